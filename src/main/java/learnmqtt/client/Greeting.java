package learnmqtt.client;

import java.nio.ByteBuffer;
import learnmqtt.mosquitto.ReasonStrings;
import learnmqtt.wire.MqttVersion;

/**
 * The broker's CONNACK, as far as it matters to {@code pub} and {@code sub} [3.1.1 §3.2, 5 §3.2].
 *
 * @param sessionPresent whether the broker goes on with a session that there was
 * @param code the return or reason code
 * @param maximumQos the highest level that the broker takes
 * @param retainAvailable whether it keeps messages
 * @param receiveMaximum how many messages with QoS 1 and 2 it takes at a time [5 §3.2.2.3.3]
 */
record Greeting(
        MqttVersion version,
        boolean sessionPresent,
        int code,
        int maximumQos,
        boolean retainAvailable,
        int receiveMaximum) {
    private static final int LARGEST_RECEIVE_MAXIMUM = 0xffff;
    private static final int UNSUPPORTED_PROTOCOL_VERSION = 0x84;

    static Greeting of(MqttVersion version, byte[] connack) {
        ByteBuffer rest = ByteBuffer.wrap(connack);
        rest.position(PacketBytes.bodyStart(connack));
        boolean sessionPresent = (rest.get() & 1) != 0;
        int code = rest.get() & 0xff;
        int maximumQos = 2;
        boolean retainAvailable = true;
        int receiveMaximum = LARGEST_RECEIVE_MAXIMUM;
        if (version == MqttVersion.V5 && rest.hasRemaining()) {
            int end = PacketBytes.readVariable(rest) + rest.position();
            while (rest.position() < end) {
                switch (rest.get()) {
                    case 0x24 -> maximumQos = rest.get();
                    case 0x25 -> retainAvailable = rest.get() != 0;
                    case 0x28, 0x29, 0x2a -> rest.get();
                    case 0x21 -> receiveMaximum = rest.getShort() & 0xffff;
                    case 0x13, 0x22 -> rest.getShort();
                    case 0x11, 0x27 -> rest.getInt();
                    case 0x26 -> skip(skip(rest));
                    default -> skip(rest);
                }
            }
        } else if (version == MqttVersion.V5 && code == 1) {
            code = UNSUPPORTED_PROTOCOL_VERSION; // a broker that knows no MQTT 5 answers as of old
        }
        return new Greeting(version, sessionPresent, code, maximumQos, retainAvailable, receiveMaximum);
    }

    private static ByteBuffer skip(ByteBuffer rest) {
        int length = rest.getShort() & 0xffff;
        return rest.position(rest.position() + length);
    }

    /** What Mosquitto's clients say of a refusal. */
    String refusal() {
        if (version != MqttVersion.V5) {
            return "Connection error: " + ReasonStrings.connack(code);
        }
        String reason = "Connection error: " + ReasonStrings.reason(code);
        return code == UNSUPPORTED_PROTOCOL_VERSION
                ? reason + ". Try connecting to an MQTT v5 broker, or use MQTT v3.x mode."
                : reason;
    }
}
