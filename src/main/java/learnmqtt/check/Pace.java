package learnmqtt.check;

import java.time.Duration;
import java.util.OptionalInt;

/** When a device does something, counted from the beginning or from what has to happen first. */
public sealed interface Pace {
    /** Without waiting. */
    record AtOnce() implements Pace {}

    /** Once, when this time has passed. */
    record After(Duration delay) implements Pace {}

    /**
     * Again and again, for the first time when one period has passed.
     *
     * @param times how often; empty for as long as the cast plays
     */
    record Every(Duration period, OptionalInt times) implements Pace {}
}
