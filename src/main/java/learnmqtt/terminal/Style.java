package learnmqtt.terminal;

import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Shape;

/**
 * Which shapes, which colours, which characters.
 *
 * @param typographic whether dashes, arrows and curly quotation marks can be printed
 */
record Style(Shape shape, Palette palette, boolean typographic) {
    private static final String FANCY = "—–…“”‘’→←·•×≥≤\u00a0";
    private static final String[] SIMPLE = {
        "-", "-", "...", "\"", "\"", "'", "'", "->", "<-", "-", "*", "x", ">=", "<=", " "
    };

    /** The row as it goes to the terminal, without a line end. */
    String paint(Row row) {
        String text = palette.paint(row);
        return typographic ? text : simplified(text);
    }

    private static String simplified(String text) {
        StringBuilder simple = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int fancy = FANCY.indexOf(text.charAt(i));
            if (fancy >= 0) {
                simple.append(SIMPLE[fancy]);
            } else {
                simple.append(text.charAt(i));
            }
        }
        return simple.toString();
    }
}
