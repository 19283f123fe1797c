package learnmqtt.check;

import java.util.List;

/** An expectation as far as it could be read, and every mistake found in it. */
public record Parsed(Expectation expectation, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
