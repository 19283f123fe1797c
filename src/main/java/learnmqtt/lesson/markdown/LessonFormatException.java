package learnmqtt.lesson.markdown;

import java.util.List;
import java.util.stream.Collectors;

/** A course that cannot be read; carries everything that is wrong in all of its files. */
public final class LessonFormatException extends RuntimeException {
    private final transient List<Finding> findings;

    public LessonFormatException(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.file() + ":" + finding.problem().line() + ": "
                        + finding.problem().key() + " " + finding.problem().facts())
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All mistakes, in the order of the files and of their lines. */
    public List<Finding> findings() {
        return findings;
    }
}
