package learnmqtt.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One control packet, decoded: a record for each type, with the fields that a learner can ask about. Packet identifiers
 * are 1 to 65535, intervals are seconds. Codes are return codes before MQTT 5 and reason codes from it on; where a
 * packet carries none (a PUBACK of 3.1.1), it is empty.
 */
public sealed interface Packet {
    PacketType type();

    /**
     * [3.1.1 §3.1].
     *
     * @param clientId as sent; may be empty
     * @param clean Clean Session, from MQTT 5 on Clean Start
     */
    record Connect(
            MqttVersion version,
            String clientId,
            boolean clean,
            int keepAlive,
            Optional<String> user,
            Optional<Bytes> password,
            Optional<Will> will,
            OptionalLong sessionExpiry)
            implements Packet {
        @Override
        public PacketType type() {
            return PacketType.CONNECT;
        }
    }

    /** [3.1.1 §3.2]. The client identifier is there where a broker assigned one [5 §3.2.2.3.7]. */
    record Connack(boolean sessionPresent, int code, Optional<String> assignedClientId, OptionalLong sessionExpiry)
            implements Packet {
        @Override
        public PacketType type() {
            return PacketType.CONNACK;
        }
    }

    /** [3.1.1 §3.3]. The identifier is empty for QoS 0; a topic alias is resolved. */
    record Publish(
            TopicName topic,
            Bytes payload,
            Qos qos,
            boolean retain,
            boolean dup,
            OptionalInt id,
            PublishProperties properties)
            implements Packet {
        @Override
        public PacketType type() {
            return PacketType.PUBLISH;
        }
    }

    /**
     * PUBACK, PUBREC, PUBREL or PUBCOMP: the steps that follow a PUBLISH with QoS 1 or 2 [3.1.1 §3.4 to §3.7].
     * Any other type is an IllegalArgumentException.
     */
    record Acknowledgement(PacketType type, int id, OptionalInt code) implements Packet {
        public Acknowledgement {
            switch (type) {
                case PUBACK, PUBREC, PUBREL, PUBCOMP -> {}
                default -> throw new IllegalArgumentException(type + " acknowledges no PUBLISH");
            }
        }
    }

    /** [3.1.1 §3.8]. */
    record Subscribe(int id, List<Subscription> subscriptions) implements Packet {
        public Subscribe {
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public PacketType type() {
            return PacketType.SUBSCRIBE;
        }
    }

    /**
     * [3.1.1 §3.9].
     *
     * @param codes one for each entry of the SUBSCRIBE: the granted QoS, or 0x80 and above for a refusal
     * @param filters those of the SUBSCRIBE with this identifier, in its order; empty where none is known
     */
    record Suback(int id, List<Integer> codes, List<TopicFilter> filters) implements Packet {
        public Suback {
            codes = List.copyOf(codes);
            filters = List.copyOf(filters);
        }

        @Override
        public PacketType type() {
            return PacketType.SUBACK;
        }
    }

    /** [3.1.1 §3.10]. */
    record Unsubscribe(int id, List<TopicFilter> filters) implements Packet {
        public Unsubscribe {
            filters = List.copyOf(filters);
        }

        @Override
        public PacketType type() {
            return PacketType.UNSUBSCRIBE;
        }
    }

    /** [3.1.1 §3.11, 5 §3.11]. Codes exist from MQTT 5 on; filters as in {@link Suback}. */
    record Unsuback(int id, List<Integer> codes, List<TopicFilter> filters) implements Packet {
        public Unsuback {
            codes = List.copyOf(codes);
            filters = List.copyOf(filters);
        }

        @Override
        public PacketType type() {
            return PacketType.UNSUBACK;
        }
    }

    /** PINGREQ or PINGRESP: two bytes that say "still here" [3.1.1 §3.12, §3.13]. */
    record Ping(PacketType type) implements Packet {
        public Ping {
            if (type != PacketType.PINGREQ && type != PacketType.PINGRESP) {
                throw new IllegalArgumentException(type + " is no ping");
            }
        }
    }

    /** [3.1.1 §3.14, 5 §3.14]. */
    record Disconnect(OptionalInt code, OptionalLong sessionExpiry) implements Packet {
        @Override
        public PacketType type() {
            return PacketType.DISCONNECT;
        }
    }

    /** [5 §3.15]. */
    record Auth(int code, Optional<String> method) implements Packet {
        @Override
        public PacketType type() {
            return PacketType.AUTH;
        }
    }
}
