package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learnmqtt.check.Candidates.Candidate;

/**
 * An event that breaks an assignment: one that a {@code not} line forbids, or one too many for a line with an exact
 * count. A complete assignment is watched until {@link Deadlines#QUIET} after its last event; what comes later is no
 * longer part of the attempt, so that a verdict does not depend on when it is asked for.
 *
 * @param line the line that is broken
 * @param position the event's position in the attempt
 */
record Breach(Line line, int position) {

    /** The earliest breach of the assignment. */
    static Optional<Breach> first(Attempt attempt, Assignment assignment) {
        Duration end = end(attempt, assignment);
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < attempt.forbidden().size(); i++) {
            LineMatcher matcher = attempt.forbidden().get(i);
            Set<String> needed = new HashSet<>(matcher.variables());
            needed.retainAll(attempt.shared());
            if (assignment.bindings().bindAll(needed)) {
                find(attempt, matcher, attempt.forbiddenCandidates(i), assignment, Set.of(), end, breaches);
            }
        }
        for (Assignment.Taken one : assignment.taken()) {
            LineMatcher matcher = attempt.ordinary().get(one.line());
            if (matcher.line().count().exact()) {
                Candidates candidates = attempt.candidates(one.line());
                find(attempt, matcher, candidates, assignment, assignment.positions(), end, breaches);
            }
        }
        return breaches.stream().min(Comparator.comparingInt(Breach::position));
    }

    private static void find(
            Attempt attempt,
            LineMatcher matcher,
            Candidates candidates,
            Assignment assignment,
            Set<Integer> allowed,
            Duration end,
            List<Breach> breaches) {
        for (Candidate candidate : candidates.under(assignment.bindings())) {
            if (attempt.at(candidate.position()).compareTo(end) > 0) {
                return;
            }
            if (!allowed.contains(candidate.position())
                    && assignment.bindings().with(candidate.alternative()) != null) {
                breaches.add(new Breach(matcher.line(), candidate.position()));
                return;
            }
        }
    }

    private static Duration end(Attempt attempt, Assignment assignment) {
        return assignment.isComplete(attempt)
                ? assignment.last(attempt).plus(Deadlines.QUIET)
                : Duration.ofSeconds(Long.MAX_VALUE);
    }
}
