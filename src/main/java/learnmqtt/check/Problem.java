package learnmqtt.check;

import java.util.Map;

/**
 * A mistake in something an author wrote, as facts.
 *
 * @param line in its file, from 1
 * @param key which message says it, in the messages of {@code author}
 * @param facts what the message's placeholders stand for
 */
public record Problem(int line, String key, Map<String, String> facts) {
    public Problem {
        facts = Map.copyOf(facts);
    }
}
