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
