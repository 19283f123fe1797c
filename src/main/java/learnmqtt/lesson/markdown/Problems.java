package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Nearest;
import learnmqtt.check.Problem;

/** Collects what is wrong in one file. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String key) {
        add(line, key, Map.of());
    }

    /** @param key without the {@code lesson.} that all messages of this package begin with */
    void add(int line, String key, Map<String, String> facts) {
        found.add(new Problem(line, "lesson." + key, facts));
    }

    /** Adds {@code what-unknown} with what was probably meant, or {@code what-unknown-far} with all that there are. */
    void unknown(int line, String what, String seen, Collection<String> known) {
        Nearest.closeTo(seen, known)
                .ifPresentOrElse(
                        nearest -> add(line, what + "-unknown", Map.of("seen", seen, "nearest", nearest)),
                        () -> add(
                                line, what + "-unknown-far", Map.of("seen", seen, "known", String.join(", ", known))));
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** What was found, by line. */
    List<Finding> findings() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(problem -> new Finding(Finding.Severity.ERROR, file, problem))
                .toList();
    }
}
