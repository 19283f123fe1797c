package learnmqtt.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.SnippetCompiler;

/**
 * Proves a course right by running it: every solution meets its task, every wrong answer gets exactly its diagnosis, no
 * task is met by doing nothing, and the Java that is shown to be tried compiles. Each runs in a sandbox of its own; as
 * many side by side as there are cores.
 */
public final class AuthorCheck {
    private final LessonProof lessons;
    private final ExampleProof examples;
    private final ExerciseProof exercises;
    private final int sideBySide;
    private final Consumer<Progress> progress;

    /**
     * @param sandboxes makes a fresh one for each run, told what to do with what its VM says
     * @param courses reads the course for a sandbox's address
     * @param compilers makes a fresh one for each step with Java to try
     * @param sideBySide how many runs there are at a time
     * @param progress told after each run, on any thread, one call at a time
     */
    public AuthorCheck(
            Function<Consumer<Happening.OfCode>, Sandbox> sandboxes,
            Function<Address, Course> courses,
            Supplier<SnippetCompiler> compilers,
            int sideBySide,
            Consumer<Progress> progress) {
        this.sideBySide = sideBySide;
        this.lessons = new LessonProof(() -> sandboxes.apply(said -> {}), courses);
        this.examples = new ExampleProof(compilers);
        this.exercises = new ExerciseProof(new ExerciseCheck(sandboxes));
        this.progress = progress;
    }

    /** How many of all runs are done. */
    public record Progress(int done, int of) {}

    /** Runs everything. Returns what is not as it should be, by file and line; empty for a course that is right. */
    public List<Finding> run(Course course, List<Exercise> all) throws InterruptedException {
        List<Callable<List<Finding>>> runs = new ArrayList<>(lessons.runs(course));
        runs.addAll(examples.runs(course));
        all.forEach(exercise -> runs.addAll(exercises.runs(exercise)));
        ExecutorService pool = Executors.newFixedThreadPool(sideBySide);
        try {
            List<Future<List<Finding>>> futures = new ArrayList<>();
            int[] done = {0};
            for (Callable<List<Finding>> run : runs) {
                futures.add(pool.submit(() -> {
                    List<Finding> findings = run.call();
                    synchronized (done) {
                        progress.accept(new Progress(++done[0], runs.size()));
                    }
                    return findings;
                }));
            }
            List<Finding> findings = new ArrayList<>();
            for (Future<List<Finding>> future : futures) {
                findings.addAll(future.get());
            }
            findings.sort(Comparator.comparing(Finding::file)
                    .thenComparing(finding -> finding.problem().line()));
            return findings;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a run of the author check failed", bug.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** How many pieces of code there are to run. */
    public int runs(Course course, List<Exercise> all) {
        return lessons.runs(course).size()
                + examples.runs(course).size()
                + all.stream().mapToInt(one -> exercises.runs(one).size()).sum();
    }
}
