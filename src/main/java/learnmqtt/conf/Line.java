package learnmqtt.conf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of {@code mosquitto.conf}: an option and what stands behind it.
 *
 * @param number from 1
 * @param rest what follows the name, without the blanks around it
 */
record Line(int number, String name, String rest) {
    private static final List<String> NO = List.of("false", "0");
    private static final List<String> YES = List.of("true", "1");

    /** The line as a value; empty for one that says nothing. Mosquitto knows a comment by its first character only. */
    static Optional<Line> of(int number, String text) {
        String line = text.strip();
        if (text.startsWith("#") || line.isEmpty()) {
            return Optional.empty();
        }
        int end = line.indexOf(' ');
        return Optional.of(
                end < 0
                        ? new Line(number, line, "")
                        : new Line(
                                number,
                                line.substring(0, end),
                                line.substring(end + 1).strip()));
    }

    /** The words behind the name, up to a comment. */
    List<String> words() {
        return rest.isEmpty()
                ? List.of()
                : List.of(rest.split(" +", -1)).stream()
                        .takeWhile(word -> !word.startsWith("#"))
                        .toList();
    }

    /** The whole text behind the name; empty, and a problem, without one. */
    Optional<String> text(List<Problem> problems) {
        if (rest.isEmpty()) {
            problems.add(problem(Problem.Kind.VALUE_MISSING));
            return Optional.empty();
        }
        return Optional.of(rest);
    }

    Optional<String> word(List<Problem> problems) {
        if (words().isEmpty()) {
            problems.add(problem(Problem.Kind.VALUE_MISSING));
            return Optional.empty();
        }
        return Optional.of(words().get(0));
    }

    Optional<Boolean> flag(List<Problem> problems) {
        Optional<String> word = word(problems);
        if (word.isPresent() && !NO.contains(word.get()) && !YES.contains(word.get())) {
            problems.add(wrong(word.get(), "true, false"));
            return Optional.empty();
        }
        return word.map(YES::contains);
    }

    Optional<Integer> number(int least, int most, List<Problem> problems) {
        Optional<String> word = word(problems);
        if (word.isPresent() && !isNumber(word.get(), least, most)) {
            problems.add(wrong(word.get(), least + "…" + most));
            return Optional.empty();
        }
        return word.map(Integer::valueOf);
    }

    private static boolean isNumber(String word, int least, int most) {
        return word.matches("-?[0-9]{1,9}") && Integer.parseInt(word) >= least && Integer.parseInt(word) <= most;
    }

    /** @param values what could stand there */
    Problem wrong(String value, String values) {
        return problem(Problem.Kind.VALUE_WRONG, Map.of("value", value, "values", values));
    }

    Problem problem(Problem.Kind kind) {
        return problem(kind, Map.of());
    }

    Problem problem(Problem.Kind kind, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("option", name);
        return new Problem(number, kind, facts);
    }
}
