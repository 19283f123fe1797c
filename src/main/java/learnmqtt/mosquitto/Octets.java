package learnmqtt.mosquitto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import learnmqtt.wire.Bytes;

/**
 * Bytes in strings: each character of such a string is one byte, so that widths count bytes, as C's do, and a payload
 * that is no text stays what it is.
 */
final class Octets {
    private Octets() {}

    static String of(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    static String of(Bytes bytes) {
        return new String(bytes.toArray(), ISO_8859_1);
    }

    static Bytes bytes(String octets) {
        return Bytes.of(octets.getBytes(ISO_8859_1));
    }

    /** As much of it as C takes for a string: up to a null character. */
    static String untilNull(String octets) {
        int end = octets.indexOf('\0');
        return end < 0 ? octets : octets.substring(0, end);
    }
}
