package learnmqtt.machine;

import java.util.Map;
import java.util.Optional;

/**
 * This machine does not let the program do its work: a port is taken, the JDK lacks a module, a folder cannot be used.
 * Neither the learner's nor an author's mistake, and no bug. Carries facts; the edge makes the sentence.
 */
public final class MachineTrouble extends RuntimeException {
    private final String area;
    private final String key;
    private final transient Map<String, String> facts;
    private final transient Optional<Observation> observation;

    /**
     * Trouble with its message.
     *
     * @param area where the message is found
     * @param key which message says it
     * @param facts what the message's placeholders stand for
     */
    public MachineTrouble(String area, String key, Map<String, String> facts) {
        super(area + " " + key + " " + facts);
        this.area = area;
        this.key = key;
        this.facts = Map.copyOf(facts);
        this.observation = Optional.empty();
    }

    /** Trouble that has been looked into, with what can be done about it. */
    public MachineTrouble(Observation observation) {
        super(observation.toString());
        this.area = "machine";
        this.key = observation.statements().get(0).key();
        this.facts = observation.statements().get(0).facts();
        this.observation = Optional.of(observation);
    }

    /** The same, with what the system threw. */
    public MachineTrouble(String area, String key, Map<String, String> facts, Throwable cause) {
        this(area, key, facts);
        initCause(cause);
    }

    /** Where the message is found. */
    public String area() {
        return area;
    }

    /** Which message says it. */
    public String key() {
        return key;
    }

    /** What the message's placeholders stand for. */
    public Map<String, String> facts() {
        return facts;
    }

    /** All that is known about it, where that is more than one message. */
    public Optional<Observation> observation() {
        return observation;
    }
}
