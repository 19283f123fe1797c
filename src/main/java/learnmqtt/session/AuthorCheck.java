package learnmqtt.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Problem;
import learnmqtt.check.Verdict;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.Evaluation;

/**
 * Proves a course right by running it: every solution meets its task, every wrong answer gets exactly its diagnosis, no
 * task is met by doing nothing. Each runs in a sandbox of its own, after the solutions of the lesson's earlier steps;
 * as many side by side as there are cores.
 */
public final class AuthorCheck {
    private final Supplier<Sandbox> sandboxes;
    private final Function<Address, Course> courses;
    private final Consumer<Progress> progress;

    /**
     * @param sandboxes makes a fresh one for each run
     * @param courses reads the course for a sandbox's address
     * @param progress told after each run, on any thread, one call at a time
     */
    public AuthorCheck(Supplier<Sandbox> sandboxes, Function<Address, Course> courses, Consumer<Progress> progress) {
        this.sandboxes = sandboxes;
        this.courses = courses;
        this.progress = progress;
    }

    /** How many of all runs are done. */
    public record Progress(int done, int of) {}

    /** One piece of code to run: a step's solution, or one of its wrong answers. */
    private record Run(String lesson, String step, Optional<Integer> wrong) {}

    /** Runs everything. Returns what is not as it should be, by file and line; empty for a course that is right. */
    public List<Finding> run(Course course) throws InterruptedException {
        List<Run> runs = all(course);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<List<Finding>>> futures = new ArrayList<>();
            int[] done = {0};
            for (Run run : runs) {
                futures.add(pool.submit(() -> {
                    List<Finding> findings = prove(run);
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
    public static int runs(Course course) {
        return all(course).size();
    }

    private static List<Run> all(Course course) {
        List<Run> runs = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            for (Step step : lesson.steps()) {
                if (step instanceof Step.Task task) {
                    if (task.solution().isPresent()) {
                        runs.add(new Run(lesson.id(), step.id(), Optional.empty()));
                    }
                    for (int i = 0; i < task.wrongs().size(); i++) {
                        runs.add(new Run(lesson.id(), step.id(), Optional.of(i)));
                    }
                }
            }
        }
        return runs;
    }

    private List<Finding> prove(Run run) throws InterruptedException {
        try (Sandbox sandbox = sandboxes.get()) {
            Lesson lesson =
                    courses.apply(sandbox.address()).lesson(run.lesson()).orElseThrow();
            List<String> earlier = new ArrayList<>();
            for (Step step : lesson.steps()) {
                if (step instanceof Step.Task task) {
                    if (step.id().equals(run.step())) {
                        List<Problem> problems = prove(run, task, earlier, new Trial(sandbox));
                        return problems.stream()
                                .map(problem -> new Finding(Finding.Severity.ERROR, lesson.file(), problem))
                                .toList();
                    }
                    task.solution().ifPresent(code -> earlier.add(code.text()));
                }
            }
            throw new IllegalStateException("no step " + run.step() + " in " + run.lesson());
        }
    }

    private static List<Problem> prove(Run run, Step.Task task, List<String> earlier, Trial trial)
            throws InterruptedException {
        if (trial.prepare(earlier).isPresent()) {
            return List.of(); // said at the earlier step itself
        }
        trial.play(task.cast());
        if (run.wrong().isPresent()) {
            Step.Wrong wrong = task.wrongs().get(run.wrong().get());
            return proveWrong(wrong, trial.attempt(wrong.code().text(), task.expectation()));
        }
        List<Problem> problems = new ArrayList<>();
        if (trial.doNothing(task.expectation()) instanceof Verdict.Met) {
            problems.add(new Problem(task.line(), "check.met-by-nothing", Map.of("step", task.id())));
        }
        Step.Code solution = task.solution().orElseThrow();
        Trial.Outcome outcome = trial.attempt(solution.text(), task.expectation());
        if (!(outcome.verdict() instanceof Verdict.Met)) {
            problems.add(new Problem(
                    solution.line(),
                    "check.solution-fails",
                    Map.of("step", task.id(), "why", why(outcome), "unmet", unmet(outcome.verdict()))));
        }
        return problems;
    }

    private static List<Problem> proveWrong(Step.Wrong wrong, Trial.Outcome outcome) {
        String named = wrong.diagnosis().toString();
        int line = wrong.code().line();
        if (outcome.verdict() instanceof Verdict.Met) {
            return List.of(new Problem(line, "check.wrong-passes", Map.of("diagnosis", named)));
        }
        List<String> got = diagnoses(outcome.verdict());
        return got.equals(List.of(named))
                ? List.of()
                : List.of(new Problem(line, "check.wrong-diagnosis", Map.of("diagnosis", named, "why", why(outcome))));
    }

    private static List<String> diagnoses(Verdict verdict) {
        List<Diagnosis> diagnoses = List.of();
        if (verdict instanceof Verdict.NotYet notYet) {
            diagnoses = notYet.diagnoses();
        } else if (verdict instanceof Verdict.Violated violated) {
            diagnoses = violated.diagnoses();
        }
        return diagnoses.stream().map(one -> one.id().toString()).distinct().toList();
    }

    private static String unmet(Verdict verdict) {
        if (verdict instanceof Verdict.NotYet notYet && notYet.unmet().isPresent()) {
            return notYet.unmet().get().source();
        }
        return verdict instanceof Verdict.Violated violated ? violated.line().source() : "";
    }

    private static String why(Trial.Outcome outcome) {
        List<String> reasons = new ArrayList<>(diagnoses(outcome.verdict()));
        outcome.failure().ifPresent(failure -> reasons.add(describe(failure)));
        return String.join(", ", reasons);
    }

    private static String describe(Evaluation failure) {
        if (failure instanceof Evaluation.Rejected rejected) {
            return rejected.problems().get(0).message();
        }
        if (failure instanceof Evaluation.Threw threw) {
            return threw.thrown().get(0).type() + ": " + threw.thrown().get(0).message();
        }
        return failure.getClass().getSimpleName();
    }
}
