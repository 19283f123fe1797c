package learnmqtt.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The session's one queue. Any thread may post; one thread takes. */
public final class Inbox {
    private static final int MOST_PRINTED = 1_000;

    private final BlockingQueue<Happening> queue = new LinkedBlockingQueue<>();
    private final Semaphore roomForPrinted = new Semaphore(MOST_PRINTED);

    /** Puts a happening at the end. What code prints waits for room, so that a screen that stands still fills nothing. */
    public void post(Happening happening) {
        if (happening instanceof Happening.Printed) {
            roomForPrinted.acquireUninterruptibly();
        }
        queue.add(happening);
    }

    /** The next happening; empty if none came in time. */
    public Optional<Happening> take(Duration patience) throws InterruptedException {
        Happening next = queue.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
        if (next instanceof Happening.Printed) {
            roomForPrinted.release();
        }
        return Optional.ofNullable(next);
    }
}
