package learnmqtt.check;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events meet which lines.
 *
 * @param taken for each ordinary line that is met, in the order of the block
 * @param bindings what the variables stand for
 * @param given how the {@code given} lines hold
 */
record Assignment(List<Taken> taken, Bindings bindings, Given given) {
    Assignment {
        taken = List.copyOf(taken);
    }

    /** A line's index among the ordinary lines, and the positions of its events in the attempt, ascending. */
    record Taken(int line, List<Integer> positions) {
        Taken {
            positions = List.copyOf(positions);
        }

        int last() {
            return positions.get(positions.size() - 1);
        }
    }

    /** The one of two that meet the same lines whose events are earlier, line by line from the top. */
    static @Nullable Assignment earlier(@Nullable Assignment one, @Nullable Assignment other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        for (int i = 0; i < one.taken.size(); i++) {
            int order = Arrays.compare(array(one.taken.get(i)), array(other.taken.get(i)));
            if (order != 0) {
                return order < 0 ? one : other;
            }
        }
        return one;
    }

    private static int[] array(Taken taken) {
        return taken.positions().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The positions of all events that a line has taken. */
    Set<Integer> positions() {
        Set<Integer> positions = new HashSet<>();
        taken.forEach(one -> positions.addAll(one.positions()));
        return positions;
    }

    /** Whether the ordinary line with this index is met. */
    boolean meets(int line) {
        return taken.stream().anyMatch(one -> one.line() == line);
    }

    /** Whether it meets every ordinary line and every given line holds. */
    boolean isComplete(Attempt attempt) {
        return taken.size() == attempt.ordinary().size()
                && given.events().size() == attempt.givens().lines().size();
    }

    /** When the last of it happened. */
    Duration last(Attempt attempt) {
        int last = -1;
        for (Taken one : taken) {
            last = Math.max(last, one.last());
        }
        return last < 0 ? given.since() : attempt.at(last);
    }
}
