package learnmqtt.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learnmqtt.check.Condition;
import learnmqtt.check.Line;
import learnmqtt.lesson.Step;

/** Finds the earlier step that brings about what a {@code given} line builds on. */
final class Origin {
    private Origin() {}

    /** The latest of the steps that have a line of the same word and the most of its conditions; empty for none. */
    static Optional<Step> of(Line given, List<Step> earlier) {
        Optional<Step> found = Optional.empty();
        int most = 0;
        for (Step step : earlier) {
            if (step instanceof Step.Task task) {
                int shared = task.expectation().lines().stream()
                        .filter(line -> line.kind() == Line.Kind.ORDINARY && line.word() == given.word())
                        .mapToInt(line -> 1 + shared(given, line))
                        .max()
                        .orElse(0);
                if (shared > 0 && shared >= most) {
                    most = shared;
                    found = Optional.of(step);
                }
            }
        }
        return found;
    }

    private static int shared(Line given, Line line) {
        Set<Condition> both = new HashSet<>(given.conditions());
        both.retainAll(line.conditions());
        return both.size();
    }
}
