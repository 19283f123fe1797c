package learnmqtt.terminal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** Code in colours: Java, shell commands, the packet language; anything else as it is. */
public final class CodeColours {
    private static final Set<String> JAVA = Set.of("java", "jsh", "solution", "wrong");
    private static final Set<String> SHELL = Set.of("sh", "bash", "shell", "console");
    private static final Set<String> FILES = Set.of("ini");
    private static final Set<String> PACKETS = Set.of("expect", "fault", "cast", "mqtt");
    private static final int TAB = 4;

    private CodeColours() {}

    /**
     * Code as a block of its own. A line wider than the terminal is wrapped, with a sign where it goes on; what is there
     * to be copied stays so that it can be: a shell's command goes on as the shell wants it, a file's line is left whole.
     *
     * @param info what stands after the fence; its first word is the language
     * @param indent in columns, given up where that lets a line fit
     */
    public static List<Row> block(String info, String code, Look look, int indent) {
        String language = info.strip().split(" ", 2)[0];
        List<Row> lines = lines(language, code, look);
        int widest = lines.stream().mapToInt(Row::columns).max().orElse(0);
        Row before = Row.blanks(Math.min(indent, look.lineWidth() - widest));
        Row again = before.and(Ink.FAINT, look.glyph(Glyph.CONTINUED) + " ");
        List<Row> rows = new ArrayList<>();
        for (Row line : lines) {
            if (line.isEmpty()) {
                rows.add(Row.EMPTY);
            } else if (SHELL.contains(language) || FILES.contains(language)) {
                rows.add(before.and(line));
            } else {
                rows.addAll(Wrapping.wrap(line, look.lineWidth(), before, again));
            }
        }
        return rows;
    }

    /** One line of packet language. */
    public static Row packets(String line) {
        return new Lexer(line, Lexer.Kind.PACKETS).row();
    }

    private static List<Row> lines(String language, String code, Look look) {
        Lexer.Kind kind = JAVA.contains(language)
                ? Lexer.Kind.JAVA
                : SHELL.contains(language)
                        ? Lexer.Kind.SHELL
                        : PACKETS.contains(language) ? Lexer.Kind.PACKETS : Lexer.Kind.TEXT;
        List<Row> rows = new ArrayList<>();
        for (String line : code.stripTrailing().split("\r?\n", -1)) {
            String text = untabbed(line);
            List<String> parts = kind == Lexer.Kind.SHELL ? ShellLine.broken(text, look.lineWidth()) : List.of(text);
            for (String part : parts) {
                boolean plain = look.palette() == Palette.NONE || kind == Lexer.Kind.TEXT;
                rows.add(plain ? Row.of(part) : new Lexer(part, kind).row());
            }
        }
        return rows;
    }

    private static String untabbed(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        String[] parts = line.split("\t", -1);
        StringBuilder text = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            text.append(" ".repeat(TAB - Columns.of(text.toString()) % TAB)).append(parts[i]);
        }
        return text.toString();
    }
}
