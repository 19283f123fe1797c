package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** Breaks the help of {@code pub} and {@code sub} into lines of 80 columns. */
final class ClientHelp {
    private static final int WIDTH = 80;
    private static final int INDENT = 2;
    private static final int NAMES = 28;

    private ClientHelp() {}

    static List<String> lines(HelpText help) {
        List<String> lines = new ArrayList<>(wrapped(0, help.header()));
        lines.add("");
        section(help.usage(), lines);
        for (HelpText.Section section : help.sections()) {
            lines.add("");
            section(section, lines);
        }
        lines.add("");
        lines.addAll(wrapped(0, help.closing()));
        return lines;
    }

    private static void section(HelpText.Section section, List<String> lines) {
        lines.add(section.heading() + ":");
        for (HelpText.Row row : section.rows()) {
            String name = " ".repeat(INDENT) + row.name();
            int width = Columns.of(name);
            if (row.sentence().isEmpty()) {
                lines.addAll(wrapped(INDENT, row.name()));
            } else if (width + INDENT <= NAMES) {
                lines.addAll(wrapped(Row.of(name + " ".repeat(NAMES - width)), NAMES, row.sentence()));
            } else {
                lines.add(name);
                lines.addAll(wrapped(NAMES, row.sentence()));
            }
        }
    }

    private static List<String> wrapped(int indent, String text) {
        return wrapped(Row.blanks(indent), indent, text);
    }

    private static List<String> wrapped(Row first, int indent, String text) {
        return Wrapping.wrap(Row.of(text), WIDTH, first, Row.blanks(indent)).stream()
                .map(row -> row.text().stripTrailing())
                .toList();
    }
}
