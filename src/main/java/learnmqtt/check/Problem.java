package learnmqtt.check;

import java.util.Map;

/**
 * A mistake in something an author wrote, as facts.
 *
 * @param line in its file, from 1
 * @param area which messages say it
 * @param key which of them
 * @param facts what the message's placeholders stand for
 */
public record Problem(int line, String area, String key, Map<String, String> facts) {
    public Problem {
        facts = Map.copyOf(facts);
    }

    /** One that the messages of {@code author} say. */
    public Problem(int line, String key, Map<String, String> facts) {
        this(line, "author", key, facts);
    }
}
