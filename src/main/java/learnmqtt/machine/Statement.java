package learnmqtt.machine;

import java.util.Map;
import java.util.TreeMap;

/**
 * A sentence as a value.
 *
 * @param key which message of the area {@code machine} says it
 * @param facts what the message's placeholders stand for
 */
public record Statement(String key, Map<String, String> facts) {
    public Statement {
        facts = Map.copyOf(facts);
    }

    /**
     * A statement with its facts.
     *
     * @param facts names and values in turn
     */
    public static Statement of(String key, Object... facts) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
        }
        return new Statement(key, named);
    }
}
