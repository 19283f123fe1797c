package learnmqtt.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.MessageKeys;
import org.junit.jupiter.api.Test;

/** The list of problems and the list of what is said about them are the same. */
class ProblemMessagesTest {
    @Test
    void everyProblemHasAMessageInEveryLanguage() throws IOException {
        Set<String> problems = new TreeSet<>(Set.of("place"));
        Arrays.stream(Problem.Kind.values()).forEach(kind -> problems.add(kind.key()));
        for (Language language : Language.values()) {
            assertEquals(problems, MessageKeys.of("conf", language));
        }
    }
}
