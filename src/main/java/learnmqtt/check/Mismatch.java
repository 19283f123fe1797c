package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.Event;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a line that an event of the right kind does not satisfy.
 *
 * @param expected the condition's value, or what its variable is bound to
 * @param seen the event's value; null if it has none
 */
record Mismatch(
        Comparison comparison, String expected, @Nullable String seen) {

    /** What an entry of the event lacks to match the line. */
    static List<Mismatch> of(LineMatcher matcher, Event event, int entry, Bindings bindings) {
        List<Mismatch> found = new ArrayList<>();
        for (Comparison comparison : matcher.comparisons()) {
            String seen = matcher.read(comparison, event, entry);
            Condition condition = comparison.condition();
            if (condition.value() instanceof Value.Literal literal) {
                if (!comparison.holds(seen)) {
                    found.add(new Mismatch(comparison, literal.text(), seen));
                }
            } else if (condition.value() instanceof Value.Variable variable) {
                String bound = bindings.bound().get(variable.name());
                boolean holds = bound == null
                        ? seen != null || condition.operator() == Operator.NOT_EQUAL
                        : comparison.holds(seen, bound);
                if (!holds) {
                    found.add(new Mismatch(comparison, bound == null ? "$" + variable.name() : bound, seen));
                }
            }
        }
        return found;
    }

    Key key() {
        return comparison.key();
    }

    boolean isEquality() {
        return comparison.condition().operator() == Operator.EQUAL;
    }

    /** The value that the line waits for, with its operator unless it is plain equality. */
    String wanted() {
        return isEquality() ? expected : comparison.condition().operator() + " " + expected;
    }
}
