package learnmqtt.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import learnmqtt.wire.History.Numbered;

/** What the judge says of one attempt. */
public sealed interface Verdict {

    /** The lines that are met so far, each with the events it took. */
    List<Tick> ticks();

    /**
     * A line of the expectation and the events that met it.
     *
     * @param values what the block's variables stand for, as far as it is met
     */
    record Tick(Line line, List<Numbered> events, Map<String, String> values) {
        public Tick {
            events = List.copyOf(events);
            values = Map.copyOf(values);
        }
    }

    /** Every line is met and nothing forbidden happened. */
    record Met(List<Tick> ticks) implements Verdict {
        public Met {
            ticks = List.copyOf(ticks);
        }
    }

    /**
     * Something is still missing.
     *
     * @param unmet the first line that is not met; empty while a complete block only waits out its quiet time
     * @param diagnoses why, as far as the wire tells; never empty where {@code unmet} is present
     * @param blamed the number of the event that the diagnoses are about; empty where none is wrong in itself
     * @param decidedAt when the verdict changes without another event, on the timeline's clock
     */
    record NotYet(
            List<Tick> ticks,
            Optional<Line> unmet,
            List<Diagnosis> diagnoses,
            OptionalLong blamed,
            Optional<Duration> decidedAt)
            implements Verdict {
        public NotYet {
            ticks = List.copyOf(ticks);
            diagnoses = List.copyOf(diagnoses);
        }
    }

    /**
     * Something happened that must not.
     *
     * @param line the {@code not} line, or the line that got one event too many
     * @param event what broke it
     * @param nextAttempt the number of the event that a new attempt begins with
     */
    record Violated(List<Tick> ticks, Line line, Numbered event, List<Diagnosis> diagnoses, long nextAttempt)
            implements Verdict {
        public Violated {
            ticks = List.copyOf(ticks);
            diagnoses = List.copyOf(diagnoses);
        }
    }
}
