package learnmqtt.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.jspecify.annotations.Nullable;

/** A condition made ready to compare: its key known, its pattern compiled, its value in canonical form. */
final class Comparison {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");
    private static final int INCOMPARABLE = Integer.MIN_VALUE;

    private final Condition condition;
    private final Key key;
    private final @Nullable TopicFilter filter;
    private final String expected;
    private final @Nullable Pattern pattern;

    /** @throws IllegalArgumentException if the condition is not one that the parser lets pass */
    Comparison(Word word, Condition condition) {
        this.condition = condition;
        this.key = Key.written(condition.key())
                .orElseThrow(() -> new IllegalArgumentException("no such key: " + condition.key()));
        String text = condition.value() instanceof Value.Literal literal ? literal.text() : "";
        String canonical = key.kind().canonical(text);
        this.expected = canonical == null ? text : canonical;
        boolean topicAgainstFilter = key == Key.FILTER && word == Word.PUBLISH;
        this.filter = topicAgainstFilter && canonical != null ? new TopicFilter(canonical) : null;
        this.pattern = condition.operator() == Operator.MATCHES ? Pattern.compile(text, Pattern.DOTALL) : null;
    }

    Condition condition() {
        return condition;
    }

    Key key() {
        return key;
    }

    /** The variable that it compares with. */
    Optional<String> variable() {
        return condition.value() instanceof Value.Variable variable ? Optional.of(variable.name()) : Optional.empty();
    }

    /** Whether a value on the wire satisfies the condition; an absent one (null) satisfies {@code !=} alone. */
    boolean holds(@Nullable String seen) {
        return holds(seen, expected);
    }

    /** As above, with {@code bound} in the place of the condition's own value. */
    boolean holds(@Nullable String seen, String bound) {
        if (seen == null) {
            return condition.operator() == Operator.NOT_EQUAL;
        }
        return switch (condition.operator()) {
            case EQUAL -> equal(seen, bound);
            case NOT_EQUAL -> !equal(seen, bound);
            case AT_LEAST -> compare(seen, bound) >= 0;
            case AT_MOST -> {
                int order = compare(seen, bound);
                yield order <= 0 && order != INCOMPARABLE;
            }
            case MATCHES -> matches(seen);
        };
    }

    private boolean equal(String seen, String bound) {
        return filter != null ? filter.matches(new TopicName(seen)) : seen.equals(bound);
    }

    /** Whether it can be compared with a number. */
    static boolean isNumber(String text) {
        return DECIMAL.matcher(text).matches();
    }

    private static int compare(String seen, String bound) {
        return isNumber(seen) && isNumber(bound) ? new BigDecimal(seen).compareTo(new BigDecimal(bound)) : INCOMPARABLE;
    }

    private boolean matches(String seen) {
        try {
            return pattern != null && pattern.matcher(seen).matches();
        } catch (StackOverflowError tooLong) {
            return false; // nested groups over a payload of a megabyte
        }
    }
}
