package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;

/** Collects what differs between a file and its translation. */
final class Differences {
    private final String original;
    private final String translation;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param original the file that is right
     * @param translation the file that is not
     */
    Differences(String original, String translation) {
        this.original = original;
        this.translation = translation;
    }

    /** @param line in the translation */
    void add(int line, String key, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("file", original);
        problems.add(new Problem(line, "translation." + key, all));
    }

    /** Adds a difference if there is one. */
    void same(int line, String key, Map<String, String> facts, Object expected, Object seen) {
        if (!expected.equals(seen)) {
            Map<String, String> all = new HashMap<>(facts);
            all.put("expected", expected.toString());
            all.put("seen", seen.toString());
            add(line, key, all);
        }
    }

    List<Finding> findings() {
        return problems.stream()
                .map(problem -> new Finding(Severity.ERROR, translation, problem))
                .toList();
    }
}
