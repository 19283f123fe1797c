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
 */
record Chain(Attempt attempt, List<Integer> lines, List<Integer> slots) {

    static Chain of(Attempt attempt, List<Integer> lines) {
        List<Integer> slots = new ArrayList<>();
        for (int line : lines) {
            for (int i = 0; i < attempt.ordinary().get(line).line().count().number(); i++) {
                slots.add(line);
            }
        }
        return new Chain(attempt, List.copyOf(lines), List.copyOf(slots));
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

    /** The variables that some line of the chain, or a given line, binds. */
    Set<String> binds() {
        Set<String> binds = new HashSet<>();
        lines.forEach(line -> binds.addAll(attempt.ordinary().get(line).binds()));
        binds.addAll(attempt.givens().binds());
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
