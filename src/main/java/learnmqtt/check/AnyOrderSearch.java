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
    private static final List<Given> NONE = List.of();
    private static final List<Candidate> NO_CANDIDATES = List.of();

    private final Attempt attempt;
    private final Chain chain;
    private final boolean unbroken;
    private final List<Integer> exact;
    private final boolean startsWithFirstLine;
    private final Map<Integer, Integer> classes;
    private final int[] taken;
    private final BitSet used = new BitSet();
    private final Work work = new Work(Work.IN_ANY_ORDER);
    private final Set<State> failed = new HashSet<>();
    private Given given = Given.NONE;

    AnyOrderSearch(Attempt attempt, Chain chain, boolean unbroken) {
        this.attempt = attempt;
        this.chain = chain;
        this.unbroken = unbroken;
        this.exact = unbroken ? chain.exact() : List.of();
        this.startsWithFirstLine = chain.lines().get(0) == 0;
        this.taken = new int[chain.slots().size()];
        this.classes = classes();
    }

    private record State(int slot, int after, Bindings bindings, BitSet used) {}

    /** The assignment; null if there is none, or none was found in the bounds of {@link Work}. */
    @Nullable
    Assignment find() {
        Assignment best = null;
        if (!startsWithFirstLine) {
            for (Given way : attempt.givens().now().list()) {
                given = way;
                best = Assignment.earlier(best, place(0, way.bindings()));
            }
            return best;
        }
        Map<Integer, Integer> first = new HashMap<>();
        int at = 0;
        for (Candidate candidate : attempt.candidates(0).all()) {
            if (best != null && candidate.position() > at) {
                return best;
            }
            at = candidate.position();
            for (Given way :
                    representative(first, candidate) ? attempt.givenBefore(at).list() : NONE) {
                given = way;
                Bindings bindings = way.bindings().with(candidate.alternative());
                if (bindings != null) {
                    best = Assignment.earlier(best, take(0, candidate, bindings));
                }
            }
        }
        return best;
    }

    private @Nullable Assignment place(int slot, Bindings bindings) {
        if (slot == taken.length) {
            Assignment assignment = chain.assignment(taken, bindings, given);
            return !unbroken || Breach.first(attempt, assignment).isEmpty() ? assignment : null;
        }
        if (unbroken && isHopeless(slot, bindings)) {
            return null;
        }
        int after = chain.firstOfLine(slot) ? -1 : taken[slot - 1];
        State state = new State(slot, after, bindings, (BitSet) used.clone());
        if (failed.contains(state)) {
            return null;
        }
        List<Candidate> candidates = attempt.candidates(chain.slots().get(slot)).under(bindings);
        Map<Integer, Integer> first = new HashMap<>();
        Assignment best = null;
        int at = 0;
        for (int i = Candidates.from(candidates, after + 1); i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (best != null && candidate.position() > at) {
                return best;
            }
            at = candidate.position();
            if (!used.get(candidate.position()) && representative(first, candidate)) {
                Bindings next = bindings.with(candidate.alternative());
                if (next != null) {
                    best = Assignment.earlier(best, take(slot, candidate, next));
                }
            }
        }
        if (best == null) {
            failed.add(state);
        }
        return best;
    }

    /** Whether more events than there are slots left would have to be taken, lest an exact count is broken. */
    private boolean isHopeless(int slot, Bindings bindings) {
        int last = used.length() == 0
                ? -1
                : attempt.lastAt(attempt.at(used.length() - 1).plus(Deadlines.QUIET));
        int left = taken.length - slot;
        for (int line : exact) {
            int surplus = 0;
            int counted = -1; // an event of several entries counts once
            for (Candidate candidate :
                    chain.isKnown(line, bindings) ? attempt.candidates(line).under(bindings) : NO_CANDIDATES) {
                if (candidate.position() > last || surplus > left) {
                    break;
                }
                boolean free = candidate.position() != counted && !used.get(candidate.position());
                if (free && bindings.with(candidate.alternative()) != null) {
                    counted = candidate.position();
                    surplus++;
                }
            }
            if (surplus > left) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Assignment take(int slot, Candidate candidate, Bindings bindings) {
        if (!work.allowed()) {
            return null;
        }
        taken[slot] = candidate.position();
        used.set(candidate.position());
        Assignment placed = place(slot + 1, bindings);
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
        signatures.forEach(
                (position, signature) -> classes.put(position, known.computeIfAbsent(signature, none -> known.size())));
        return classes;
    }
}
