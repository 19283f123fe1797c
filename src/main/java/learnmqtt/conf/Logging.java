package learnmqtt.conf;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a broker writes about its work.
 *
 * @param types of the lines that are written
 * @param timestamp whether a line begins with the time
 * @param connections whether it is told who comes and goes
 */
public record Logging(Destination destination, Set<Type> types, boolean timestamp, boolean connections) {
    public Logging {
        types = Collections.unmodifiableSet(types.isEmpty() ? EnumSet.noneOf(Type.class) : EnumSet.copyOf(types));
    }

    /** Where to. */
    public enum Destination {
        STDERR,
        STDOUT,
        NONE
    }

    /** The kinds of lines, Mosquitto's {@code log_type}. */
    public enum Type {
        ERROR,
        WARNING,
        NOTICE,
        INFORMATION,
        SUBSCRIBE,
        UNSUBSCRIBE,
        DEBUG
    }

    /** What a broker does that was told nothing about it. */
    public static Logging usual() {
        return new Logging(
                Destination.STDERR, EnumSet.of(Type.ERROR, Type.WARNING, Type.NOTICE, Type.INFORMATION), true, true);
    }

    /** The same with lines of every kind. */
    public Logging verbose() {
        return new Logging(destination, EnumSet.allOf(Type.class), timestamp, connections);
    }
}
