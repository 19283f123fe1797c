package learnmqtt.terminal.view;

/** Makes text from elsewhere harmless: what would move the cursor or change colours is shown, not sent. */
final class Visible {
    private Visible() {}

    /** One line, tabs as blanks, escape sequences of colours left out, other control characters as {@code \xHH}. */
    static String line(String text) {
        return escaped(text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", ""), false);
    }

    /** Text on one line, to stand between quotation marks; its own ones stay as they are, for JSON is full of them. */
    static String quoted(String text) {
        return escaped(text, true);
    }

    /** One line; in quotation marks where it could not be seen where it begins or ends. */
    static String value(String text) {
        String line = line(text);
        return line.isEmpty() || isBlank(line.charAt(0)) || isBlank(line.charAt(line.length() - 1))
                ? '"' + line + '"'
                : line;
    }

    /** One line in quotation marks, also where it has them already because it is empty. */
    static String quotedOnce(String text) {
        return text.equals("\"\"") ? text : '"' + line(text) + '"';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String escaped(String text, boolean quoted) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\n') {
                visible.append("\\n");
            } else if (c == '\t') {
                visible.append(quoted ? "\\t" : "    ");
            } else if (c == '\r' && quoted) {
                visible.append("\\r");
            } else if (Character.isISOControl(c)) {
                visible.append(String.format("\\x%02X", (int) c));
            } else if (c == '\u200e'
                    || c == '\u200f'
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2066' && c <= '\u2069')) {
                visible.append(String.format("\\u%04X", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
