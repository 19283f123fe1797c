package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Completeness;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Workspace;

/**
 * Takes the learner's Java line by line, runs what is complete on a thread of its own, and shows what became of it.
 * Exceptions of the learner's code go onto the timeline, for what failed in a client leaves nothing on the wire. Used on
 * the session's thread.
 */
final class JavaDesk {
    /** How long a piece of an earlier step may take to be done again. */
    private static final Duration REPLAY = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final Timeline timeline;
    private final Inbox inbox;
    private final Screen screen;
    private final List<String> history;
    private final List<String> accepted = new ArrayList<>();
    private String begun = "";
    private boolean running;
    private boolean used;
    private boolean left;

    /** @param history where every line that was entered is noted */
    JavaDesk(Workspace workspace, Timeline timeline, Inbox inbox, Screen screen, List<String> history) {
        this.workspace = workspace;
        this.timeline = timeline;
        this.inbox = inbox;
        this.screen = screen;
        this.history = history;
    }

    /** Whether code is running or being looked at; nothing may be entered then. */
    boolean isRunning() {
        return running;
    }

    /** Whether the learner ran anything here; what was replayed is not meant. */
    boolean isUsed() {
        return used;
    }

    /** The VM is another one now: what still comes to its end here is not told any more. */
    void leave() {
        left = true;
    }

    /** The lines of a snippet that is not complete yet; empty for none. */
    String begun() {
        return begun;
    }

    /** Drops a snippet that was begun. */
    void forgetBegun() {
        begun = "";
    }

    /** Snippets that ran without a failure since the last {@link #forgetAccepted}. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    void forgetAccepted() {
        accepted.clear();
    }

    /** Takes a line; {@code then} runs on the session's thread when it has run or more lines are wanted. */
    void enter(String line, Consumer<List<Evaluation>> then) {
        history.add(line);
        String source = begun.isEmpty() ? line : begun + "\n" + line;
        begun = "";
        work(
                () -> {
                    if (workspace.completeness(source) == Completeness.INCOMPLETE) {
                        return new Done(source, List.of());
                    }
                    return new Done("", workspace.evaluate(source));
                },
                then);
    }

    /** Runs whole snippets as if they had been typed. */
    void run(String source, Consumer<List<Evaluation>> then) {
        begun = "";
        work(() -> new Done("", workspace.evaluate(source)), then);
    }

    /** Runs code of earlier steps without telling what becomes of it; {@code then} runs when the wire is quiet. */
    void replay(List<String> code, Quiet quiet, Duration atMost, Runnable then) {
        running = true;
        begun = "";
        onWorker(() -> {
            for (String source : code) {
                replay(source);
            }
            quiet.await(TaskDesk.QUIET, atMost);
            return () -> {
                running = false;
                then.run();
            };
        });
    }

    /** Code may wait for something that came at that time and does not come again. */
    private void replay(String source) throws InterruptedException, ExecutionException {
        CompletableFuture<List<Evaluation>> replay = Background.make("replay", () -> workspace.evaluate(source));
        try {
            replay.get(REPLAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException waiting) {
            workspace.stop();
            replay.get();
        }
    }

    /** Stops what is running. */
    void stop() {
        workspace.stop();
    }

    private record Done(String begun, List<Evaluation> evaluations) {}

    private void work(Callable<Done> job, Consumer<List<Evaluation>> then) {
        running = true;
        used = true;
        onWorker(() -> {
            Done done = job.call();
            return () -> {
                running = false;
                begun = done.begun();
                done.evaluations().forEach(this::tell);
                then.accept(done.evaluations());
            };
        });
    }

    /** Does a job on a thread of its own, and what it returns on the session's. A bug in it ends the session. */
    private void onWorker(Callable<Runnable> job) {
        Background.run("java", () -> {
            Runnable then = outcome(job);
            inbox.post(new Happening.Finished(() -> {
                if (!left) {
                    then.run();
                }
            }));
        });
    }

    private static Runnable outcome(Callable<Runnable> job) {
        try {
            return job.call();
        } catch (Throwable bug) {
            return () -> {
                throw new IllegalStateException("the workspace failed", bug);
            };
        }
    }

    private void tell(Evaluation evaluation) {
        Told.of(evaluation).forEach(screen::show);
        if (evaluation instanceof Evaluation.Threw threw) {
            timeline.append(Failures.of(threw, timeline.now()));
        }
        if (!evaluation.failed()) {
            accepted.add(evaluation.source());
        }
    }
}
