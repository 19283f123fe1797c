package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;

/** Control packets as a hostile client would write them, malformed or just nasty; the same seed gives the same ones. */
final class NastyPackets {
    private static final int KNOWN = 500;
    private static final byte[] NO_PROPERTIES = {0};

    private final Random random;
    private final Map<MqttVersion, List<byte[]>> right = new EnumMap<>(MqttVersion.class);
    private final Map<MqttVersion, List<byte[]>> connects = new EnumMap<>(MqttVersion.class);

    NastyPackets(Random random) {
        this.random = random;
        for (MqttVersion version : MqttVersion.values()) {
            NettyMessages messages = new NettyMessages(random, version);
            List<byte[]> packets = new ArrayList<>();
            List<byte[]> begins = new ArrayList<>();
            for (int i = 0; i < KNOWN; i++) {
                packets.add(messages.packet(Direction.FROM_CLIENT));
                begins.add(messages.connect());
            }
            right.put(version, packets);
            connects.put(version, begins);
        }
    }

    MqttVersion version() {
        return MqttVersion.values()[random.nextInt(3)];
    }

    /** Any right CONNECT, its session clean or not. */
    byte[] anyConnect(MqttVersion version) {
        return one(connects, version);
    }

    /** Any right packet but CONNECT. */
    byte[] any(MqttVersion version) {
        return one(right, version);
    }

    private byte[] one(Map<MqttVersion, List<byte[]>> all, MqttVersion version) {
        List<byte[]> packets = requireNonNull(all.get(version));
        return packets.get(random.nextInt(packets.size()));
    }

    /** A packet with a few of its first bytes changed, cut off or put in. */
    byte[] damaged(byte[] packet) {
        int length =
                switch (random.nextInt(6)) {
                    case 0 -> random.nextInt(packet.length) + 1;
                    case 1 -> packet.length + random.nextInt(9);
                    default -> packet.length;
                };
        byte[] damaged = Arrays.copyOf(packet, length);
        for (int i = random.nextInt(3); i >= 0; i--) {
            damaged[random.nextInt(Math.min(length, 20))] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    /** Keep alive 0: it may be silent for ever. */
    byte[] connect(boolean isMqtt5, String clientId, boolean clean) {
        byte[] begin = {(byte) (isMqtt5 ? 5 : 4), (byte) (clean ? 2 : 0), 0, 0};
        byte[] properties = clean ? NO_PROPERTIES : new byte[] {5, 0x11, 0x7f, 0, 0, 0}; // a session for decades
        return Wire.packet(0x10, Wire.text("MQTT"), begin, isMqtt5 ? properties : new byte[0], Wire.text(clientId));
    }

    /** With a Will of QoS 1 that is retained. */
    byte[] connectWithWill(String clientId, String topic) {
        return Wire.packet(
                0x10,
                Wire.text("MQTT"),
                new byte[] {4, 0x2e, 0, 0},
                Wire.text(clientId),
                Wire.text(topic),
                Wire.text("gone"));
    }

    byte[] publish(boolean isMqtt5, int qos, boolean retain, String topic, int id, byte[] payload) {
        return Wire.packet(
                0x30 | qos << 1 | (retain ? 1 : 0),
                Wire.text(topic),
                qos == 0 ? new byte[0] : twoBytes(id),
                isMqtt5 ? NO_PROPERTIES : new byte[0],
                payload);
    }

    /** Subscribes to many filters at once, of 3.1.1. */
    byte[] subscribe(int id, List<String> filters) {
        byte[][] parts = new byte[filters.size() + 1][];
        parts[0] = twoBytes(id);
        for (int i = 0; i < filters.size(); i++) {
            parts[i + 1] = Wire.join(Wire.text(filters.get(i)), new byte[] {(byte) random.nextInt(3)});
        }
        return Wire.packet(0x82, parts);
    }

    byte[] unsubscribe(int id, String filter) {
        return Wire.packet(0xa2, twoBytes(id), Wire.text(filter));
    }

    /** PUBACK, PUBREC, PUBREL or PUBCOMP of something that perhaps never was. */
    byte[] acknowledgement() {
        int[] types = {0x40, 0x50, 0x62, 0x70};
        return Wire.packet(types[random.nextInt(4)], twoBytes(1 + random.nextInt(65_535)));
    }

    /** Text of that many levels, each {@code level}. */
    static String deep(int levels, String level) {
        return (level + "/").repeat(levels - 1) + level;
    }

    byte[] payload(int length) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) ('a' + random.nextInt(26)));
        return payload;
    }

    /** What no MQTT client would begin with. */
    byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(100)];
        random.nextBytes(noise);
        return random.nextInt(3) == 0 ? "GET / HTTP/1.1\r\nContent-Length: 60000\r\n\r\nx".getBytes(UTF_8) : noise;
    }

    private static byte[] twoBytes(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }
}
