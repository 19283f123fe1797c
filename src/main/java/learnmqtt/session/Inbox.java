package learnmqtt.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The session's one queue. Any thread may post; one thread takes. */
public final class Inbox {
    private final BlockingQueue<Happening> queue = new LinkedBlockingQueue<>();

    /** Puts a happening at the end. */
    public void post(Happening happening) {
        queue.add(happening);
    }

    /** The next happening; empty if none came in time. */
    public Optional<Happening> take(Duration patience) throws InterruptedException {
        return Optional.ofNullable(queue.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS));
    }
}
