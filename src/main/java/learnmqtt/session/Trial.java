package learnmqtt.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import learnmqtt.check.Cast;
import learnmqtt.check.Expectation;
import learnmqtt.check.Judge;
import learnmqtt.check.Line;
import learnmqtt.check.Verdict;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.wire.Event;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Evaluation;

/**
 * Runs code that nobody types, in a sandbox of its own, and judges what crossed the wire. A task that is met or broken
 * decides at once; one that is not is decided when the code has returned, nothing is on its way and the wire is silent,
 * or when the time is over. Not thread-safe.
 */
final class Trial {
    /** How long code may take to return once its task is met. */
    private static final Duration FAREWELL = TaskDesk.QUIET;

    /** How long stopping may take: the VM is killed after a second. */
    private static final Duration STOPPING = Duration.ofSeconds(5);

    /** The wire is judged at most this often, however many packets pass. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Sandbox sandbox;
    private final Timeline timeline;
    private final Duration limit;
    private final BooleanSupplier owes;
    private final Semaphore stirred = new Semaphore(0);
    private volatile long quietSince = System.nanoTime();
    private Duration silence = TaskDesk.QUIET;

    /**
     * @param sandbox fresh; the caller closes it
     * @param limit how long each run may take
     * @param owes whether somebody else is still to send something
     */
    Trial(Sandbox sandbox, Duration limit, BooleanSupplier owes) {
        this.sandbox = sandbox;
        this.timeline = sandbox.timeline();
        this.limit = limit;
        this.owes = () -> owes.getAsBoolean() || sandbox.owes();
        timeline.listen(event -> stir());
    }

    /**
     * What came out.
     *
     * @param failure why the code did not run to its end, where it did not; {@code Stopped} where it was still running
     *     when the time was over
     */
    record Outcome(Verdict verdict, Optional<Evaluation> failure) {}

    /** Runs what comes before, judging nothing. Returns what failed, if anything did. */
    Optional<Evaluation> prepare(Past past) throws InterruptedException {
        open(past.files(), past.cast());
        for (String source : past.code()) {
            Run run = new Run(source);
            run.begin();
            long deadline = System.nanoTime() + limit.toNanos();
            while (!run.isOver() && System.nanoTime() < deadline) {
                await(deadline);
            }
            Optional<Evaluation> failure = run.end();
            if (failure.isPresent()) {
                return failure;
            }
        }
        sandbox.stopPlaying();
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isQuiet() && System.nanoTime() < deadline) {
            await(quietAt());
        }
        return Optional.empty();
    }

    /** From now on the broker runs with these files, and these devices play along until the sandbox is closed. */
    void open(BrokerFiles files, Cast cast) {
        sandbox.configure(files);
        sandbox.play(cast);
    }

    /** Judges what comes without the learner, until all is silent: whether a task is met by doing nothing. */
    Verdict doNothing(Expectation expectation) throws InterruptedException {
        long begins = timeline.next();
        quietSince = System.nanoTime();
        long deadline = quietSince + limit.toNanos();
        while (!isQuiet() && System.nanoTime() < deadline) {
            await(Math.min(deadline, quietAt()));
        }
        return Judge.judge(expectation, timeline.history(), begins);
    }

    /** Runs code as an attempt. */
    Outcome attempt(String code, Expectation expectation) throws InterruptedException {
        return attempt(new Run(code), expectation, false);
    }

    /**
     * Runs code that is taken to be right, as in a lesson, where a task stays open: unless the code has failed, silence
     * decides nothing before the time is over.
     */
    Outcome attemptPatiently(String code, Expectation expectation) throws InterruptedException {
        return attempt(new Run(code), expectation, true);
    }

    /**
     * Judges whatever clients do, until the task is met or broken, or the time is over.
     *
     * @param begun called when everything counts from then on
     */
    Verdict watch(Expectation expectation, Runnable begun) throws InterruptedException {
        return attempt(new Run(begun), expectation, false).verdict();
    }

    private Outcome attempt(Run run, Expectation expectation, boolean patient) throws InterruptedException {
        long begins = timeline.next();
        timeline.keep(begins, expectation::mentions);
        run.begin();
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            run.noteFailure();
            long judged = timeline.next();
            Verdict verdict = Judge.judge(expectation, timeline.history(), begins);
            Optional<Duration> decidedAt =
                    verdict instanceof Verdict.NotYet notYet ? notYet.decidedAt() : Optional.empty();
            silence = silence(verdict);
            boolean open = verdict instanceof Verdict.NotYet && System.nanoTime() < deadline;
            boolean over = patient ? run.hasFailed() : run.isFinal();
            if (!open || (over && decidedAt.isEmpty() && isQuiet())) {
                long end = System.nanoTime() + (verdict instanceof Verdict.Met ? FAREWELL.toNanos() : 0);
                while (!run.isOver() && System.nanoTime() < end) {
                    await(end);
                }
                if (verdict instanceof Verdict.NotYet) {
                    boolean found = run.lookForCallbackTrouble();
                    if (open && !found && timeline.next() > judged) {
                        continue; // the look took its time, and meanwhile it went on
                    }
                    verdict = Judge.judge(expectation, timeline.history(), begins);
                }
                boolean unfinished = !run.isOver();
                Optional<Evaluation> failure = run.end();
                boolean decided = !(verdict instanceof Verdict.NotYet);
                return new Outcome(verdict, unfinished && decided ? Optional.empty() : failure);
            }
            long next = decidedAt
                    .map(at -> System.nanoTime() + at.minus(timeline.now()).toNanos())
                    .orElse(over ? quietAt() : deadline);
            await(Math.min(deadline, Math.max(next, System.nanoTime() + 1_000_000)));
        }
    }

    /** At least as long as the next line may take, for code that goes on on a thread of its own. */
    private static Duration silence(Verdict verdict) {
        Optional<Line> next = verdict instanceof Verdict.NotYet notYet ? notYet.unmet() : Optional.empty();
        return next.flatMap(Line::within)
                .filter(within -> within.compareTo(TaskDesk.QUIET) > 0)
                .orElse(TaskDesk.QUIET);
    }

    private void stir() {
        quietSince = System.nanoTime();
        stirred.release();
    }

    /** Waits for the next event or the end of the code, or until this time. */
    private void await(long nanoTime) throws InterruptedException {
        if (stirred.tryAcquire(Math.max(0, nanoTime - System.nanoTime()), TimeUnit.NANOSECONDS)
                && stirred.drainPermits() > 0) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos()); // many at once: judging each would take too long
        }
    }

    private boolean isQuiet() {
        return System.nanoTime() - quietAt() >= 0 && !owes.getAsBoolean();
    }

    /** When silence will have lasted long enough, if nothing happens; a little later where somebody owes something. */
    private long quietAt() {
        long at = quietSince + silence.toNanos();
        return owes.getAsBoolean() ? Math.max(at, System.nanoTime() + PAUSE.toNanos()) : at;
    }

    /** Code on a thread of its own; none for a trial that only watches. */
    private final class Run {
        private final Optional<String> code;
        private final Runnable begun;
        private CompletableFuture<Optional<Evaluation>> result = CompletableFuture.completedFuture(Optional.empty());
        private boolean noted;

        Run(String code) {
            this.code = Optional.of(code);
            this.begun = () -> {};
        }

        /** No code: clients from outside are watched. */
        Run(Runnable begun) {
            this.code = Optional.empty();
            this.begun = begun;
        }

        void begin() {
            begun.run();
            code.ifPresent(source -> result = Background.make(
                    "trial",
                    () -> sandbox.workspace().evaluate(source).stream()
                            .filter(Evaluation::failed)
                            .findFirst()));
            result.whenComplete((failure, bug) -> stir()); // only now does isOver() say so
        }

        boolean isOver() {
            return result.isDone();
        }

        /** Whether nothing more is to be expected of the code; never so where clients from outside are watched. */
        boolean isFinal() {
            return code.isPresent() && isOver();
        }

        boolean hasFailed() {
            return isOver() && result.join().isPresent();
        }

        /** An exception of the learner's client goes onto the timeline: it leaves nothing on the wire. */
        void noteFailure() {
            if (!noted && isOver()) {
                noted = true;
                result.join()
                        .filter(Evaluation.Threw.class::isInstance)
                        .map(Evaluation.Threw.class::cast)
                        .ifPresent(threw -> timeline.append(Failures.of(threw, timeline.now())));
            }
        }

        /** What goes wrong in a callback leaves nothing on the wire either. Says whether there is such a thing. */
        boolean lookForCallbackTrouble() {
            Optional<Event.ClientFailure> trouble =
                    isFinal() ? CallbackTrouble.in(sandbox.workspace(), timeline.now()) : Optional.empty();
            trouble.ifPresent(timeline::append);
            return trouble.isPresent();
        }

        /** Stops the code if it still runs. Returns why it did not run to its end. */
        Optional<Evaluation> end() throws InterruptedException {
            if (!isOver()) {
                sandbox.workspace().stop();
                long end = System.nanoTime() + STOPPING.toNanos();
                while (!isOver() && System.nanoTime() < end) {
                    await(end);
                }
                if (!isOver()) {
                    sandbox.workspace().close();
                }
            }
            return result.join();
        }
    }
}
