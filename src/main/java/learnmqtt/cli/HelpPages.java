package learnmqtt.cli;

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
        String first = entry.matches() ? entry.group(1) : "";
        String text = entry.matches() ? entry.group(2) : line.stripTrailing();
        List<Row> rows = Wrapping.wrap(Row.of(text), width, Row.of(first), Row.blanks(Columns.of(first)));
        return rows.stream().map(row -> row.text().stripTrailing() + "\n").collect(Collectors.joining());
    }
}
