package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.MessageKeys;
import org.junit.jupiter.api.Test;

/** The list of causes and the list of what is said about them are the same. */
class CauseMessagesTest {
    @Test
    void everyCauseHasAMessageInEveryLanguage() throws IOException {
        Set<String> causes = new TreeSet<>();
        Arrays.stream(Cause.values()).forEach(cause -> causes.add(cause.key()));
        for (Language language : Language.values()) {
            assertEquals(causes, MessageKeys.of("cause", language));
        }
    }
}
