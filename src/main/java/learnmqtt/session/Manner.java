package learnmqtt.session;

/**
 * How a session is meant.
 *
 * @param oneLesson whether it ends with its lesson
 * @param piped whether lines come from a script: then {@code /next} checks first, and the exit code judges
 */
public record Manner(boolean oneLesson, boolean piped) {}
