package learnmqtt.terminal.view;

import java.util.Arrays;
import learnmqtt.terminal.text.Columns;
import learnmqtt.wire.Bytes;

/** Payloads in a few columns: text in quotation marks, anything else as hexadecimal digits; cut ones say how long they are. */
record Excerpt(int columns, String ellipsis) {
    private static final int HEX_BYTES = 8;

    String of(Bytes payload) {
        if (payload.isText() && isReadable(payload.text())) {
            String text = Visible.quoted(payload.text());
            String shown = Columns.of(text) <= columns ? text : Place.first(text, columns, ellipsis);
            return '"' + shown + '"' + (shown.equals(text) ? "" : length(payload));
        }
        boolean cut = payload.length() > HEX_BYTES;
        Bytes begin = cut ? Bytes.of(Arrays.copyOf(payload.toArray(), HEX_BYTES)) : payload;
        return "[" + begin.hex() + (cut ? " " + ellipsis + "]" + length(payload) : "]");
    }

    private static String length(Bytes payload) {
        return " (" + payload.length() + " B)";
    }

    private static boolean isReadable(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')
                .count();
        return controls * 4 <= text.length();
    }
}
