package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of mistakes and the list of what is said about them are the same. */
class DiagnosisMessagesTest {
    private static final String TERMINAL = ".terminal";

    /** What is said of exceptions, which only Java throws, may speak of Java everywhere. */
    @Test
    void whatSpeaksOfMethodsHasOtherWordsForCommands() {
        Pattern java = Pattern.compile("\\w\\(\\)|`(un)?subscribe`|`publish`|\\b(Java|true|false)\\b|callback|콜백");
        Pattern thrown = Pattern.compile("client-failed.*|stuck-in-callback|wrong-port.*|not-connected(\\.closed)?");
        for (String language : new String[] {"en", "ko"}) {
            Properties messages = Mistake.messages(language);
            for (String key : messages.stringPropertyNames()) {
                boolean spoken = java.matcher(messages.getProperty(key)).find();
                if (key.endsWith(TERMINAL)) {
                    assertFalse(spoken, key + " in " + language);
                    assertTrue(messages.containsKey(key.substring(0, key.length() - TERMINAL.length())), key);
                } else if (spoken && !thrown.matcher(key).matches()) {
                    assertTrue(messages.containsKey(key + TERMINAL), key + " in " + language);
                }
            }
        }
    }

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
