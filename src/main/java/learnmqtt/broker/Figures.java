package learnmqtt.broker;

import java.util.EnumMap;
import java.util.Map;

/** What the broker counts since it began. Used on the broker's thread. */
final class Figures {
    /**
     * What is counted: each with its topic below {@code $SYS/broker/}, and that of how much there is in a minute below
     * {@code $SYS/broker/load/}; empty without one. A "message" there is any control packet.
     */
    enum Kind {
        PACKETS_RECEIVED("messages/received", "messages/received"),
        PACKETS_SENT("messages/sent", "messages/sent"),
        PUBLISH_RECEIVED("publish/messages/received", "publish/received"),
        PUBLISH_SENT("publish/messages/sent", "publish/sent"),
        /** Messages that did not go to somebody who was subscribed to them. */
        PUBLISH_DROPPED("publish/messages/dropped", "publish/dropped"),
        /** Payloads alone. */
        PAYLOAD_RECEIVED("publish/bytes/received", ""),
        PAYLOAD_SENT("publish/bytes/sent", ""),
        BYTES_RECEIVED("bytes/received", "bytes/received"),
        BYTES_SENT("bytes/sent", "bytes/sent"),
        /** Sessions whose Session Expiry Interval was over [5 §3.1.2.11.2]. */
        EXPIRED("clients/expired", ""),
        SOCKETS("", "sockets"),
        CONNECT_RECEIVED("", "connections");

        private final String topic;
        private final String load;

        Kind(String topic, String load) {
            this.topic = topic;
            this.load = load;
        }

        String topic() {
            return topic;
        }

        String load() {
            return load;
        }
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        add(kind, 1);
    }

    void add(Kind kind, long more) {
        counts.merge(kind, more, Long::sum);
    }

    long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
