package learnmqtt.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ordinary lines that an assignment shall meet, laid out as slots of one event each: a line with a count has as many
 * slots as that.
 *
 * @param lines indexes among the ordinary lines, ascending
 * @param slots the line of each slot
 * @param binds the variables that given lines or lines of the chain bind
 */
record Chain(Attempt attempt, List<Integer> lines, List<Integer> slots, Set<String> binds) {

    static Chain of(Attempt attempt, List<Integer> lines) {
        List<Integer> slots = new ArrayList<>();
        for (int line : lines) {
            for (int i = 0; i < attempt.ordinary().get(line).line().count().number(); i++) {
                slots.add(line);
            }
        }
        return new Chain(attempt, List.copyOf(lines), List.copyOf(slots), binds(attempt, lines));
    }

    LineMatcher matcher(int slot) {
        return attempt.ordinary().get(slots.get(slot));
    }

    boolean firstOfLine(int slot) {
        return slot == 0 || !slots.get(slot - 1).equals(slots.get(slot));
    }

    /** The lines with an exact count. */
    List<Integer> exact() {
        return lines.stream()
                .filter(line -> attempt.ordinary().get(line).line().count().exact())
                .toList();
    }

    /** Whether the bindings tell already which events a line of the chain matches in the end. */
    boolean isKnown(int line, Bindings bindings) {
        return attempt.ordinary().get(line).variables().stream()
                .allMatch(variable -> bindings.bound().containsKey(variable) || !binds.contains(variable));
    }

    private static Set<String> binds(Attempt attempt, List<Integer> lines) {
        Set<String> binds = new HashSet<>(attempt.givens().binds());
        lines.forEach(line -> binds.addAll(attempt.ordinary().get(line).binds()));
        return binds;
    }

    /** The assignment that takes these positions, one for each slot. */
    Assignment assignment(int[] positions, Bindings bindings, Given given) {
        List<Assignment.Taken> taken = new ArrayList<>();
        for (int line : lines) {
            List<Integer> own = new ArrayList<>();
            for (int slot = 0; slot < slots.size(); slot++) {
                if (slots.get(slot) == line) {
                    own.add(positions[slot]);
                }
            }
            taken.add(new Assignment.Taken(line, own));
        }
        return new Assignment(taken, bindings, given);
    }
}
