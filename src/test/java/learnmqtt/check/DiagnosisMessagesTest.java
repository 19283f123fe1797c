package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The list of mistakes and the list of what is said about them are the same. */
class DiagnosisMessagesTest {
    @Test
    void everyIdHasAMessageInEveryLanguage() {
        for (String language : new String[] {"en", "ko"}) {
            Set<String> ids = new TreeSet<>();
            Mistake.messages(language).stringPropertyNames().forEach(key -> ids.add(key.split("\\.", 2)[0]));
            Set<String> expected = new TreeSet<>();
            Arrays.stream(Diagnosis.Id.values()).forEach(id -> expected.add(id.toString()));
            assertEquals(expected, ids);
        }
    }
}
