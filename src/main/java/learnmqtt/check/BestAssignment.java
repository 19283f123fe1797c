package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the assignment of an attempt that is shown and diagnosed, as {@link Judge} describes it. */
final class BestAssignment {
    private final Attempt attempt;

    private BestAssignment(Attempt attempt) {
        this.attempt = attempt;
    }

    /** The best assignment; where no given lines hold, an empty one whose given ends before the line that does not. */
    static Assignment of(Attempt attempt) {
        return new BestAssignment(attempt).choose();
    }

    private Assignment choose() {
        List<Integer> chain = new ArrayList<>();
        Assignment earliest = null;
        for (int line = 0; line < attempt.ordinary().size(); line++) {
            chain.add(line);
            Assignment found = hasEnough(line) ? find(chain, false) : null;
            if (found != null) {
                earliest = found;
            } else {
                chain.remove(chain.size() - 1);
                if (!attempt.expectation().anyOrder()) {
                    break;
                }
            }
        }
        if (earliest == null) {
            return empty();
        }
        if (Breach.first(attempt, earliest).isEmpty()) {
            return earliest;
        }
        Assignment unbroken = find(chain, true);
        return unbroken == null ? earliest : unbroken;
    }

    /** Whether as many events match as the line takes; most lines that are not met yet match none. */
    private boolean hasEnough(int line) {
        long events = attempt.candidates(line).all().stream()
                .mapToInt(Candidates.Candidate::position)
                .distinct()
                .limit(attempt.ordinary().get(line).line().count().number())
                .count();
        return events == attempt.ordinary().get(line).line().count().number();
    }

    private @Nullable Assignment find(List<Integer> lines, boolean unbroken) {
        Chain chain = Chain.of(attempt, lines);
        return attempt.expectation().anyOrder()
                ? new AnyOrderSearch(attempt, chain, unbroken).find()
                : new OrderedSearch(attempt, chain, unbroken).find();
    }

    private Assignment empty() {
        List<Given> ways = attempt.givens().now().list();
        if (ways.isEmpty()) {
            return new Assignment(List.of(), Bindings.NONE, attempt.givens().furthest());
        }
        List<Assignment> all = ways.stream()
                .map(way -> new Assignment(List.of(), way.bindings(), way))
                .toList();
        return all.stream()
                .filter(assignment -> Breach.first(attempt, assignment).isEmpty())
                .findFirst()
                .orElse(all.get(0));
    }
}
