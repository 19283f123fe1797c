package learnmqtt.client;

import java.nio.ByteBuffer;
import learnmqtt.wire.PacketType;

/** Looks into a whole control packet, as bytes, for what is the same in every version [3.1.1 §2, 5 §2.1]. */
final class PacketBytes {
    private PacketBytes() {}

    static PacketType type(byte[] packet) {
        return PacketType.of((packet[0] & 0xff) >> 4);
    }

    /** That of a PUBLISH. */
    static int qos(byte[] publish) {
        return (publish[0] >> 1) & 3;
    }

    /** Where the fixed header ends. */
    static int bodyStart(byte[] packet) {
        int at = 1;
        while (packet[at] < 0) {
            at++;
        }
        return at + 1;
    }

    /** Where the packet identifier stands, in a packet that has one. */
    static int idAt(byte[] packet) {
        int body = bodyStart(packet);
        return type(packet) == PacketType.PUBLISH ? body + 2 + number(packet, body) : body;
    }

    /** Two bytes, the more significant one first. */
    static int number(byte[] packet, int at) {
        return (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
    }

    /** The same packet with another packet identifier. */
    static byte[] withId(byte[] packet, int id) {
        int at = idAt(packet);
        byte[] changed = packet.clone();
        changed[at] = (byte) (id >> 8);
        changed[at + 1] = (byte) id;
        return changed;
    }

    /** A packet with this first byte and this body. */
    static byte[] packet(byte first, ByteBuffer body) {
        int length = body.remaining();
        ByteBuffer packet = ByteBuffer.allocate(length + 5).put(first);
        writeVariable(packet, length);
        packet.put(body).flip();
        byte[] bytes = new byte[packet.remaining()];
        packet.get(bytes);
        return bytes;
    }

    /** Reads a variable byte integer [5 §1.5.5]. */
    static int readVariable(ByteBuffer bytes) {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0 && shift < 28);
        return value;
    }

    /** Writes a variable byte integer. */
    static void writeVariable(ByteBuffer bytes, int value) {
        int rest = value;
        while (rest > 0x7f) {
            bytes.put((byte) ((rest & 0x7f) | 0x80));
            rest >>= 7;
        }
        bytes.put((byte) rest);
    }
}
