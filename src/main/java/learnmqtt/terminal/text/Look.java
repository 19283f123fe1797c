package learnmqtt.terminal.text;

import java.util.List;
import java.util.Map;
import learnmqtt.i18n.Messages;

/**
 * Everything that decides how something is shown.
 *
 * @param width of the terminal, in columns
 * @param address the facts {@code broker}, {@code host} and {@code port}; none while they are not known
 */
public record Look(int width, Shape shape, Palette palette, Messages messages, Map<String, String> address) {
    /** Wider lines are hard to read. */
    private static final int COMFORTABLE = 88;

    /** Code up to this width is not broken between words. */
    private static final int GLUED = 24;

    private static final int ENDLESS = 1_000_000;

    /** A message of this package's area. */
    public String say(String key) {
        return messages.say("terminal", key);
    }

    /** A message of this package's area with its facts: names and values in turn. */
    public String say(String key, Map<String, String> facts) {
        return messages.say("terminal", key, facts);
    }

    public String glyph(Glyph glyph) {
        return glyph.in(shape);
    }

    /** Whether to speak in sentences, without pictures. */
    public boolean plain() {
        return shape == Shape.SENTENCES;
    }

    /** The width of running text. */
    public int textWidth() {
        return Math.min(width, COMFORTABLE);
    }

    /** The width of everything else; in sentences, where one item is one line, there is no end to it. */
    public int lineWidth() {
        return plain() ? ENDLESS : width;
    }

    /** Running text in rows. */
    public List<Row> text(Row row) {
        return Wrapping.wrap(row, textWidth());
    }

    /** A message as a row; what stands between backticks is code. */
    public Row message(Ink ink, String message) {
        Row row = Row.EMPTY;
        int at = 0;
        int open = message.indexOf('`');
        int close = message.indexOf('`', open + 1);
        while (open >= 0 && close > 0) {
            row = row.and(ink, message.substring(at, open)).and(code(message.substring(open + 1, close)));
            at = close + 1;
            open = message.indexOf('`', at);
            close = open < 0 ? -1 : message.indexOf('`', open + 1);
        }
        return row.and(ink, message.substring(at));
    }

    /** Code inside running text: short code is not broken, and without colours it keeps its backticks. */
    public Row code(String code) {
        String text = palette == Palette.COLOURS ? code : "`" + code + "`";
        return Row.of(Ink.CODE, Columns.of(text) <= Math.min(GLUED, width / 2) ? Row.glued(text) : text);
    }

    /** An item in rows. */
    public List<Row> item(Row row) {
        return item(Row.EMPTY, row);
    }

    /** An item in rows after a sign that stands before the first of them. */
    public List<Row> item(Row sign, Row row) {
        return Wrapping.wrap(row, plain() ? ENDLESS : textWidth(), sign, Row.blanks(sign.columns()));
    }

    /** The same look at another width. */
    public Look withWidth(int columns) {
        return new Look(columns, shape, palette, messages, address);
    }
}
