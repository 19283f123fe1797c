package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    private static final int BESIDE = 28;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private HelpLayout(int width) {
        this.width = Math.min(width, WIDEST);
    }

    /** @param width of the terminal, in columns */
    static List<String> lines(HelpText help, int width) {
        HelpLayout layout = new HelpLayout(width);
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
        lines.add(section.heading() + ":");
        List<HelpText.Row> rows = section.rows();
        Predicate<HelpText.Row> fits = row -> Columns.of(row.name()) + 2 * INDENT <= BESIDE;
        boolean beside = width >= ROOMY && rows.stream().filter(fits).count() * 2 > rows.size();
        int column = INDENT
                + INDENT
                + rows.stream()
                        .filter(fits)
                        .mapToInt(row -> Columns.of(row.name()))
                        .max()
                        .orElse(0);
        for (HelpText.Row row : rows) {
            if (beside && fits.test(row)) {
                Row name = Row.of(" ".repeat(INDENT) + row.name()).padded(column);
                add(name, column, row.sentence());
            } else {
                add(Row.blanks(INDENT), BELOW, row.name());
                add(beside ? column : BELOW, row.sentence());
            }
        }
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
