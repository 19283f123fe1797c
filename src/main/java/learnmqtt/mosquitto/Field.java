package learnmqtt.mosquitto;

import java.util.HexFormat;

/**
 * Where a conversion's text stands, as Mosquitto 2.0.11 prints it; widths are bytes.
 *
 * @param left whether the text stands at the left
 * @param zeros whether numbers, and payloads at the right, are filled up with zeros
 * @param width the least number of bytes; for payloads also the most
 * @param precision how many bytes of a text are printed at most
 */
record Field(boolean left, boolean zeros, int width, int precision) {
    static final int NO_PRECISION = -1;

    String number(int value) {
        String digits = Integer.toString(value);
        if (left || !zeros) {
            return padded(digits);
        }
        String sign = value < 0 ? "-" : "";
        String amount = digits.substring(sign.length());
        return sign + "0".repeat(Math.max(0, width - digits.length())) + amount;
    }

    String text(String octets) {
        boolean cut = precision != NO_PRECISION && precision < octets.length();
        return padded(cut ? octets.substring(0, precision) : octets);
    }

    /** What stands for a property that the message does not have. */
    String blank(boolean number) {
        return (number && zeros ? "0" : " ").repeat(width);
    }

    String payload(String octets) {
        int shown = Math.min(octets.length(), width);
        return around(width > 0 ? octets.substring(0, shown) : octets, width - shown, octets.length());
    }

    /** The payload in hexadecimal digits; a width is applied to its bytes and then halves them. */
    String hex(String octets, HexFormat digits) {
        int shown = Math.min(octets.length(), width) / 2;
        String cut = width > 0 ? octets.substring(0, shown) : octets;
        return around(digits.formatHex(Octets.bytes(cut).toArray()), width - 2 * shown, octets.length());
    }

    /** Without a width, {@code %-p} is followed by as many blanks as the payload has bytes. */
    private String around(String text, int fill, int length) {
        if (left) {
            return text + " ".repeat(width > 0 ? fill : length);
        }
        return width > 0 ? (zeros ? "0" : " ").repeat(fill) + text : text;
    }

    private String padded(String text) {
        String fill = " ".repeat(Math.max(0, width - text.length()));
        return left ? text + fill : fill + text;
    }
}
