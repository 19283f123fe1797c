package learnmqtt.check;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learnmqtt.wire.Event;

/** Tells of one event at a time whether it is what a line speaks of. Not thread-safe. */
public final class Cue {
    private final LineMatcher matcher;

    /**
     * @param line a line that {@link CastParser} lets pass
     * @param clients who an event's connection belongs to
     */
    public Cue(Line line, Function<Event, Optional<String>> clients) {
        this.matcher = new LineMatcher(line, clients, Map.of());
    }

    /** Whether the event is what the line speaks of. */
    public boolean isGivenBy(Event event) {
        return matcher.alternatives(event).stream().anyMatch(way -> Bindings.NONE.with(way) != null);
    }
}
