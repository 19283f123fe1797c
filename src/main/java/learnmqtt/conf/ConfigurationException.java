package learnmqtt.conf;

import java.util.List;
import java.util.Map;

/** Lines of a broker's configuration that cannot be meant, or that ask for what this broker does not do. */
public final class ConfigurationException extends RuntimeException {
    private final transient List<Problem> problems;

    /** @throws IllegalArgumentException without a problem */
    ConfigurationException(List<Problem> problems) {
        super(problems.toString());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.problems = List.copyOf(problems);
    }

    ConfigurationException(int line, Problem.Kind kind, Map<String, String> facts) {
        this(List.of(new Problem(line, kind, facts)));
    }

    /** At least one, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
