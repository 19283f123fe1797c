package learnmqtt.tap;

import learnmqtt.wire.Cause;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** Makes topic names and topic filters of the text in a packet, or refuses it [3.1.1 §4.7, 5 §4.7, §4.8.2]. */
final class Topics {
    private Topics() {}

    static TopicName name(String text) throws Refusal {
        try {
            return new TopicName(text);
        } catch (IllegalArgumentException notTopic) {
            throw text.isEmpty()
                    ? Refusal.of(Cause.TOPIC_EMPTY)
                    : Refusal.of(Cause.TOPIC_WILDCARD).with("topic", text);
        }
    }

    static TopicFilter filter(String text, MqttVersion version) throws Refusal {
        if (version == MqttVersion.V5 && TopicFilter.isShareMalformed(text)) {
            throw Refusal.of(Cause.SHARE_NAME).with("filter", text);
        }
        try {
            return new TopicFilter(text);
        } catch (IllegalArgumentException notFilter) {
            throw text.isEmpty()
                    ? Refusal.of(Cause.FILTER_EMPTY)
                    : Refusal.of(Cause.FILTER_WILDCARD).with("filter", text);
        }
    }
}
