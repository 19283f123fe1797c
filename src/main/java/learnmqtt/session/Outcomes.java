package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Problem;
import learnmqtt.check.Verdict;
import learnmqtt.workspace.Evaluation;

/** Says of outcomes what an author needs to know. */
final class Outcomes {
    private Outcomes() {}

    /** What is wrong with a wrong answer that was to be answered with one diagnosis alone. */
    static List<Problem> ofWrong(Diagnosis.Id diagnosis, int line, Trial.Outcome outcome) {
        String named = diagnosis.toString();
        if (outcome.verdict() instanceof Verdict.Met) {
            return List.of(new Problem(line, "check.wrong-passes", Map.of("diagnosis", named)));
        }
        List<String> got = diagnoses(outcome.verdict());
        return got.equals(List.of(named))
                ? List.of()
                : List.of(new Problem(line, "check.wrong-diagnosis", Map.of("diagnosis", named, "why", why(outcome))));
    }

    /** A solution that does not meet its own task. */
    static Problem solutionFails(int line, String task, Trial.Outcome outcome) {
        return new Problem(
                line,
                "check.solution-fails",
                Map.of("step", task, "why", why(outcome), "unmet", unmet(outcome.verdict())));
    }

    /** The same of one that was waited for until this time was over, unless it failed before. */
    static Problem solutionFailsWithin(Duration limit, int line, String task, Trial.Outcome outcome) {
        Problem problem = solutionFails(line, task, outcome);
        boolean waited = outcome.verdict() instanceof Verdict.NotYet
                && outcome.failure().stream().allMatch(Evaluation.Stopped.class::isInstance);
        if (!waited) {
            return problem;
        }
        Map<String, String> facts = new HashMap<>(problem.facts());
        facts.put("seconds", "" + limit.toSeconds());
        return new Problem(line, "check.solution-fails-within", facts);
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

    /** The line that was not met, as it is written. */
    private static String unmet(Verdict verdict) {
        if (verdict instanceof Verdict.NotYet notYet && notYet.unmet().isPresent()) {
            return notYet.unmet().get().source();
        }
        return verdict instanceof Verdict.Violated violated ? violated.line().source() : "";
    }

    /** Diagnoses, and what stopped the code. */
    private static String why(Trial.Outcome outcome) {
        List<String> reasons = new ArrayList<>(diagnoses(outcome.verdict()));
        outcome.failure().ifPresent(failure -> reasons.add(describe(failure)));
        return String.join(", ", reasons);
    }

    /** What stopped the code. */
    static String describe(Evaluation failure) {
        if (failure instanceof Evaluation.Rejected rejected) {
            return Told.inOneLine(rejected.problems().get(0));
        }
        if (failure instanceof Evaluation.Threw threw) {
            return threw.thrown().get(0).type() + ": " + threw.thrown().get(0).message();
        }
        return failure.getClass().getSimpleName();
    }
}
