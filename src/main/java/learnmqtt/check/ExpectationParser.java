package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stands in until the packet language is there. */
public final class ExpectationParser {
    private ExpectationParser() {}

    public static Parsed parse(String text, int firstLine, boolean anyOrder) {
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int number = firstLine;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                number++;
                continue;
            }
            try {
                Word word = Word.valueOf(line.replaceFirst("given |not ", "").split(" ", 2)[0]);
                lines.add(new Line(
                        Line.Kind.ORDINARY, word, List.of(), Line.Count.AT_LEAST_ONE, Optional.empty(), number, line));
            } catch (IllegalArgumentException unknown) {
                problems.add(new Problem(number, "language.word-unknown", Map.of("seen", line, "nearest", "PUBLISH")));
            }
            number++;
        }
        return new Parsed(new Expectation(lines, anyOrder), problems);
    }
}
