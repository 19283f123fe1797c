package learnmqtt.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import learnmqtt.check.Problem;
import learnmqtt.check.Verdict;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Exercise.Listing;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.Evaluation;

/** Proves exercises: the start compiles and fails its task, the solution meets it, each wrong answer gets its diagnosis. */
final class ExerciseProof {
    private final ExerciseCheck check;

    ExerciseProof(ExerciseCheck check) {
        this.check = check;
    }

    /** All that is to be run, each for itself. */
    List<Callable<List<Finding>>> runs(Exercise exercise) {
        List<Callable<List<Finding>>> runs = new ArrayList<>();
        runs.add(() -> findings(exercise.start(), ofStart(outcome(exercise, exercise.start()))));
        runs.add(() -> findings(exercise.solution(), ofSolution(exercise, outcome(exercise, exercise.solution()))));
        for (Exercise.Wrong wrong : exercise.wrongs()) {
            runs.add(() -> findings(
                    wrong.listing(), Outcomes.ofWrong(wrong.diagnosis(), 1, outcome(exercise, wrong.listing()))));
        }
        return runs;
    }

    private Trial.Outcome outcome(Exercise exercise, Listing listing) throws InterruptedException {
        Report report = check.run(exercise, Path.of(listing.file()), listing.text());
        return new Trial.Outcome(report.verdict(), report.failure());
    }

    private static List<Problem> ofStart(Trial.Outcome outcome) {
        if (outcome.failure().isPresent() && outcome.failure().get() instanceof Evaluation.Rejected rejected) {
            return List.of(new Problem(
                    rejected.problems().get(0).line(),
                    "check.start-rejected",
                    Map.of("why", Told.inOneLine(rejected.problems().get(0)))));
        }
        return outcome.verdict() instanceof Verdict.Met
                ? List.of(new Problem(1, "check.start-meets", Map.of()))
                : List.of();
    }

    private static List<Problem> ofSolution(Exercise exercise, Trial.Outcome outcome) {
        if (outcome.verdict() instanceof Verdict.Met) {
            return outcome.failure().stream()
                    .map(why -> new Problem(1, "check.solution-breaks-off", Map.of("why", Outcomes.describe(why))))
                    .toList();
        }
        return List.of(Outcomes.solutionFails(1, exercise.id(), outcome));
    }

    private static List<Finding> findings(Listing listing, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Finding(Finding.Severity.ERROR, listing.file(), problem))
                .toList();
    }
}
