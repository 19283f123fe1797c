package learnmqtt.check;

/**
 * One {@code key op value} of a line.
 *
 * @param key as written, for example {@code topic} or {@code user.unit}
 */
public record Condition(String key, Operator operator, Value value) {

    /** How the key's value on the wire is compared. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        MATCHES("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** What it is compared with. */
    public sealed interface Value {
        /** Text as it is, bare or quoted in the source. */
        record Literal(String text) implements Value {}

        /** A variable: bound by the match, equal throughout. */
        record Variable(String name) implements Value {}
    }
}
