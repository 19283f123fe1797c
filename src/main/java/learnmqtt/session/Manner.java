package learnmqtt.session;

/**
 * How a session is meant.
 *
 * @param oneLesson whether it ends with its lesson
 * @param piped whether lines come from a script: then {@code /next} checks first, and the exit code judges
 * @param command what starts the program again with this course and this progress, such as {@code ./learn}
 */
public record Manner(boolean oneLesson, boolean piped, String command) {}
