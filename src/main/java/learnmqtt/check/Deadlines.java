package learnmqtt.check;

import java.time.Duration;

/** The times that belong to the judge and that no author chooses. */
public final class Deadlines {
    /** How long the wire must stay free of what a block forbids after its last line is met. */
    public static final Duration QUIET = Duration.ofMillis(300);

    /** How long {@code /check} waits at least. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private Deadlines() {}
}
