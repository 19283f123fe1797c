package learnmqtt.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** The last retained message of each topic, whatever its QoS [3.1.1 §3.3.1.3, 5 §3.3.1.3]. Not thread-safe. */
final class RetainedMessages {
    private final Map<TopicName, Message> byTopic = new LinkedHashMap<>();

    /** Keeps the message in place of the one before; one without a payload only removes that. */
    void keep(Message message) {
        if (message.payload().length() == 0) {
            byTopic.remove(message.topic());
        } else {
            byTopic.put(message.topic(), message);
        }
    }

    /** Those whose topic the filter matches and that have not expired. */
    List<Message> matching(TopicFilter filter) {
        byTopic.values().removeIf(Message::isExpired);
        return byTopic.values().stream()
                .filter(message -> filter.matches(message.topic()))
                .toList();
    }

    int count() {
        return byTopic.size();
    }
}
