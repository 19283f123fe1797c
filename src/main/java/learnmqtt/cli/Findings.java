package learnmqtt.cli;

import java.io.PrintStream;
import java.util.List;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.markdown.Finding;

/** Prints what is wrong with a course, a line each: {@code file:line: message}. */
final class Findings {
    private Findings() {}

    static void print(List<Finding> findings, PrintStream out, Messages messages) {
        for (Finding finding : findings) {
            String message = messages.say(
                    finding.problem().area(),
                    finding.problem().key(),
                    finding.problem().facts());
            String warning =
                    finding.severity() == Finding.Severity.WARNING ? messages.say("cli", "warning") + ": " : "";
            out.println(finding.file() + ":" + finding.problem().line() + ": " + warning + message);
        }
    }
}
