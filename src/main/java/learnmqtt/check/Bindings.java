package learnmqtt.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a block stand for so far.
 *
 * @param bound values by variable
 * @param barred values that a {@code !=} forbids to variables which are not bound yet
 */
record Bindings(Map<String, String> bound, Map<String, Set<String>> barred) {
    static final Bindings NONE = new Bindings(Map.of(), Map.of());

    Bindings {
        bound = Collections.unmodifiableMap(bound);
        barred = Collections.unmodifiableMap(barred);
    }

    /** These and what the match demands; null where the two disagree. */
    @Nullable
    Bindings with(Alternative match) {
        if (demandsNothingNew(match)) {
            return this;
        }
        Map<String, String> values = new HashMap<>(bound);
        Map<String, Set<String>> forbidden = new HashMap<>(barred);
        for (Map.Entry<String, String> equal : match.equal().entrySet()) {
            String before = values.putIfAbsent(equal.getKey(), equal.getValue());
            Set<String> no = forbidden.remove(equal.getKey());
            if ((before != null && !before.equals(equal.getValue())) || (no != null && no.contains(equal.getValue()))) {
                return null;
            }
        }
        for (Map.Entry<String, String> unequal : match.unequal()) {
            String value = values.get(unequal.getKey());
            if (value == null) {
                Set<String> no = new HashSet<>(forbidden.getOrDefault(unequal.getKey(), Set.of()));
                no.add(unequal.getValue());
                forbidden.put(unequal.getKey(), no);
            } else if (value.equals(unequal.getValue())) {
                return null;
            }
        }
        return new Bindings(values, forbidden);
    }

    private boolean demandsNothingNew(Alternative match) {
        for (Map.Entry<String, String> equal : match.equal().entrySet()) {
            if (!equal.getValue().equals(bound.get(equal.getKey()))) {
                return false;
            }
        }
        for (Map.Entry<String, String> unequal : match.unequal()) {
            String value = bound.get(unequal.getKey());
            if (value == null || value.equals(unequal.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether each of the variables is bound. */
    boolean bindAll(Set<String> variables) {
        return bound.keySet().containsAll(variables);
    }
}
