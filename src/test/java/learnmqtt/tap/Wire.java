package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Packets of MQTT 3.1.1 as bytes, for tests. */
public final class Wire {
    private Wire() {}

    public static byte[] disconnect() {
        return packet(0xe0);
    }

    public static byte[] pingreq() {
        return packet(0xc0);
    }

    /** Accepted, no session present. */
    public static byte[] connack() {
        return packet(0x20, new byte[2]);
    }

    /** Clean session, keep alive 60. */
    public static byte[] connect(String clientId) {
        return packet(0x10, text("MQTT"), new byte[] {4, 2, 0, 60}, text(clientId));
    }

    /** As {@link #connect}, with a Will of QoS 0. */
    public static byte[] connectWithWill(String clientId, String topic, String payload) {
        return packet(0x10, text("MQTT"), new byte[] {4, 6, 0, 60}, text(clientId), text(topic), text(payload));
    }

    public static byte[] subscribe(int id, String filter, int qos) {
        return packet(0x82, new byte[] {(byte) (id >> 8), (byte) id}, text(filter), new byte[] {(byte) qos});
    }

    /** QoS 0. */
    public static byte[] publish(String topic, String payload) {
        return packet(0x30, text(topic), payload.getBytes(UTF_8));
    }

    /** The first byte, the remaining length, and {@code parts}. */
    public static byte[] packet(int first, byte[]... parts) {
        byte[] body = join(parts);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(first);
        int length = body.length;
        do {
            packet.write((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
            length >>= 7;
        } while (length > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    public static byte[] text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return join(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
