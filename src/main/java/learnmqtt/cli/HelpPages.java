package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Breaks the lines of help between words in every language and at every width; picocli needs 55 columns, and breaks Korean
 * between any two syllables. Without colours, which it would count as columns.
 */
final class HelpPages {
    /** Wide enough that picocli breaks nothing. */
    private static final int ENDLESS = 2000;

    /** Columns that a meaning needs, to stand beside its name. */
    private static final int LEAST_BESIDE = 20;

    private static final int COMFORTABLE = 80;
    private static final int INDENT = 4;

    /** A line of a list: the name, at least two blanks, what it means. */
    private static final Pattern ENTRY = Pattern.compile("(\\s*\\S.*?\\s{2,})(\\S.*)");

    private final IntSupplier width;

    private HelpPages(IntSupplier width) {
        this.width = width;
    }

    /**
     * Takes over the wrapping for a command and those below it.
     *
     * @param width of the terminal, in columns; asked for when there is something to show
     */
    static void install(CommandLine tree, IntSupplier width) {
        HelpPages pages = new HelpPages(width);
        Map<String, IHelpSectionRenderer> sections = tree.getHelpSectionMap();
        sections.replaceAll((name, section) -> switch (name) {
            case UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING -> section;
            case UsageMessageSpec.SECTION_KEY_SYNOPSIS -> help -> pages.synopsis(section, help);
            default -> help -> pages.rendered(section, help);
        });
        tree.setHelpSectionMap(sections);
        tree.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        tree.setUsageHelpAutoWidth(false);
        tree.setUsageHelpWidth(ENDLESS);
    }

    /** It begins on the line of its heading, and goes on below its first option. */
    private String synopsis(IHelpSectionRenderer section, CommandLine.Help help) {
        int heading = Columns.of(help.synopsisHeading());
        int command = Columns.of(help.commandSpec().qualifiedName()) + 1;
        Row first = Row.blanks(heading);
        Row rest = Row.blanks(heading + Math.min(command, LEAST_BESIDE / 2));
        String text = section.render(help).strip();
        return lines(Wrapping.wrap(Row.of(text), width.getAsInt(), first, rest)).substring(heading);
    }

    private String rendered(IHelpSectionRenderer section, CommandLine.Help help) {
        return section.render(help).lines().map(this::wrapped).collect(Collectors.joining());
    }

    private String wrapped(String line) {
        Matcher entry = ENTRY.matcher(line.stripTrailing());
        return lines(
                entry.matches()
                        ? entry(entry.group(1), entry.group(2), width.getAsInt())
                        : Wrapping.wrap(Row.of(line.stripTrailing()), width.getAsInt()));
    }

    private static String lines(List<Row> rows) {
        return rows.stream().map(row -> row.text().stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** What it means beside the name; below it where the name leaves little room. */
    private static List<Row> entry(String first, String text, int width) {
        if (Columns.of(first) * 2 <= Math.max(width, COMFORTABLE) && Columns.of(first) + LEAST_BESIDE <= width) {
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
