package learnmqtt.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the packet language.
 *
 * @param within how long after the previous line's last event this line's last event may come
 * @param number the line's number in its file, from 1
 * @param source the line as the author wrote it, trimmed
 */
public record Line(
        Kind kind,
        Word word,
        List<Condition> conditions,
        Count count,
        Optional<Duration> within,
        int number,
        String source) {
    private static final Pattern VARIABLE = Pattern.compile("(?<==)\\$([a-z][A-Za-z0-9]*)(?!\\S)");

    public Line {
        conditions = List.copyOf(conditions);
    }

    /** The line as written, with values where its variables stand; one without a value stands there by its name. */
    public String source(Map<String, String> values) {
        return VARIABLE.matcher(source).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : Facts.word(value));
        });
    }

    /** Whether one of the conditions is on this key. */
    boolean asks(Key key) {
        return conditions.stream().anyMatch(condition -> condition.key().equals(key.toString()));
    }

    /** Whether the line waits for events, demands what holds already, or forbids. */
    public enum Kind {
        ORDINARY,
        GIVEN,
        NOT
    }

    /** How many events the line takes: {@code count=N} exactly, {@code count>=N} at least; unsaid, at least one. */
    public record Count(int number, boolean exact) {
        public static final Count AT_LEAST_ONE = new Count(1, false);
    }
}
