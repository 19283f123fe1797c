package learnmqtt.lesson.markdown;

import learnmqtt.check.Problem;

/**
 * Something to tell an author about a file of the course.
 *
 * @param file the path, from the course's folder as it was given
 */
public record Finding(Severity severity, String file, Problem problem) {

    /** Whether the course can be used as it is. */
    public enum Severity {
        /** The course is refused. */
        ERROR,
        /** The course works; something that learners expect is missing. */
        WARNING
    }
}
