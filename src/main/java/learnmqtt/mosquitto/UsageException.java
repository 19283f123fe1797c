package learnmqtt.mosquitto;

import java.util.Map;

/** Carries a usage problem out of the parser; never leaves the package. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient UsageProblem problem;

    UsageException(UsageProblem.Kind kind, Map<String, String> facts) {
        super(kind.name());
        this.problem = new UsageProblem(kind, facts);
    }

    UsageException(UsageProblem.Kind kind) {
        this(kind, Map.of());
    }

    UsageProblem problem() {
        return problem;
    }
}
