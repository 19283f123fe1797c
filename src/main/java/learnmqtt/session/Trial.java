package learnmqtt.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import learnmqtt.check.Cast;
import learnmqtt.check.Expectation;
import learnmqtt.check.Judge;
import learnmqtt.check.Verdict;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Evaluation;

/**
 * Runs code that nobody types, in a sandbox of its own, and judges what crossed the wire: a verdict is final as soon as
 * the code has returned and the wire is silent. Not thread-safe.
 */
final class Trial {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final Sandbox sandbox;
    private final Timeline timeline;
    private final Quiet quiet;

    /** @param sandbox fresh; the caller closes it */
    Trial(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.timeline = sandbox.timeline();
        this.quiet = new Quiet(timeline);
    }

    /** What came out: the verdict, and why the code did not run to its end where it did not. */
    record Outcome(Verdict verdict, Optional<Evaluation> failure) {}

    /** Runs what comes before, judging nothing. Returns what failed, if anything did. */
    Optional<Evaluation> prepare(List<String> code) throws InterruptedException {
        for (String source : code) {
            Optional<Evaluation> failure = run(source);
            if (failure.isPresent()) {
                return failure;
            }
        }
        settle();
        return Optional.empty();
    }

    /** Lets the devices of a task play along from now on, until the sandbox is closed. */
    void play(Cast cast) {
        sandbox.play(cast);
    }

    /** Judges a stretch of silence, once the devices have done what they owe: whether a task is met by doing nothing. */
    Verdict doNothing(Expectation expectation) throws InterruptedException {
        long begins = timeline.next();
        settle();
        return Judge.judge(expectation, timeline.history(), begins);
    }

    /** Runs code as an attempt. The first violation decides; else what holds at the end. */
    Outcome attempt(String code, Expectation expectation) throws InterruptedException {
        long begins = timeline.next();
        timeline.keep(begins, expectation::mentions);
        Optional<Evaluation> failure = run(code);
        if (failure.isPresent() && failure.get() instanceof Evaluation.Threw threw) {
            timeline.append(Failures.of(threw, timeline.now()));
        }
        settle();
        Verdict verdict = Judge.judge(expectation, timeline.history(), begins);
        while (verdict instanceof Verdict.NotYet notYet && notYet.decidedAt().isPresent()) {
            Duration wait = notYet.decidedAt().get().minus(timeline.now());
            TimeUnit.NANOSECONDS.sleep(Math.max(1_000_000, wait.toNanos()));
            verdict = Judge.judge(expectation, timeline.history(), begins);
        }
        return new Outcome(verdict, failure);
    }

    /** Waits until all that was sent, or is owed by a device, has passed the tap, and nothing follows. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + TIME_LIMIT.toNanos();
        boolean held = true;
        while (held && System.nanoTime() < end) {
            boolean before = sandbox.holdsBack();
            quiet.await(TaskDesk.QUIET, TIME_LIMIT);
            held = before || sandbox.holdsBack();
        }
    }

    private Optional<Evaluation> run(String code) throws InterruptedException {
        Thread limit = new Thread(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(TIME_LIMIT.toNanos());
                sandbox.workspace().stop();
            } catch (InterruptedException finishedInTime) {
                Thread.currentThread().interrupt();
            }
        });
        limit.setDaemon(true);
        limit.start();
        try {
            return sandbox.workspace().evaluate(code).stream()
                    .filter(Evaluation::failed)
                    .findFirst();
        } finally {
            limit.interrupt();
        }
    }
}
