package learnmqtt.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import learnmqtt.mosquitto.Property;
import learnmqtt.mosquitto.PropertyList;
import learnmqtt.mosquitto.PropertyName;
import learnmqtt.mosquitto.Received;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;

/**
 * Reads the PUBLISH packets of one connection, with what the HiveMQ client keeps to itself: packet identifier,
 * subscription identifiers, topic alias. Not thread-safe.
 */
final class PublishReader {
    private final MqttVersion version;
    private final Map<Long, String> aliases = new HashMap<>();

    PublishReader(MqttVersion version) {
        this.version = version;
    }

    Received read(byte[] packet) {
        int body = PacketBytes.bodyStart(packet);
        ByteBuffer rest = ByteBuffer.wrap(packet, body, packet.length - body);
        Qos qos = Qos.of(PacketBytes.qos(packet));
        String topic = text(rest);
        int id = qos == Qos.AT_MOST_ONCE ? 0 : rest.getShort() & 0xffff;
        PropertyList properties = version == MqttVersion.V5 ? properties(rest) : PropertyList.NONE;
        Bytes payload = Bytes.of(bytes(rest, rest.remaining()));
        return new Received(resolved(topic, properties), payload, qos, (packet[0] & 1) != 0, id, properties);
    }

    private String resolved(String topic, PropertyList properties) {
        long alias = properties.number(PropertyName.TOPIC_ALIAS).orElse(0);
        if (alias == 0 || topic.isEmpty()) {
            return aliases.getOrDefault(alias, topic);
        }
        aliases.put(alias, topic);
        return topic;
    }

    private static PropertyList properties(ByteBuffer rest) {
        int end = PacketBytes.readVariable(rest) + rest.position();
        PropertyList properties = PropertyList.NONE;
        while (rest.position() < end) {
            properties = properties.with(property(rest.get(), rest));
        }
        return properties;
    }

    /** One of those that a PUBLISH may carry [5 §3.3.2.3]. */
    private static Property property(int id, ByteBuffer rest) {
        return switch (id) {
            case 0x01 -> new Property.Number(PropertyName.PAYLOAD_FORMAT_INDICATOR, rest.get());
            case 0x02 -> new Property.Number(PropertyName.MESSAGE_EXPIRY_INTERVAL, rest.getInt() & 0xffff_ffffL);
            case 0x03 -> new Property.Text(PropertyName.CONTENT_TYPE, text(rest));
            case 0x08 -> new Property.Text(PropertyName.RESPONSE_TOPIC, text(rest));
            case 0x09 ->
                new Property.Binary(PropertyName.CORRELATION_DATA, Bytes.of(bytes(rest, rest.getShort() & 0xffff)));
            case 0x0b -> new Property.Number(PropertyName.SUBSCRIPTION_IDENTIFIER, PacketBytes.readVariable(rest));
            case 0x23 -> new Property.Number(PropertyName.TOPIC_ALIAS, rest.getShort() & 0xffff);
            case 0x26 -> new Property.Pair(text(rest), text(rest));
            default -> throw new IllegalArgumentException("a PUBLISH has no property " + id);
        };
    }

    private static String text(ByteBuffer rest) {
        return new String(bytes(rest, rest.getShort() & 0xffff), UTF_8);
    }

    private static byte[] bytes(ByteBuffer rest, int length) {
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }
}
