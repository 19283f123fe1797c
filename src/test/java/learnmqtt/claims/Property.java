package learnmqtt.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import learnmqtt.tap.Wire;

/** Properties of MQTT 5 as bytes [5 §2.2.2.2]. */
final class Property {
    private Property() {}

    static byte[] messageExpiry(int seconds) {
        return four(0x02, seconds);
    }

    static byte[] contentType(String text) {
        return Wire.join(new byte[] {0x03}, Wire.text(text));
    }

    static byte[] responseTopic(String topic) {
        return Wire.join(new byte[] {0x08}, Wire.text(topic));
    }

    static byte[] correlationData(String data) {
        return Wire.join(new byte[] {0x09}, binary(data.getBytes(UTF_8)));
    }

    static byte[] subscriptionIdentifier(int number) {
        return new byte[] {0x0b, (byte) number};
    }

    static byte[] sessionExpiry(int seconds) {
        return four(0x11, seconds);
    }

    static byte[] authenticationMethod(String name) {
        return Wire.join(new byte[] {0x15}, Wire.text(name));
    }

    static byte[] willDelay(int seconds) {
        return four(0x18, seconds);
    }

    static byte[] receiveMaximum(int number) {
        return new byte[] {0x21, 0, (byte) number};
    }

    static byte[] topicAliasMaximum(int number) {
        return new byte[] {0x22, 0, (byte) number};
    }

    static byte[] topicAlias(int number) {
        return new byte[] {0x23, 0, (byte) number};
    }

    static byte[] maximumPacketSize(int bytes) {
        return four(0x27, bytes);
    }

    static byte[] user(String name, String value) {
        return Wire.join(new byte[] {0x26}, Wire.text(name), Wire.text(value));
    }

    /** Their length and they themselves; below 128 bytes. */
    static byte[] all(List<byte[]> properties) {
        byte[] joined = Wire.join(properties.toArray(byte[][]::new));
        return Wire.join(new byte[] {(byte) joined.length}, joined);
    }

    static byte[] binary(byte[] bytes) {
        return Wire.join(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}, bytes);
    }

    private static byte[] four(int id, int number) {
        return ByteBuffer.allocate(5).put((byte) id).putInt(number).array();
    }
}
