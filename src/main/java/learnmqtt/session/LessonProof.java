package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.check.Problem;
import learnmqtt.check.Verdict;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.Evaluation;

/**
 * Proves the tasks of lessons: each solution and each wrong answer runs in a sandbox of its own, after the solutions of
 * the lesson's earlier steps.
 */
final class LessonProof {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final Supplier<Sandbox> sandboxes;
    private final Function<Address, Course> courses;

    /** @param courses reads the course for a sandbox's address */
    LessonProof(Supplier<Sandbox> sandboxes, Function<Address, Course> courses) {
        this.sandboxes = sandboxes;
        this.courses = courses;
    }

    /** One piece of code to run: a step's solution, or one of its wrong answers. */
    private record Run(String lesson, String step, Optional<Integer> wrong) {}

    /** All that is to be run, each for itself. */
    List<Callable<List<Finding>>> runs(Course course) {
        return all(course).stream()
                .map(run -> (Callable<List<Finding>>) () -> prove(run))
                .toList();
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
        try (Sandbox sandbox = sandboxes.get().warm()) {
            Lesson lesson =
                    courses.apply(sandbox.address()).lesson(run.lesson()).orElseThrow();
            for (int i = 0; i < lesson.steps().size(); i++) {
                if (lesson.steps().get(i) instanceof Step.Task task && task.id().equals(run.step())) {
                    List<Past> earlier = Past.of(lesson, lesson.steps().subList(0, i), LessonProof::solution);
                    Trial trial = new Trial(sandbox, TIME_LIMIT, () -> false);
                    return prove(run, task, earlier, lesson.brokerFiles(task), trial).stream()
                            .map(problem -> new Finding(Finding.Severity.ERROR, lesson.file(), problem))
                            .toList();
                }
            }
            throw new IllegalStateException("no step " + run.step() + " in " + run.lesson());
        }
    }

    private static Problem unprepared(Step.Task task, Evaluation failure) {
        Map<String, String> facts = Map.of("step", task.id(), "why", Outcomes.describe(failure));
        return new Problem(task.line(), "check.replay-fails", facts);
    }

    private static List<String> solution(Step step) {
        return step instanceof Step.Task task
                ? task.solution().map(Step.Code::text).stream().toList()
                : List.of();
    }

    private static List<Problem> prove(Run run, Step.Task task, List<Past> earlier, BrokerFiles files, Trial trial)
            throws InterruptedException {
        for (Past past : earlier) {
            Optional<Evaluation> failure = trial.prepare(past);
            if (failure.isPresent()) {
                return run.wrong().isPresent() ? List.of() : List.of(unprepared(task, failure.get()));
            }
        }
        trial.open(files, task.cast());
        if (run.wrong().isPresent()) {
            Step.Wrong wrong = task.wrongs().get(run.wrong().get());
            return Outcomes.ofWrong(
                    wrong.diagnosis(),
                    wrong.code().line(),
                    trial.attempt(wrong.code().text(), task.expectation()));
        }
        List<Problem> problems = new ArrayList<>();
        if (trial.doNothing(task.expectation()) instanceof Verdict.Met) {
            problems.add(new Problem(task.line(), "check.met-by-nothing", Map.of("step", task.id())));
        }
        Step.Code solution = task.solution().orElseThrow();
        Trial.Outcome outcome = trial.attemptPatiently(solution.text(), task.expectation());
        if (!(outcome.verdict() instanceof Verdict.Met)) {
            problems.add(Outcomes.solutionFailsWithin(TIME_LIMIT, solution.line(), task.id(), outcome));
        }
        return problems;
    }
}
