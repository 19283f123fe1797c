package learnmqtt.tap;

import static learnmqtt.tap.Property.*;

import java.util.OptionalInt;
import java.util.Set;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;

/** Decodes PUBLISH and the packets that acknowledge it [3.1.1 §3.3 to §3.7, 5 §3.3 to §3.7]. */
final class PublishPackets {
    private static final Set<Property> FROM_CLIENT = Set.of(
            PAYLOAD_FORMAT_INDICATOR,
            MESSAGE_EXPIRY_INTERVAL,
            TOPIC_ALIAS,
            RESPONSE_TOPIC,
            CORRELATION_DATA,
            USER_PROPERTY,
            CONTENT_TYPE);
    private static final Set<Property> TO_CLIENT = Set.of(
            PAYLOAD_FORMAT_INDICATOR,
            MESSAGE_EXPIRY_INTERVAL,
            TOPIC_ALIAS,
            RESPONSE_TOPIC,
            CORRELATION_DATA,
            USER_PROPERTY,
            SUBSCRIPTION_IDENTIFIER,
            CONTENT_TYPE);
    private static final Set<Property> OF_ACKNOWLEDGEMENT = Set.of(REASON_STRING, USER_PROPERTY);

    private PublishPackets() {}

    /** @param aliases the topic aliases of this direction */
    static Packet.Publish publish(Fields fields, int flags, MqttVersion version, Direction direction, Aliases aliases)
            throws Refusal {
        int level = (flags >> 1) & 3;
        boolean dup = (flags & 8) != 0;
        if (level == 3) {
            throw Refusal.of(Cause.QOS_3);
        }
        if (level == 0 && dup && version != MqttVersion.V3_1) {
            throw Refusal.of(Cause.DUP_WITH_QOS_0);
        }
        String topic = fields.text("Topic Name");
        OptionalInt id = level == 0 ? OptionalInt.empty() : OptionalInt.of(fields.packetId());
        PublishProperties properties = PublishProperties.NONE;
        TopicName name;
        if (version == MqttVersion.V5) {
            Properties read = direction == Direction.FROM_CLIENT
                    ? Properties.read(fields, FROM_CLIENT)
                    : Properties.read(fields, TO_CLIENT, Set.of(SUBSCRIPTION_IDENTIFIER)); // [5 §3.3.2.3.8]
            properties = properties(read);
            name = resolve(topic, properties.topicAlias(), aliases);
        } else {
            name = Topics.name(topic);
        }
        return new Packet.Publish(name, fields.rest(), Qos.of(level), (flags & 1) != 0, dup, id, properties);
    }

    static Packet.Acknowledgement acknowledgement(PacketType type, Fields fields, MqttVersion version) throws Refusal {
        int id = fields.packetId();
        if (version != MqttVersion.V5) {
            fields.requireEnd();
            return new Packet.Acknowledgement(type, id, OptionalInt.empty());
        }
        int code = fields.hasMore() ? fields.oneByte("Reason Code") : 0; // [5 §3.4.2.1]
        if (fields.hasMore()) {
            Properties.read(fields, OF_ACKNOWLEDGEMENT);
        }
        fields.requireEnd();
        return new Packet.Acknowledgement(type, id, OptionalInt.of(code));
    }

    private static PublishProperties properties(Properties read) throws Refusal {
        requireResponseTopic(read);
        return new PublishProperties(
                read.number(MESSAGE_EXPIRY_INTERVAL),
                read.smallNumber(TOPIC_ALIAS),
                read.text(RESPONSE_TOPIC),
                read.binary(CORRELATION_DATA),
                read.text(CONTENT_TYPE),
                read.user());
    }

    /** Where answers go is one topic [5 MQTT-3.3.2-14], also for those to a Will. */
    static void requireResponseTopic(Properties read) throws Refusal {
        if (read.text(RESPONSE_TOPIC).isPresent()) {
            Topics.name(read.text(RESPONSE_TOPIC).get());
        }
    }

    private static TopicName resolve(String topic, OptionalInt alias, Aliases aliases) throws Refusal {
        if (alias.isEmpty()) {
            return Topics.name(topic);
        }
        if (topic.isEmpty()) {
            return aliases.topic(alias.getAsInt());
        }
        TopicName name = Topics.name(topic);
        aliases.assign(alias.getAsInt(), name);
        return name;
    }
}
