package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Breaks the lines of help between words in every language; picocli breaks Korean between any two syllables. */
final class HelpPages {
    /** Wide enough that picocli breaks nothing. */
    private static final int ENDLESS = 2000;

    /** Columns that a meaning needs, to stand beside its name. */
    private static final int LEAST_BESIDE = 20;

    private static final int COMFORTABLE = 80;
    private static final int INDENT = 4;

    /** One line that begins in one section and goes on in the other; there are only names in it. */
    private static final Set<String> SYNOPSIS =
            Set.of(UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING, UsageMessageSpec.SECTION_KEY_SYNOPSIS);

    /** A line of a list: the name, at least two blanks, what it means. */
    private static final Pattern ENTRY = Pattern.compile("(\\s*\\S.*?\\s{2,})(\\S.*)");

    private HelpPages() {}

    /** Takes over the wrapping for a command and those below it. */
    static void install(CommandLine tree) {
        Map<String, IHelpSectionRenderer> sections = tree.getHelpSectionMap();
        sections.replaceAll((name, section) -> SYNOPSIS.contains(name) ? section : help -> render(section, help));
        tree.setHelpSectionMap(sections);
    }

    private static String render(IHelpSectionRenderer section, CommandLine.Help help) {
        UsageMessageSpec usage = help.commandSpec().usageMessage();
        int width = usage.width();
        boolean auto = usage.autoWidth();
        usage.autoWidth(false).width(ENDLESS);
        try {
            return section.render(help)
                    .lines()
                    .map(line -> wrapped(line, width))
                    .collect(Collectors.joining());
        } finally {
            usage.autoWidth(auto).width(width);
        }
    }

    private static String wrapped(String line, int width) {
        Matcher entry = ENTRY.matcher(line.stripTrailing());
        List<Row> rows = entry.matches()
                ? entry(entry.group(1), entry.group(2), width)
                : Wrapping.wrap(Row.of(line.stripTrailing()), width);
        return rows.stream().map(row -> row.text().stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** What it means beside the name; below it where the name leaves little room. */
    private static List<Row> entry(String first, String text, int width) {
        if (Columns.of(first) * 2 <= Math.max(width, COMFORTABLE)
                && Columns.of(first) + LEAST_BESIDE <= width) {
            return Wrapping.wrap(Row.of(text), width, Row.of(first), Row.blanks(Columns.of(first)));
        }
        String name = first.stripTrailing();
        int indent = name.length() - name.stripLeading().length();
        Row margin = Row.blanks(indent + INDENT);
        List<Row> rows = new ArrayList<>(Wrapping.wrap(Row.of(name.strip()), width, Row.blanks(indent), margin));
        rows.addAll(Wrapping.wrap(Row.of(text), width, margin, margin));
        return rows;
    }
}
