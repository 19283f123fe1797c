package learnmqtt.tap;

import static learnmqtt.tap.Property.*;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Will;

/** Decodes CONNECT, CONNACK, DISCONNECT and AUTH [3.1.1 §3.1, §3.2, §3.14, 5 §3.1, §3.2, §3.14, §3.15]. */
final class ConnectionPackets {
    private static final Set<Property> OF_CONNECT = Set.of(
            SESSION_EXPIRY_INTERVAL,
            RECEIVE_MAXIMUM,
            MAXIMUM_PACKET_SIZE,
            TOPIC_ALIAS_MAXIMUM,
            REQUEST_RESPONSE_INFORMATION,
            REQUEST_PROBLEM_INFORMATION,
            USER_PROPERTY,
            AUTHENTICATION_METHOD,
            AUTHENTICATION_DATA);
    private static final Set<Property> OF_WILL = Set.of(
            WILL_DELAY_INTERVAL,
            PAYLOAD_FORMAT_INDICATOR,
            MESSAGE_EXPIRY_INTERVAL,
            CONTENT_TYPE,
            RESPONSE_TOPIC,
            CORRELATION_DATA,
            USER_PROPERTY);
    private static final Set<Property> OF_CONNACK = Set.of(
            SESSION_EXPIRY_INTERVAL,
            RECEIVE_MAXIMUM,
            MAXIMUM_QOS,
            RETAIN_AVAILABLE,
            MAXIMUM_PACKET_SIZE,
            ASSIGNED_CLIENT_IDENTIFIER,
            TOPIC_ALIAS_MAXIMUM,
            REASON_STRING,
            USER_PROPERTY,
            WILDCARD_SUBSCRIPTION_AVAILABLE,
            SUBSCRIPTION_IDENTIFIER_AVAILABLE,
            SHARED_SUBSCRIPTION_AVAILABLE,
            SERVER_KEEP_ALIVE,
            RESPONSE_INFORMATION,
            SERVER_REFERENCE,
            AUTHENTICATION_METHOD,
            AUTHENTICATION_DATA);
    private static final Set<Property> OF_CLIENT_DISCONNECT =
            Set.of(SESSION_EXPIRY_INTERVAL, REASON_STRING, USER_PROPERTY);
    private static final Set<Property> OF_BROKER_DISCONNECT = Set.of(REASON_STRING, USER_PROPERTY, SERVER_REFERENCE);
    private static final Set<Property> OF_AUTH =
            Set.of(AUTHENTICATION_METHOD, AUTHENTICATION_DATA, REASON_STRING, USER_PROPERTY);

    private ConnectionPackets() {}

    /**
     * What follows the version in a CONNECT.
     *
     * @param toClient told how many topic aliases the client takes
     */
    static Packet.Connect connect(Fields fields, MqttVersion version, Aliases toClient) throws Refusal {
        int flags = fields.oneByte("Connect Flags");
        requireFlags(version, flags);
        int keepAlive = fields.twoBytes("Keep Alive");
        Properties properties = version == MqttVersion.V5 ? Properties.read(fields, OF_CONNECT) : new Properties();
        if (properties.binary(AUTHENTICATION_DATA).isPresent()
                && properties.text(AUTHENTICATION_METHOD).isEmpty()) {
            throw Refusal.of(Cause.AUTHENTICATION_WITHOUT_METHOD);
        }
        toClient.maximum(properties.smallNumber(TOPIC_ALIAS_MAXIMUM).orElse(0));
        String clientId = fields.text("Client Identifier");
        Optional<Will> will = (flags & 0x04) == 0 ? Optional.empty() : Optional.of(will(version, flags, fields));
        // MQTT 3.1: the flag may be set and the string missing; the length decides.
        boolean user = (flags & 0x80) != 0 && (version != MqttVersion.V3_1 || fields.hasMore());
        Optional<String> userName = user ? Optional.of(fields.text("User Name")) : Optional.empty();
        boolean password = (flags & 0x40) != 0 && (version != MqttVersion.V3_1 || fields.hasMore());
        Optional<Bytes> secret = password ? Optional.of(fields.binary("Password")) : Optional.empty();
        fields.requireEnd();
        return new Packet.Connect(
                version,
                clientId,
                (flags & 0x02) != 0,
                keepAlive,
                userName,
                secret,
                will,
                properties.number(SESSION_EXPIRY_INTERVAL));
    }

    /** @param fromClient told how many topic aliases the broker takes */
    static Packet.Connack connack(Fields fields, MqttVersion version, Aliases fromClient) throws Refusal {
        int flags = fields.oneByte("Acknowledge Flags");
        if (flags > 1 && version != MqttVersion.V3_1) {
            throw Refusal.of(Cause.CONNACK_RESERVED_FLAG);
        }
        int code = fields.oneByte("Return Code");
        // A broker that knows no MQTT 5 refuses it with the two bytes of 3.1.1.
        boolean bare = version != MqttVersion.V5 || !fields.hasMore();
        Properties properties = bare ? new Properties() : Properties.read(fields, OF_CONNACK);
        fields.requireEnd();
        fromClient.maximum(properties.smallNumber(TOPIC_ALIAS_MAXIMUM).orElse(0));
        boolean present = (flags & 1) != 0 && version != MqttVersion.V3_1;
        return new Packet.Connack(
                present, code, properties.text(ASSIGNED_CLIENT_IDENTIFIER), properties.number(SESSION_EXPIRY_INTERVAL));
    }

    static Packet.Disconnect disconnect(Fields fields, MqttVersion version, Direction direction) throws Refusal {
        if (version != MqttVersion.V5) {
            if (direction == Direction.TO_CLIENT) {
                throw Refusal.of(Cause.DISCONNECT_BEFORE_5);
            }
            fields.requireEnd();
            return new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty());
        }
        int code = fields.hasMore() ? fields.oneByte("Reason Code") : 0; // [5 §3.14.2.1]
        Set<Property> allowed = direction == Direction.FROM_CLIENT ? OF_CLIENT_DISCONNECT : OF_BROKER_DISCONNECT;
        Properties properties = fields.hasMore() ? Properties.read(fields, allowed) : new Properties();
        fields.requireEnd();
        return new Packet.Disconnect(OptionalInt.of(code), properties.number(SESSION_EXPIRY_INTERVAL));
    }

    static Packet.Auth auth(Fields fields) throws Refusal {
        int code = fields.hasMore() ? fields.oneByte("Reason Code") : 0; // [5 §3.15.2.1]
        Properties properties = fields.hasMore() ? Properties.read(fields, OF_AUTH) : new Properties();
        fields.requireEnd();
        return new Packet.Auth(code, properties.text(AUTHENTICATION_METHOD));
    }

    /** What a CONNECT begins with: the protocol's name and level [3.1.1 §3.1.2.1, §3.1.2.2]. */
    static MqttVersion version(Fields fields) throws Refusal {
        String name = fields.text("Protocol Name");
        int level = fields.oneByte("Protocol Level") & 0x7f; // bridges of Mosquitto set the top bit
        if (name.equals("MQIsdp") && level == 3) {
            return MqttVersion.V3_1;
        }
        if (name.equals("MQTT") && level == 4) {
            return MqttVersion.V3_1_1;
        }
        if (name.equals("MQTT") && level == 5) {
            return MqttVersion.V5;
        }
        if (name.equals("MQTT") || name.equals("MQIsdp")) {
            throw Refusal.of(Cause.PROTOCOL_LEVEL).with("name", name).with("level", level);
        }
        throw Refusal.of(Cause.PROTOCOL_NAME);
    }

    private static void requireFlags(MqttVersion version, int flags) throws Refusal {
        int willQos = (flags >> 3) & 3;
        if ((flags & 1) != 0 && version != MqttVersion.V3_1) { // MQTT 3.1 does not use it, and reserves nothing
            throw Refusal.of(Cause.CONNECT_RESERVED_FLAG);
        }
        if (willQos == 3) {
            throw Refusal.of(Cause.WILL_QOS_3);
        }
        if ((flags & 0x04) == 0 && (flags & 0x38) != 0) {
            throw Refusal.of(Cause.FLAGS_WITHOUT_WILL);
        }
        if (version != MqttVersion.V5 && (flags & 0xc0) == 0x40) {
            throw Refusal.of(Cause.PASSWORD_WITHOUT_USER);
        }
    }

    private static Will will(MqttVersion version, int flags, Fields fields) throws Refusal {
        if (version == MqttVersion.V5) {
            PublishPackets.requireResponseTopic(Properties.read(fields, OF_WILL));
        }
        return new Will(
                Topics.name(fields.text("Will Topic")),
                fields.binary("Will Payload"),
                Qos.of((flags >> 3) & 3),
                (flags & 0x20) != 0);
    }
}
