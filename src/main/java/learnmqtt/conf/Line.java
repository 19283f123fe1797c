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

    /**
     * The line as a value; empty for one that says nothing. Mosquitto knows a comment by its first character only, and
     * cuts words at blanks: a tab is a part of one.
     */
    static Optional<Line> of(int number, String text) {
        String line = withoutBlanksBefore(text);
        if (text.startsWith("#") || line.isEmpty()) {
            return Optional.empty();
        }
        String name = firstWord(line);
        return Optional.of(new Line(number, name, withoutBlanksBefore(line.substring(name.length()))));
    }

    static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    static String withoutBlanksBefore(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start);
    }

    /** The words behind the name, up to a comment. */
    List<String> words() {
        return rest.isEmpty()
                ? List.of()
                : List.of(rest.split(" +")).stream()
                        .takeWhile(word -> !word.startsWith("#"))
                        .toList();
    }

    /** The whole text behind the name; empty, and a problem, without one. */
    Optional<String> text(List<Problem> problems) {
        String text = rest.strip();
        if (text.isEmpty()) {
            problems.add(problem(Problem.Kind.VALUE_MISSING));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The first word behind the name; empty, and a problem, without one, or with a tab in it. */
    Optional<String> word(List<Problem> problems) {
        return firstOf(words(), problems).filter(word -> hasNoTab(word, problems));
    }

    private Optional<String> firstOf(List<String> words, List<Problem> problems) {
        if (words.isEmpty()) {
            problems.add(problem(Problem.Kind.VALUE_MISSING));
        }
        return words.stream().findFirst();
    }

    /** Whether there is no tab in a word; it is a problem if there is. */
    boolean hasNoTab(String word, List<Problem> problems) {
        if (word.contains("\t")) {
            problems.add(new Problem(number, Problem.Kind.TAB, Map.of("text", word.replace("\t", "\\t"))));
            return false;
        }
        return true;
    }

    Optional<Boolean> flag(List<Problem> problems) {
        Optional<String> word = word(problems);
        if (word.isPresent() && !NO.contains(word.get()) && !YES.contains(word.get())) {
            problems.add(wrong(word.get(), "true, false"));
            return Optional.empty();
        }
        return word.map(YES::contains);
    }

    /** The number behind the name; a tab beside it Mosquitto passes over. */
    Optional<Integer> number(int least, int most, List<Problem> problems) {
        Optional<String> word = firstOf(words(), problems).map(String::strip).filter(one -> hasNoTab(one, problems));
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
