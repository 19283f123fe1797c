package learnmqtt.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/**
 * What a broker remembers at a moment and what shall outlive it, as plain values: retained messages but for those of
 * {@code $SYS}, and the sessions that outlive their connections [3.1.1 §3.1.2.4, 5 §4.1]. A Will is not part of it.
 *
 * @param taken the moment; what is left of times is left from then on
 * @param clients the one longest without a connection first
 */
public record Snapshot(Instant taken, List<Publication> retained, List<Client> clients) {
    /** A packet identifier is at most this [3.1.1 §2.3.1]. */
    private static final int LAST_PACKET_ID = 65_535;

    public Snapshot {
        retained = List.copyOf(retained);
        clients = List.copyOf(clients);
    }

    /** One of nothing. */
    public static Snapshot empty() {
        return new Snapshot(Instant.EPOCH, List.of(), List.of());
    }

    /**
     * A message. The same one may be in many places.
     *
     * @param left of its Message Expiry Interval; empty without one
     * @param publisher the client identifier of whoever published it
     */
    public record Publication(
            TopicName topic,
            Bytes payload,
            int qos,
            boolean retain,
            List<Property> properties,
            Optional<Duration> left,
            String publisher) {
        public Publication {
            requireBetween(0, qos, 2);
            properties = List.copyOf(properties);
        }
    }

    /** A property that is passed on unaltered [5 §2.2.2, §3.3.2.3]. */
    public sealed interface Property {
        /** A number of any length, with the identifier of the property. */
        record Numeral(int id, int value) implements Property {}

        /** A UTF-8 encoded string. */
        record Text(int id, String value) implements Property {}

        /** Binary data. */
        record Data(int id, Bytes value) implements Property {}

        /** A User Property. */
        record User(String name, String value) implements Property {}
    }

    /**
     * A session.
     *
     * @param user the user name that its client had; empty without
     * @param left how long it is kept without a connection; empty for always
     * @param unacknowledged messages to the client, in the order in which they were sent
     * @param waiting messages to the client that were not sent, in order
     * @param unreleased messages with QoS 2 from the client, whose PUBREL has not come
     */
    public record Client(
            String id,
            Optional<String> user,
            Optional<Duration> left,
            List<Subscribed> subscriptions,
            List<Unacknowledged> unacknowledged,
            List<Copy> waiting,
            List<Unreleased> unreleased) {
        public Client {
            subscriptions = List.copyOf(subscriptions);
            unacknowledged = List.copyOf(unacknowledged);
            waiting = List.copyOf(waiting);
            unreleased = List.copyOf(unreleased);
        }
    }

    /**
     * A subscription.
     *
     * @param options the byte of SUBSCRIBE [5 §3.8.3.1]
     * @param identifier the Subscription Identifier; 0 for none
     */
    public record Subscribed(TopicFilter filter, int options, int identifier) {
        public Subscribed {
            requireBetween(0, options, 0x2e);
            requireBetween(0, options & 3, 2);
        }
    }

    /**
     * A message for one client.
     *
     * @param qos 1 or 2
     */
    public record Copy(Publication publication, int qos, boolean retain, List<Integer> identifiers) {
        public Copy {
            requireBetween(1, qos, 2);
            identifiers = List.copyOf(identifiers);
        }
    }

    /**
     * A message that was sent to a client.
     *
     * @param released whether PUBREC has come
     */
    public record Unacknowledged(int packetId, Copy copy, boolean released) {
        public Unacknowledged {
            requireBetween(1, packetId, LAST_PACKET_ID);
        }
    }

    /** A message with QoS 2 from a client. */
    public record Unreleased(int packetId, Publication publication) {
        public Unreleased {
            requireBetween(1, packetId, LAST_PACKET_ID);
        }
    }

    private static void requireBetween(int least, int number, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not from " + least + " to " + most);
        }
    }
}
