package learnmqtt.tap;

import java.util.HashMap;
import java.util.Map;
import learnmqtt.wire.Cause;
import learnmqtt.wire.TopicName;

/** The topic aliases of one direction of a connection: numbers that stand for a topic already named [5 §3.3.2.3.4]. */
final class Aliases {
    private final Map<Integer, TopicName> topics = new HashMap<>();
    private int maximum;

    /** The receiver said how many aliases it takes; none before. */
    void maximum(int maximum) {
        this.maximum = maximum;
    }

    /** From now on {@code alias} stands for {@code topic}. */
    void assign(int alias, TopicName topic) throws Refusal {
        requireAllowed(alias);
        topics.put(alias, topic);
    }

    /** The topic that {@code alias} stands for. */
    TopicName topic(int alias) throws Refusal {
        requireAllowed(alias);
        TopicName topic = topics.get(alias);
        if (topic == null) {
            throw Refusal.of(Cause.ALIAS_UNKNOWN).with("alias", alias);
        }
        return topic;
    }

    private void requireAllowed(int alias) throws Refusal {
        if (alias == 0) {
            throw Refusal.of(Cause.ALIAS_ZERO);
        }
        if (alias > maximum) {
            throw Refusal.of(Cause.ALIAS_TOO_GREAT).with("alias", alias).with("maximum", maximum);
        }
    }
}
