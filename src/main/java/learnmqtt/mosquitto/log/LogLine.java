package learnmqtt.mosquitto.log;

import learnmqtt.conf.Logging;

/**
 * One line of a log, still without its time.
 *
 * @param type decides whether it is written
 * @param ofConnection whether it tells who comes or goes, which {@code connection_messages} turns off
 */
public record LogLine(Logging.Type type, boolean ofConnection, String text) {
    /** What our own lines begin with; all others are Mosquitto's, letter by letter. */
    public static final String OWN = "learn: ";

    static LogLine debug(String text) {
        return new LogLine(Logging.Type.DEBUG, false, text);
    }

    static LogLine connection(String text) {
        return new LogLine(Logging.Type.NOTICE, true, text);
    }

    static LogLine of(Logging.Type type, String text) {
        return new LogLine(type, false, text);
    }

    /** Of our own. */
    static LogLine own(String sentence) {
        return new LogLine(Logging.Type.NOTICE, false, OWN + sentence);
    }
}
