package learnmqtt.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the mistakes of a block; their keys are those of the messages of {@code author}, under {@code language.}. */
final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    /** @param facts a name and its value by turns */
    void add(int line, String key, String... facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            named.put(facts[i], facts[i + 1]);
        }
        problems.add(new Problem(line, "language." + key, named));
    }

    /**
     * Adds {@code what-unknown} with the word that was probably meant, which is returned, or {@code what-unknown-far}
     * with all that there are.
     *
     * @param fact the name of the fact that {@code seen} is
     */
    Optional<String> unknown(int line, String what, String fact, String seen, Collection<String> known) {
        Optional<String> nearest = Nearest.closeTo(seen, known);
        nearest.ifPresentOrElse(
                close -> add(line, what + "-unknown", fact, seen, "nearest", close),
                () -> add(line, what + "-unknown-far", fact, seen, "known", String.join(" ", known)));
        return nearest;
    }

    /** Whether the line has a mistake already, from which others may only follow. */
    boolean has(int line) {
        return problems.stream().anyMatch(problem -> problem.line() == line);
    }

    int size() {
        return problems.size();
    }

    /** All of them, by line. */
    List<Problem> list() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
