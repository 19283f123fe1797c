package learnmqtt.machine;

import java.util.List;

/**
 * Something seen on this machine, and what can be done about it. Carries facts; the edge makes the sentences.
 *
 * @param about what was looked at, such as {@code port}; the same word in every language
 * @param statements at least one
 * @param remedies from the easiest on; none where there is nothing to type
 */
public record Observation(Kind kind, String about, List<Statement> statements, List<Remedy> remedies) {

    /** How much it matters. */
    public enum Kind {
        /** As it should be. */
        OK,
        /** Good to know; the course runs. */
        NOTE,
        /** The course cannot run, or forgets what the learner does. */
        PROBLEM
    }

    public Observation {
        statements = List.copyOf(statements);
        remedies = List.copyOf(remedies);
    }

    static Observation ok(String about, Statement statement) {
        return new Observation(Kind.OK, about, List.of(statement), List.of());
    }

    static Observation note(String about, Statement statement, Remedy... remedies) {
        return new Observation(Kind.NOTE, about, List.of(statement), List.of(remedies));
    }

    static Observation problem(String about, Statement statement, Remedy... remedies) {
        return new Observation(Kind.PROBLEM, about, List.of(statement), List.of(remedies));
    }
}
