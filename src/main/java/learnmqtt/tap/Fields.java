package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import learnmqtt.wire.Bytes;

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

    /** A Variable Byte Integer of at most four bytes [5 §1.5.5]. */
    int variableByteInteger(String name) throws Refusal {
        int value = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int next = oneByte(name);
            value |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw Refusal.malformed("the " + name + " takes more than four bytes [5 §1.5.5]");
    }

    /** A UTF-8 string with its length before it. */
    String text(String name) throws Refusal {
        int length = twoBytes("length of the " + name);
        require(length, name);
        String text = new String(bytes, position, length, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 && !wellFormed(length)) {
            throw Refusal.malformed("the " + name + " is not well-formed UTF-8 [3.1.1 §1.5.3, 5 §1.5.4]");
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.malformed("the " + name + " holds a null character [3.1.1 §1.5.3, 5 §1.5.4]");
        }
        position += length;
        return text;
    }

    /** Binary data with its length before it. */
    Bytes binary(String name) throws Refusal {
        int length = twoBytes("length of the " + name);
        require(length, name);
        return take(length);
    }

    /** All that is left. */
    Bytes rest() {
        return take(remaining());
    }

    /** A packet identifier, never 0. */
    int packetId() throws Refusal {
        int id = twoBytes("packet identifier");
        if (id == 0) {
            throw Refusal.malformed("the packet identifier is 0 [3.1.1 §2.3.1, 5 §2.2.1]");
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
            String count = remaining() == 1 ? "1 byte follows" : remaining() + " bytes follow";
            throw Refusal.malformed(count + " after its last field [3.1.1 §2.2.3, 5 §2.1.4]");
        }
    }

    private void require(int length, String name) throws Refusal {
        if (remaining() < length) {
            throw Refusal.malformed("it ends within its " + name + " [3.1.1 §2.2.3, 5 §2.1.4]");
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
