package learnmqtt.broker;

import java.util.EnumMap;
import java.util.Map;

/** What the broker counts since it began. Used on the broker's thread. */
final class Figures {
    /** What is counted, each with its topic below {@code $SYS/broker/}; a "message" there is any control packet. */
    enum Kind {
        PACKETS_RECEIVED("messages/received"),
        PACKETS_SENT("messages/sent"),
        PUBLISH_RECEIVED("publish/messages/received"),
        PUBLISH_SENT("publish/messages/sent"),
        /** Messages that did not go to somebody who was subscribed to them. */
        PUBLISH_DROPPED("publish/messages/dropped"),
        BYTES_RECEIVED("bytes/received"),
        BYTES_SENT("bytes/sent");

        private final String topic;

        Kind(String topic) {
            this.topic = topic;
        }

        String topic() {
            return topic;
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
