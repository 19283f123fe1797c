package learnmqtt.tap;

import java.util.Optional;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Caller;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;
import org.jspecify.annotations.Nullable;

/** Writes what happens on one connection to the timeline; it begins with the connection's opening. */
final class Chronicle {
    private final Timeline timeline;
    private final long number;

    Chronicle(Timeline timeline, long number, Caller caller) {
        this.timeline = timeline;
        this.number = number;
        timeline.append(new Event.Opened(timeline.now(), number, Optional.of(caller)));
    }

    /** A connection that was not even opened: it ends where it would have begun. */
    static void turnedAway(Timeline timeline, long number, Explanation why) {
        timeline.append(new Event.Closed(
                timeline.now(), number, Event.Party.TAP, false, Event.Ending.TURNED_AWAY, Optional.of(why)));
    }

    void passed(Direction direction, Packet packet, Bytes bytes) {
        timeline.append(new Event.Passed(timeline.now(), number, direction, packet, bytes));
    }

    void answered(HttpExchange exchange) {
        timeline.append(exchange.event(timeline.now(), number));
    }

    void closed(Event.Party by, boolean clean, Event.Ending how, @Nullable Explanation detail) {
        timeline.append(new Event.Closed(timeline.now(), number, by, clean, how, Optional.ofNullable(detail)));
    }
}
