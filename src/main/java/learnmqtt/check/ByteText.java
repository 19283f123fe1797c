package learnmqtt.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import learnmqtt.wire.Bytes;

/**
 * Bytes as text, so that every key has one type of value: UTF-8 where it is, and each byte that is not as a surrogate
 * of its own (U+DC80 to U+DCFF), which no UTF-8 text holds. Equal texts therefore mean equal bytes.
 */
final class ByteText {
    private static final char FIRST = '\uDC00';

    private ByteText() {}

    static String of(Bytes bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray());
        CharBuffer out = CharBuffer.allocate(bytes.length());
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (FIRST + (in.get() & 0xFF)));
            }
            decoder.reset();
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }

    /** The bytes that the text stands for. */
    static Bytes bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c >= FIRST + 0x80 && c <= FIRST + 0xFF) {
                bytes.write(c - FIRST);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(UTF_8));
            }
            i += Character.charCount(c);
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** The text for a reader: bytes that are no text as {@code \xHH}. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            if (!pair && c >= FIRST + 0x80 && c <= FIRST + 0xFF) {
                shown.append(String.format("\\x%02X", c - FIRST));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
