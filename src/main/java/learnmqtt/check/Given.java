package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import learnmqtt.wire.History.Numbered;

/**
 * One way in which all {@code given} lines of a block hold.
 *
 * @param bindings what their variables stand for then
 * @param events the event that each of them rests on
 * @param since when the last of it came about
 */
record Given(Bindings bindings, List<Numbered> events, Duration since) {
    static final Given NONE = new Given(Bindings.NONE, List.of(), Duration.ZERO);

    Given {
        events = List.copyOf(events);
    }

    /** This and one more line. */
    Given and(Bindings more, Numbered event, Duration at) {
        List<Numbered> all = new ArrayList<>(events);
        all.add(event);
        return new Given(more, all, since.compareTo(at) > 0 ? since : at);
    }
}
