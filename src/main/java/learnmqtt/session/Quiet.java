package learnmqtt.session;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import learnmqtt.wire.Timeline;

/** Waits until a wire is silent. */
final class Quiet {
    private final Semaphore events = new Semaphore(0);

    Quiet(Timeline timeline) {
        timeline.listen(event -> events.release());
    }

    /** Returns when nothing has happened for {@code silence}, or when {@code atMost} is over. */
    void await(Duration silence, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        events.drainPermits();
        while (System.nanoTime() < end && events.tryAcquire(silence.toMillis(), TimeUnit.MILLISECONDS)) {
            events.drainPermits();
        }
    }
}
