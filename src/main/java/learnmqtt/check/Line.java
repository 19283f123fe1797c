package learnmqtt.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    public Line {
        conditions = List.copyOf(conditions);
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
