package learnmqtt.cli;

import java.util.List;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.markdown.Finding;

/** Says what is wrong with a course, a line each: {@code file:line: message}. */
final class Findings {
    private Findings() {}

    static List<String> lines(List<Finding> findings, Messages messages) {
        return findings.stream().map(finding -> line(finding, messages)).toList();
    }

    private static String line(Finding finding, Messages messages) {
        String message = messages.say(
                finding.problem().area(),
                finding.problem().key(),
                finding.problem().facts());
        String warning = finding.severity() == Finding.Severity.WARNING ? messages.say("cli", "warning") + ": " : "";
        return finding.file() + ":" + finding.problem().line() + ": " + warning + message;
    }
}
