package learnmqtt.check;

import java.util.List;

/** A cast as far as it could be read, and every mistake found in it. */
public record ParsedCast(Cast cast, List<Problem> problems) {
    public ParsedCast {
        problems = List.copyOf(problems);
    }
}
