package learnmqtt.broker;

/** A line of a broker's configuration that cannot be meant. */
public final class ConfigurationException extends RuntimeException {
    private final int line;

    ConfigurationException(int line, String what) {
        super(what);
        this.line = line;
    }

    /** The number of the line, from 1. */
    public int line() {
        return line;
    }
}
