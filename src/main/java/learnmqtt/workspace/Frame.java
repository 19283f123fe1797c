package learnmqtt.workspace;

import org.jspecify.annotations.Nullable;

/**
 * One line of a stack trace.
 *
 * @param call what was running: for the learner's own code its class and method, empty at the top level of a snippet;
 *     for library code the usual {@code type.method(File.java:7)}
 * @param place where in the learner's own code, null for library code
 */
public record Frame(String call, @Nullable Place place) {
    /**
     * A line of a snippet.
     *
     * @param snippet the snippet's text
     * @param line within the snippet, counted from 1
     */
    public record Place(String snippet, int line) {
        /** The line itself, without the blanks around it; empty if the snippet has no such line. */
        public String text() {
            return snippet.lines()
                    .skip(Math.max(0, line - 1L))
                    .findFirst()
                    .orElse("")
                    .strip();
        }
    }
}
