package learnmqtt.conf;

import java.util.List;

/**
 * One option of Mosquitto's configuration, and what becomes of it here.
 *
 * @param harmless of an option {@linkplain Use#WITHOUT_EFFECT without effect}, the values with which Mosquitto does what
 *     this broker does anyway; none: any value
 */
public record Option(String name, Use use, List<String> harmless) {
    public Option {
        harmless = List.copyOf(harmless);
    }

    /** What becomes of an option. */
    public enum Use {
        /** It does what it does in Mosquitto. */
        SUPPORTED,
        /** Its harmless values are taken, because nothing has to be done for them; any other is refused. */
        WITHOUT_EFFECT,
        /** It is refused by its name. */
        REFUSED
    }

    /** Mosquitto takes 0 and 1 for false and true. */
    boolean takes(String value) {
        return harmless.isEmpty()
                || harmless.contains(value)
                || (value.equals("0") && harmless.contains("false"))
                || (value.equals("1") && harmless.contains("true"));
    }
}
