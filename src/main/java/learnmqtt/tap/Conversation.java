package learnmqtt.tap;

import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the control packets of one connection, both directions, and remembers what later packets refer to: the
 * version, topic aliases, filters asked for. Refuses what the standard calls malformed, and packets that their sender
 * must not send there. Not thread-safe.
 */
final class Conversation {
    private final Aliases fromClient = new Aliases();
    private final Aliases toClient = new Aliases();
    private final Owed owed = new Owed();
    private @Nullable MqttVersion version;
    private @Nullable SubscriptionPackets subscriptions;
    private Packet.@Nullable Disconnect disconnect;
    private boolean brokerDisconnected;
    private Admission admission = Admission.OPEN;

    /** Whether a client was let in, by the broker's CONNACK. */
    enum Admission {
        OPEN,
        GRANTED,
        DENIED
    }

    Admission admission() {
        return admission;
    }

    /** Whether the client's CONNECT was of this version; false before it. */
    boolean isOf(MqttVersion asked) {
        return version == asked;
    }

    /** Whether the client sent DISCONNECT. */
    boolean clientDisconnected() {
        return disconnect != null;
    }

    /** Whether the client sent a DISCONNECT that drops the Will: one with reason code 0x00 [5 MQTT-3.14.4-3]. */
    boolean clean() {
        return disconnect != null && disconnect.code().orElse(0) == 0;
    }

    /** Whether the broker sent DISCONNECT. */
    boolean brokerDisconnected() {
        return brokerDisconnected;
    }

    /** Whether the broker has still to answer something that the client sent. */
    boolean isUnanswered() {
        return owed.isAnything();
    }

    /**
     * Who ends the connection: who says DISCONNECT. Which side's FIN comes first after that is chance.
     *
     * @param first from where the first came
     */
    Party ender(Direction first) {
        boolean byBroker = brokerDisconnected || first == Direction.TO_CLIENT;
        return byBroker && !clientDisconnected() ? Party.BROKER : Party.CLIENT;
    }

    /** Decodes one whole packet. */
    Packet decode(Direction direction, byte[] bytes) throws Refusal {
        int number = (bytes[0] & 0xff) >> 4;
        if (number == 0) {
            throw Refusal.of(Cause.TYPE_RESERVED);
        }
        PacketType type = PacketType.of(number);
        try {
            Packet packet = decode(direction, type, bytes);
            owed.heard(direction, packet);
            return packet;
        } catch (Refusal refusal) {
            throw refusal.with("packet", type);
        }
    }

    private Packet decode(Direction direction, PacketType type, byte[] bytes) throws Refusal {
        requireTurn(direction, type);
        requireFlags(type, bytes[0] & 0x0f);
        Fields fields = new Fields(bytes, bodyStart(bytes), bytes.length);
        MqttVersion spoken = version;
        SubscriptionPackets filters = subscriptions;
        if (spoken == null || filters == null) {
            return connect(fields);
        }
        return switch (type) {
            case CONNECT -> throw Refusal.of(Cause.SECOND_CONNECT);
            case CONNACK -> connack(fields, spoken);
            case PUBLISH ->
                PublishPackets.publish(
                        fields,
                        bytes[0] & 0x0f,
                        spoken,
                        direction,
                        direction == Direction.FROM_CLIENT ? fromClient : toClient);
            case PUBACK, PUBREC, PUBREL, PUBCOMP -> PublishPackets.acknowledgement(type, fields, spoken);
            case SUBSCRIBE -> filters.subscribe(fields);
            case SUBACK -> filters.suback(fields);
            case UNSUBSCRIBE -> filters.unsubscribe(fields);
            case UNSUBACK -> filters.unsuback(fields);
            case PINGREQ, PINGRESP -> ping(type, fields);
            case DISCONNECT -> disconnect(fields, spoken, direction);
            case AUTH -> ConnectionPackets.auth(fields);
        };
    }

    private void requireTurn(Direction direction, PacketType type) throws Refusal {
        boolean byClient =
                switch (type) {
                    case CONNECT, SUBSCRIBE, UNSUBSCRIBE, PINGREQ -> true;
                    case CONNACK, SUBACK, UNSUBACK, PINGRESP -> false;
                    default -> direction == Direction.FROM_CLIENT;
                };
        if (byClient != (direction == Direction.FROM_CLIENT)) {
            throw Refusal.of(Cause.WRONG_SIDE);
        }
        if (version == null && type != PacketType.CONNECT) {
            throw Refusal.of(Cause.NOT_CONNECT_FIRST);
        }
        if (type == PacketType.AUTH && version != MqttVersion.V5) {
            throw Refusal.of(Cause.AUTH_BEFORE_5);
        }
        if (direction == Direction.FROM_CLIENT && clientDisconnected()) {
            throw Refusal.of(Cause.AFTER_DISCONNECT);
        }
    }

    private void requireFlags(PacketType type, int flags) throws Refusal {
        int expected =
                switch (type) {
                    case PUBLISH -> flags;
                    case PUBREL, SUBSCRIBE, UNSUBSCRIBE -> 2;
                    default -> 0;
                };
        boolean oldDup = version == MqttVersion.V3_1 && expected == 2 && flags == 0x0a;
        if (flags != expected && !oldDup) {
            throw Refusal.of(Cause.FLAGS).with("seen", flags).with("expected", expected);
        }
    }

    /** The version counts from here on, even if the rest of the packet is refused. */
    private Packet.Connect connect(Fields fields) throws Refusal {
        MqttVersion spoken = ConnectionPackets.version(fields);
        version = spoken;
        Packet.Connect packet = ConnectionPackets.connect(fields, spoken, toClient);
        subscriptions = new SubscriptionPackets(spoken);
        return packet;
    }

    private Packet.Connack connack(Fields fields, MqttVersion spoken) throws Refusal {
        Packet.Connack packet = ConnectionPackets.connack(fields, spoken, fromClient);
        admission = packet.code() == 0 ? Admission.GRANTED : Admission.DENIED;
        return packet;
    }

    private Packet.Disconnect disconnect(Fields fields, MqttVersion spoken, Direction direction) throws Refusal {
        Packet.Disconnect packet = ConnectionPackets.disconnect(fields, spoken, direction);
        if (direction == Direction.FROM_CLIENT) {
            disconnect = packet;
        } else {
            brokerDisconnected = true;
        }
        return packet;
    }

    private static Packet.Ping ping(PacketType type, Fields fields) throws Refusal {
        fields.requireEnd();
        return new Packet.Ping(type);
    }

    /** Where the fixed header ends: after the first byte from the second on that has no continuation bit. */
    private static int bodyStart(byte[] bytes) {
        int at = 1;
        while ((bytes[at] & 0x80) != 0) {
            at++;
        }
        return at + 1;
    }
}
