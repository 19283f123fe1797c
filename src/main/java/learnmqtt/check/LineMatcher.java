package learnmqtt.check;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import learnmqtt.check.Condition.Operator;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import org.jspecify.annotations.Nullable;

/** Compares events with one line. */
final class LineMatcher {
    /** The entry of a packet that is compared as a whole. */
    static final int WHOLE = -1;

    private final Line line;
    private final KeyReader reader;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Set<String> binds = new HashSet<>();
    private final Set<String> variables = new HashSet<>();
    private final @Nullable Direction direction;
    private final boolean byEntry;

    LineMatcher(Line line, History history) {
        this(line, history::client, line.asks(Key.USER) ? history.users() : Map.of());
    }

    /**
     * @param clients who an event's connection belongs to
     * @param users the User Names of connections, by number
     */
    LineMatcher(Line line, Function<Event, Optional<String>> clients, Map<Long, String> users) {
        this.line = line;
        this.reader = new KeyReader(clients, users);
        line.conditions().forEach(condition -> comparisons.add(new Comparison(line.word(), condition)));
        comparisons.sort(Comparator.comparing(comparison -> comparison.key() == Key.PAYLOAD)); // the costly one last
        Direction way = null;
        for (Comparison comparison : comparisons) {
            way = comparison.key() == Key.FROM ? Direction.FROM_CLIENT : way;
            way = comparison.key() == Key.TO ? Direction.TO_CLIENT : way;
            comparison.variable().ifPresent(variables::add);
            if (comparison.condition().operator() == Operator.EQUAL) {
                comparison.variable().ifPresent(binds::add);
            }
        }
        this.direction = way;
        this.byEntry =
                comparisons.stream().anyMatch(comparison -> comparison.key().isOfEntry(line.word()));
    }

    Line line() {
        return line;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** What the line speaks of. */
    Set<Key> keys() {
        return comparisons.stream().map(Comparison::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The variables that a match binds. */
    Set<String> binds() {
        return binds;
    }

    /** The variables that the line mentions. */
    Set<String> variables() {
        return variables;
    }

    /** The ways in which the event matches; none if it does not. */
    List<Alternative> alternatives(Event event) {
        if (!sameKind(event)) {
            return List.of();
        }
        List<Alternative> found = new ArrayList<>(1);
        for (int entry : entries(event)) {
            Alternative alternative = alternative(event, entry);
            if (alternative != null && !found.contains(alternative)) {
                found.add(alternative);
            }
        }
        return found;
    }

    /** One entry of the event alone, as a subscription that is still held is one entry of its SUBSCRIBE. */
    @Nullable
    Alternative alternative(Event event, int entry) {
        Map<String, String> equal = Map.of();
        List<Map.Entry<String, String>> unequal = List.of();
        for (Comparison comparison : comparisons) {
            String seen = read(comparison, event, entry);
            String variable = comparison.variable().orElse(null);
            if (variable == null) {
                if (!comparison.holds(seen)) {
                    return null;
                }
            } else if (comparison.condition().operator() == Operator.NOT_EQUAL) {
                if (seen != null) {
                    unequal = unequal.isEmpty() ? new ArrayList<>() : unequal;
                    unequal.add(new SimpleImmutableEntry<>(variable, seen));
                }
            } else {
                if (seen == null) {
                    return null;
                }
                equal = equal.isEmpty() ? new HashMap<>() : equal;
                String before = equal.put(variable, seen);
                if (before != null && !before.equals(seen)) {
                    return null;
                }
            }
        }
        return equal.isEmpty() && unequal.isEmpty() ? Alternative.FREE : new Alternative(equal, unequal);
    }

    @Nullable
    String read(Comparison comparison, Event event, int entry) {
        return reader.read(comparison.condition(), comparison.key(), event, entry);
    }

    /** Whether it is the line's word, travelling in the line's direction. */
    boolean sameKind(Event event) {
        return line.word().names(event)
                && (direction == null || (event instanceof Event.Passed passed && passed.direction() == direction));
    }

    /** The entries to compare one by one; {@link #WHOLE} where the line asks nothing of an entry. */
    int[] entries(Event event) {
        if (!byEntry) {
            return new int[] {WHOLE};
        }
        int[] entries = new int[EntryReader.count(event)];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = i;
        }
        return entries;
    }
}
