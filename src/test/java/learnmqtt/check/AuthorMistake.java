package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;

/** One mistake of an author, and what is said of it. */
final class AuthorMistake {
    private AuthorMistake() {}

    /** The only problem there is, which stands in this line, and has a sentence in each language for its facts. */
    static Problem only(int line, List<Problem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        Problem problem = problems.get(0);
        assertEquals(line, problem.line());
        for (String language : List.of("en", "ko")) {
            String message = Mistake.messages("author", language).getProperty(problem.key());
            assertNotNull(message, problem.key());
            for (String fact : problem.facts().keySet()) {
                message = message.replace("{" + fact + "}", "");
            }
            assertFalse(message.contains("{"), message);
        }
        return problem;
    }

    static void says(String key, Problem problem) {
        assertEquals("language." + key, problem.key());
    }

    static void says(String key, Map<String, String> facts, Problem problem) {
        says(key, problem);
        assertEquals(facts, problem.facts());
    }
}
