package learnmqtt.terminal.markdown;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.terminal.text.Columns;

/**
 * One line of a shell, broken so that the lines still are one command where they are pasted: at blanks outside of
 * quotation marks and comments, with the shell's own sign that it goes on. A word that is too wide is left whole; the
 * terminal itself breaks it, which adds nothing to what is copied.
 */
final class ShellLine {
    private static final String GOES_ON = " \\";
    private static final String INDENT = "    ";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private int at;
    private int begin;

    private ShellLine(String line) {
        this.line = line;
    }

    /** The line as lines of at most this width, where its words let it. */
    static List<String> broken(String line, int width) {
        return Columns.of(line) <= width ? List.of(line) : new ShellLine(line).lines(width);
    }

    private List<String> lines(int width) {
        takeWords();
        List<String> lines = new ArrayList<>();
        String open = "";
        for (int i = 0; i < words.size(); i++) {
            String longer = open.isEmpty() ? words.get(i) : open + " " + words.get(i);
            int more = i + 1 < words.size() ? GOES_ON.length() : 0;
            if (!open.isEmpty() && Columns.of(longer) + more > width) {
                lines.add(open + GOES_ON);
                longer = INDENT + words.get(i);
            }
            open = longer;
        }
        lines.add(open);
        return lines;
    }

    /** Takes the line apart at the blanks where it may be broken; its indentation stays with the first word. */
    private void takeWords() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '#' && (at == begin || line.charAt(at - 1) == ' ')) {
                at = line.length(); // a comment does not go on in the next line
            } else if (c == '\'' || c == '"') {
                at = endOfString(c);
            } else if (c == '\\') {
                at += 2;
            } else if (c == ' ' && mayBreak()) {
                words.add(line.substring(begin, at));
                at = endOfBlanks();
                begin = at;
            } else {
                at++;
            }
        }
        if (begin < line.length()) {
            words.add(line.substring(begin));
        }
    }

    /** Not between an option and its value, nor before the author's own sign that the command goes on. */
    private boolean mayBreak() {
        String rest = line.substring(at).strip();
        return !rest.equals("\\") && (line.charAt(begin) != '-' || rest.startsWith("-"));
    }

    private int endOfString(char quote) {
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += quote == '"' && line.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(line.length(), end + 1);
    }

    private int endOfBlanks() {
        int end = at;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
