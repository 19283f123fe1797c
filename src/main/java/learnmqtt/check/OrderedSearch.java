package learnmqtt.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.check.Candidates.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earliest assignment of a chain whose lines come in order, optionally among those that nothing breaks.
 *
 * <p>Depth first over slots, events in their order. A choice that failed is remembered with everything its outcome
 * depends on, so that each is tried once: the slot, the variables, the event that a {@code within} counts from, and, while
 * an exact count is still open because of its variables, the events taken before. An exact count whose variables are known
 * forbids to pass over an event that it matches.
 */
final class OrderedSearch {
    private final Attempt attempt;
    private final Chain chain;
    private final boolean unbroken;
    private final List<Integer> exact;
    private final int[] taken;
    private final boolean[] monotone;
    private final int[] references;
    private final Work work = new Work(Work.IN_ORDER);
    private final Map<State, BitSet> failed = new HashMap<>();
    private Given given = Given.NONE;

    OrderedSearch(Attempt attempt, Chain chain, boolean unbroken) {
        this.attempt = attempt;
        this.chain = chain;
        this.unbroken = unbroken;
        this.exact = unbroken ? chain.exact() : List.of();
        this.taken = new int[chain.slots().size()];
        this.monotone = new boolean[taken.length];
        this.references = new int[taken.length];
        for (int slot = 0; slot < taken.length; slot++) {
            monotone[slot] = monotone(slot);
            references[slot] = chain.firstOfLine(slot) ? slot - 1 : references[slot - 1];
        }
    }

    private record State(int slot, int reference, Bindings bindings, List<Integer> history) {}

    private record Start(Givens.Ways ways, Alternative alternative) {}

    /** The assignment; null if there is none, or none was found in the bounds of {@link Work}. */
    @Nullable
    Assignment find() {
        Set<Start> tried = new HashSet<>();
        Assignment best = null;
        int at = 0;
        for (Candidate candidate : attempt.candidates(chain.slots().get(0)).all()) {
            if (best != null && candidate.position() > at) {
                return best;
            }
            at = candidate.position();
            Givens.Ways ways = attempt.givenBefore(at);
            if (monotone[0] && !tried.add(new Start(ways, candidate.alternative()))) {
                continue;
            }
            for (Given way : ways.list()) {
                given = way;
                Bindings bindings = way.bindings().with(candidate.alternative());
                if (bindings != null) {
                    best = Assignment.earlier(best, take(0, candidate, null, bindings));
                }
            }
        }
        return best;
    }

    private @Nullable Assignment place(int slot, int position, Bindings bindings) {
        if (slot == taken.length) {
            Assignment assignment = chain.assignment(taken, bindings, given);
            return !unbroken || Breach.first(attempt, assignment).isEmpty() ? assignment : null;
        }
        List<Candidate> candidates = attempt.candidates(chain.slots().get(slot)).under(bindings);
        BitSet failures = failed.computeIfAbsent(state(slot, bindings), state -> new BitSet());
        int limit = limit(slot, position, bindings);
        Set<Bindings> tried = new HashSet<>();
        Assignment best = null;
        int at = position;
        for (int i = failures.nextClearBit(Candidates.from(candidates, position));
                i < candidates.size() && candidates.get(i).position() <= limit;
                i = failures.nextClearBit(i + 1)) {
            if (best != null && candidates.get(i).position() > at) {
                return best;
            }
            at = candidates.get(i).position();
            Bindings next = bindings.with(candidates.get(i).alternative());
            Assignment found = next == null || (monotone[slot] && !tried.add(next))
                    ? null
                    : take(slot, candidates.get(i), bindings, next);
            best = Assignment.earlier(best, found);
            if (found == null) {
                failures.set(i);
                if (monotone[slot] && bindings.equals(next)) {
                    return best; // whatever comes later leaves no more room
                }
            }
        }
        return best;
    }

    private @Nullable Assignment take(int slot, Candidate candidate, @Nullable Bindings before, Bindings after) {
        taken[slot] = candidate.position();
        return work.allowed() && passesOverNothing(slot, before, after)
                ? place(slot + 1, candidate.position() + 1, after)
                : null;
    }

    /** Whether an earlier event is at least as good in this slot as a later one with the same bindings. */
    private boolean monotone(int slot) {
        if (!exact.isEmpty()) {
            return false;
        }
        int line = chain.slots().get(slot);
        return chain.lines().stream()
                .noneMatch(later -> later > line
                        && attempt.ordinary().get(later).line().within().isPresent());
    }

    /** The last position that the slot may take. */
    private int limit(int slot, int position, Bindings bindings) {
        int limit = Integer.MAX_VALUE;
        int reference = reference(slot);
        Line line = chain.matcher(slot).line();
        if (reference >= 0 && line.within().isPresent()) {
            limit = attempt.lastAt(attempt.at(reference).plus(line.within().get()));
        }
        for (int index : exact) {
            if (chain.isKnown(index, bindings)) {
                limit = Math.min(limit, firstMatch(index, position, bindings));
            }
        }
        return limit;
    }

    /** The last event of the line before the slot's line; -1 if it has none. */
    private int reference(int slot) {
        return references[slot] < 0 ? -1 : taken[references[slot]];
    }

    private State state(int slot, Bindings bindings) {
        Line line = chain.matcher(slot).line();
        int reference = line.within().isPresent() && line.count().number() > 1 ? reference(slot) : -1;
        boolean open = !exact.isEmpty() && exact.stream().anyMatch(index -> !chain.isKnown(index, bindings));
        List<Integer> history = open ? Arrays.stream(taken, 0, slot).boxed().toList() : List.of();
        return new State(slot, reference, bindings, history);
    }

    private int firstMatch(int line, int position, Bindings bindings) {
        List<Candidate> candidates = attempt.candidates(line).under(bindings);
        for (int i = Candidates.from(candidates, position); i < candidates.size(); i++) {
            if (bindings.with(candidates.get(i).alternative()) != null) {
                return candidates.get(i).position();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Whether the exact counts whose variables became known with this slot find all their events among those taken. */
    private boolean passesOverNothing(int slot, @Nullable Bindings before, Bindings after) {
        for (int index : exact) {
            if (chain.isKnown(index, after) && (before == null || !chain.isKnown(index, before))) {
                for (Candidate candidate : attempt.candidates(index).under(after)) {
                    if (candidate.position() >= taken[slot]) {
                        break;
                    }
                    int position = candidate.position();
                    if (after.with(candidate.alternative()) != null
                            && Arrays.stream(taken, 0, slot).noneMatch(one -> one == position)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
