package learnmqtt.broker.standalone;

import java.util.List;
import learnmqtt.conf.Problem;

/** A file of the configuration has lines that cannot be meant, or ask for what this broker does not do. */
public final class FileProblemsException extends RuntimeException {
    private final String file;
    private final transient List<Problem> problems;

    FileProblemsException(String file, List<Problem> problems) {
        super(file + " " + problems);
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    /** As it was named. */
    public String file() {
        return file;
    }

    /** At least one, in the order of the lines. */
    public List<Problem> problems() {
        return problems;
    }
}
