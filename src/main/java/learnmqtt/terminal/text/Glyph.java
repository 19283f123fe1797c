package learnmqtt.terminal.text;

/** A sign, with what stands for it where the character set has only ASCII. */
public enum Glyph {
    TICK("✓", "[x]"),
    CROSS("✗", "[!]"),
    WAITING("○", "[ ]"),
    STEP_DONE("●", "#"),
    STEP_HERE("◉", "@"),
    STEP_OPEN("○", "."),
    STEP_SKIPPED("◌", "-"),
    HERE("▸", ">"),
    SKIPPED("◌", "[-]"),
    WIRE("──", "--"),
    ARROW("──▶", "-->"),
    CUT("✕", "X"),
    BAR("┃", "|"),
    QUOTE("│", "|"),
    BULLET("•", "*"),
    INNER_BULLET("◦", "-"),
    RULE("─", "-"),
    CARET("^", "^"),
    ELLIPSIS("…", "..."),
    CONTINUED("↪", "\\"),
    DOT("·", "-");

    private final String sign;
    private final String ascii;

    Glyph(String sign, String ascii) {
        this.sign = sign;
        this.ascii = ascii;
    }

    String in(Shape shape) {
        return shape == Shape.SIGNS ? sign : ascii;
    }
}
