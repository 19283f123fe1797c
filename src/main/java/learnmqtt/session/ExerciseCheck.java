package learnmqtt.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import learnmqtt.check.Verdict;
import learnmqtt.lesson.Exercise;

/** Runs the files of exercises, each in a fresh sandbox, and judges what crossed the wire. Thread-safe. */
public final class ExerciseCheck {
    private final Function<Consumer<Happening.OfCode>, Sandbox> sandboxes;

    /** @param sandboxes makes a fresh one for each check, told what to do with what its VM says */
    public ExerciseCheck(Function<Consumer<Happening.OfCode>, Sandbox> sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * Runs a file.
     *
     * @param file for the report; it is not read
     * @param source the text to run
     */
    public Report run(Exercise exercise, Path file, String source) throws InterruptedException {
        Printout printout = new Printout();
        try (Sandbox sandbox = sandboxes.apply(printout).warm()) {
            Trial trial = new Trial(sandbox, exercise.limit(), () -> false);
            sandbox.play(exercise.task().cast());
            Trial.Outcome outcome = trial.attempt(source, exercise.task().expectation());
            return new Report(
                    exercise,
                    Optional.of(file),
                    source,
                    sandbox.address(),
                    outcome.verdict(),
                    outcome.failure(),
                    sandbox.timeline().history(),
                    printout.shown());
        }
    }

    /**
     * Runs nothing: waits for what clients from outside do, until the task is met or broken or the time is over.
     *
     * @param limit how long they may take
     * @param open told where clients can connect, once they can
     */
    public Report watch(Exercise exercise, Duration limit, Consumer<Sandbox> open) throws InterruptedException {
        try (Sandbox sandbox = sandboxes.apply(said -> {})) {
            Trial trial = new Trial(sandbox, limit, () -> false);
            sandbox.play(exercise.task().cast());
            Verdict verdict = trial.watch(exercise.task().expectation(), () -> open.accept(sandbox));
            return new Report(
                    exercise,
                    Optional.empty(),
                    "",
                    sandbox.address(),
                    verdict,
                    Optional.empty(),
                    sandbox.timeline().history(),
                    List.of());
        }
    }
}
