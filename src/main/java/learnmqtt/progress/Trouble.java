package learnmqtt.progress;

import java.util.Map;

/**
 * Why progress is not kept as it should be, as facts.
 *
 * @param key which message says it, in the messages of {@code progress}
 * @param facts what the message's placeholders stand for
 */
public record Trouble(String key, Map<String, String> facts) {
    public Trouble {
        facts = Map.copyOf(facts);
    }
}
