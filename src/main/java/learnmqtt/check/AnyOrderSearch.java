package learnmqtt.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.check.Candidates.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earliest assignment of a chain whose lines come in any order, optionally among those that nothing breaks.
 *
 * <p>Depth first over slots, events in their order. Events that match every line of the chain in the same ways are
 * interchangeable: only the first free one of each class is tried.
 */
final class AnyOrderSearch {
    private final Attempt attempt;
    private final Chain chain;
    private final boolean unbroken;
    private final boolean startsWithFirstLine;
    private final Map<Integer, Integer> classes;
    private final int[] taken;
    private final BitSet used = new BitSet();
    private final Work work = new Work();
    private final Set<State> failed = new HashSet<>();
    private Given given = Given.NONE;
    private @Nullable Assignment found;

    AnyOrderSearch(Attempt attempt, Chain chain, boolean unbroken) {
        this.attempt = attempt;
        this.chain = chain;
        this.unbroken = unbroken;
        this.startsWithFirstLine = chain.lines().get(0) == 0;
        this.taken = new int[chain.slots().size()];
        this.classes = classes();
    }

    private record State(int slot, int after, Bindings bindings, BitSet used) {}

    /** The assignment; null if there is none, or none was found in the bounds of {@link Work}. */
    @Nullable Assignment find() {
        if (!startsWithFirstLine) {
            for (Given way : attempt.givens().now().list()) {
                given = way;
                if (place(0, way.bindings())) {
                    return found;
                }
            }
            return null;
        }
        Map<Integer, Integer> first = new HashMap<>();
        for (Candidate candidate : attempt.candidates(0).all()) {
            if (!representative(first, candidate)) {
                continue;
            }
            for (Given way : attempt.givenBefore(candidate.position()).list()) {
                given = way;
                Bindings bindings = way.bindings().with(candidate.alternative());
                if (bindings != null && take(0, candidate, bindings)) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean place(int slot, Bindings bindings) {
        if (slot == taken.length) {
            Assignment assignment = chain.assignment(taken, bindings, given);
            found = assignment;
            return !unbroken || Breach.first(attempt, assignment).isEmpty();
        }
        int after = chain.firstOfLine(slot) ? -1 : taken[slot - 1];
        State state = new State(slot, after, bindings, (BitSet) used.clone());
        if (failed.contains(state)) {
            return false;
        }
        List<Candidate> candidates = attempt.candidates(chain.slots().get(slot)).under(bindings);
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = Candidates.from(candidates, after + 1); i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (!used.get(candidate.position()) && representative(first, candidate)) {
                Bindings next = bindings.with(candidate.alternative());
                if (next != null && take(slot, candidate, next)) {
                    return true;
                }
            }
        }
        failed.add(state);
        return false;
    }

    private boolean take(int slot, Candidate candidate, Bindings bindings) {
        if (!work.allowed()) {
            return false;
        }
        taken[slot] = candidate.position();
        used.set(candidate.position());
        boolean placed = place(slot + 1, bindings);
        used.clear(candidate.position());
        return placed;
    }

    private boolean representative(Map<Integer, Integer> first, Candidate candidate) {
        Integer kind = classes.get(candidate.position());
        return kind != null && first.computeIfAbsent(kind, none -> candidate.position()) == candidate.position();
    }

    private Map<Integer, Integer> classes() {
        Map<Integer, List<Object>> signatures = new HashMap<>();
        for (int line : chain.lines()) {
            for (Candidate candidate : attempt.candidates(line).all()) {
                List<Object> signature = signatures.computeIfAbsent(candidate.position(), none -> new ArrayList<>());
                signature.add(line);
                signature.add(candidate.alternative());
                if (line == 0) {
                    signature.add(attempt.givenBefore(candidate.position()));
                }
            }
        }
        Map<List<Object>, Integer> known = new HashMap<>();
        Map<Integer, Integer> classes = new HashMap<>();
        signatures.forEach((position, signature) ->
                classes.put(position, known.computeIfAbsent(signature, none -> known.size())));
        return classes;
    }
}
