package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** Breaks the help of every command into lines, of 80 columns where the terminal is no narrower. */
final class HelpLayout {
    private static final int WIDEST = 80;
    /** From how many columns on a meaning may stand beside its name. */
    private static final int ROOMY = 60;

    private static final int INDENT = 2;
    private static final int BELOW = 6;
    private static final int WIDEST_BESIDE = 28;

    private final int width;
    private final int column;
    private final List<String> lines = new ArrayList<>();

    private HelpLayout(HelpText help, int width) {
        this.width = Math.min(width, WIDEST);
        this.column = 2 * INDENT
                + help.sections().stream()
                        .filter(this::isBeside)
                        .flatMap(section -> section.rows().stream())
                        .filter(HelpLayout::fits)
                        .mapToInt(row -> Columns.of(row.name()))
                        .max()
                        .orElse(0);
    }

    /** @param width of the terminal, in columns */
    static List<String> lines(HelpText help, int width) {
        HelpLayout layout = new HelpLayout(help, width);
        layout.add(0, help.header());
        layout.section(help.usage());
        help.sections().forEach(layout::section);
        if (!help.closing().isEmpty()) {
            layout.lines.add("");
            layout.add(0, help.closing());
        }
        return layout.lines;
    }

    private void section(HelpText.Section section) {
        lines.add("");
        add(0, section.heading() + ":");
        for (HelpText.Row row : section.rows()) {
            if (isBeside(section) && fits(row)) {
                add(Row.of(" ".repeat(INDENT) + row.name()).padded(column), column, row.sentence());
            } else {
                add(Row.blanks(INDENT), BELOW, row.name());
                add(isBeside(section) ? column : BELOW, row.sentence());
            }
        }
    }

    /** Whether meanings stand beside their names: where nearly all of these are short enough. */
    private boolean isBeside(HelpText.Section section) {
        List<HelpText.Row> rows = section.rows();
        return !section.lines()
                && width >= ROOMY
                && rows.stream().filter(HelpLayout::fits).count() * 4 > rows.size() * 3L;
    }

    private static boolean fits(HelpText.Row row) {
        return Columns.of(row.name()) + 2 * INDENT <= WIDEST_BESIDE;
    }

    private void add(int indent, String text) {
        if (!text.isEmpty()) {
            add(Row.blanks(indent), indent, text);
        }
    }

    private void add(Row first, int indent, String text) {
        Wrapping.wrap(Row.of(text), width, first, Row.blanks(indent))
                .forEach(row -> lines.add(row.text().stripTrailing()));
    }
}
