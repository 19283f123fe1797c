package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;

/** Reads the fields of one control packet in their order [3.1.1 §1.5, 5 §1.5]; each is named, for the refusal. */
final class Fields {
    private final byte[] bytes;
    private final int end;
    private int position;

    Fields(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.position = from;
        this.end = end;
    }

    boolean hasMore() {
        return position < end;
    }

    int remaining() {
        return end - position;
    }

    int oneByte(String name) throws Refusal {
        require(1, name);
        return bytes[position++] & 0xff;
    }

    int twoBytes(String name) throws Refusal {
        require(2, name);
        return (oneByte(name) << 8) | oneByte(name);
    }

    long fourBytes(String name) throws Refusal {
        require(4, name);
        return ((long) twoBytes(name) << 16) | twoBytes(name);
    }

    /** A Variable Byte Integer of at most four bytes, and of no more than it needs [5 §1.5.5]. */
    int variableByteInteger(String name) throws Refusal {
        int value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = oneByte(name);
            value |= (next & 0x7f) << shift;
            if (next == 0 && shift > 0) {
                throw Refusal.of(Cause.INTEGER_PADDED).with("field", name);
            }
            if (next < 0x80) {
                return value;
            }
        }
        throw Refusal.of(Cause.INTEGER_TOO_LONG).with("field", name);
    }

    /** A UTF-8 string with its length before it. */
    String text(String name) throws Refusal {
        int length = twoBytes(name);
        require(length, name);
        String text = new String(bytes, position, length, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !wellFormed(length)) {
            throw Refusal.of(Cause.NOT_UTF_8).with("field", name);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.of(Cause.NULL_CHARACTER).with("field", name);
        }
        position += length;
        return text;
    }

    /** Binary data with its length before it. */
    Bytes binary(String name) throws Refusal {
        int length = twoBytes(name);
        require(length, name);
        return take(length);
    }

    /** All that is left. */
    Bytes rest() {
        return take(remaining());
    }

    /** A packet identifier, never 0. */
    int packetId() throws Refusal {
        int id = twoBytes("Packet Identifier");
        if (id == 0) {
            throw Refusal.of(Cause.PACKET_IDENTIFIER_ZERO);
        }
        return id;
    }

    /** The next {@code length} bytes as fields of their own. */
    Fields part(int length, String name) throws Refusal {
        require(length, name);
        position += length;
        return new Fields(bytes, position - length, position);
    }

    void requireEnd() throws Refusal {
        if (hasMore()) {
            throw Refusal.of(Cause.BYTES_LEFT).with("bytes", remaining());
        }
    }

    private void require(int length, String name) throws Refusal {
        if (remaining() < length) {
            throw Refusal.of(Cause.CUT_SHORT).with("field", name);
        }
    }

    private Bytes take(int length) {
        position += length;
        return Bytes.of(Arrays.copyOfRange(bytes, position - length, position));
    }

    private boolean wellFormed(int length) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, position, length));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
