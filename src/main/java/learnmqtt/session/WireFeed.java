package learnmqtt.session;

import java.util.concurrent.atomic.AtomicInteger;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Timeline;

/**
 * Hands a timeline's events on to the session's queue, as long as the session keeps up; what comes faster than anybody
 * can read is only counted. Thread-safe.
 */
final class WireFeed {
    /** How many events may wait in the queue. */
    private static final int MOST = 500;

    private final Timeline timeline;
    private final Inbox inbox;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger untold = new AtomicInteger();
    private volatile long taken;
    private volatile long leftOut;

    /** Begins to hand on. */
    WireFeed(Timeline timeline, Inbox inbox) {
        this.timeline = timeline;
        this.inbox = inbox;
        timeline.listen(this::pass);
    }

    /** An event that was handed on has been taken from the queue. */
    void taken(Numbered event) {
        taken = event.number() + 1;
        waiting.decrementAndGet();
    }

    /** Events with a lower number have been taken from the queue, or never will be. */
    long seen() {
        return isEmpty() ? Math.max(taken, leftOut) : taken;
    }

    /** Whether everything that was handed on has been taken. */
    boolean isEmpty() {
        return waiting.get() == 0;
    }

    /** How many events were not handed on after the last one that was; each is said once. */
    int untold() {
        return untold.getAndSet(0);
    }

    private void pass(Numbered event) {
        if (waiting.get() >= MOST) {
            untold.incrementAndGet();
            leftOut = event.number() + 1;
        } else {
            waiting.incrementAndGet();
            inbox.post(new Happening.Wire(timeline, event, untold.getAndSet(0)));
        }
    }
}
