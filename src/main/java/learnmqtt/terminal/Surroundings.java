package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;
import learnmqtt.terminal.text.Palette;

/** What the environment's variables say about the terminal. */
record Surroundings(Map<String, String> variables) {

    /** The type of the terminal; empty text if unsaid. */
    String type() {
        return variable("TERM");
    }

    /** Whether text is wanted that is only ever added at the end. */
    boolean wantsPlain() {
        return type().equals("dumb")
                || !(variable("ACCESSIBLE").isEmpty() || variable("ACCESSIBLE").equals("0"));
    }

    /** A pipe has no width; {@code COLUMNS} may say one. */
    int columns() {
        String columns = variable("COLUMNS");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : TerminalScreen.UNKNOWN_WIDTH;
    }

    /** @param suitable whether the output can show colours at all */
    Palette palette(TerminalSettings.Color color, boolean suitable) {
        return switch (color) {
            case ALWAYS -> Palette.COLOURS;
            case NEVER -> Palette.NONE;
            case AUTO ->
                !suitable ? Palette.NONE : variable("NO_COLOR").isEmpty() ? Palette.COLOURS : Palette.ATTRIBUTES;
        };
    }

    /** The locale's character set; UTF-8 where it says nothing more than ASCII, for Korean needs it. */
    Charset charset() {
        String locale = locale();
        int dot = locale.indexOf('.');
        if (dot < 0) {
            return UTF_8;
        }
        try {
            return Charset.forName(locale.substring(dot + 1).split("@", 2)[0]);
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    /** Whether the terminal can be trusted with arrows, ticks and dashes. */
    boolean hasSigns() {
        if (variable("OS").startsWith("Windows")) {
            return !variable("WT_SESSION").isEmpty() || !type().isEmpty();
        }
        return (locale().indexOf('.') >= 0 && charset().equals(UTF_8))
                || variable("TERM_PROGRAM").equals("Apple_Terminal");
    }

    private String locale() {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            if (!variable(name).isEmpty()) {
                return variable(name);
            }
        }
        return "";
    }

    private String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
