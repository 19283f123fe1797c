package learnmqtt.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages english = Messages.of(Language.EN);
    private final Messages korean = Messages.of(Language.KO);

    @Test
    void eachLanguageHasItsOwnWords() {
        assertEquals("Hello", english.say("sample", "greeting"));
        assertEquals("안녕하세요", korean.say("sample", "greeting"));
    }

    @Test
    void theLanguageIsChosenOnceAndOnlyWhenThereIsSomethingToSay() {
        AtomicInteger choices = new AtomicInteger();
        Messages messages = Messages.of(() -> {
            choices.incrementAndGet();
            return Language.KO;
        });
        assertEquals(0, choices.get());

        assertEquals("안녕하세요", messages.say("sample", "greeting"));
        assertEquals(Language.KO, messages.language());
        assertEquals(1, choices.get());
    }

    @Test
    void factsTakeThePlacesOfTheirNames() {
        var facts = Map.of("topic", "/debug", "expected", "debug", "unused", "x");

        assertEquals("The topic is /debug, not debug. /debug!", english.say("sample", "met", facts));
        assertEquals("토픽: /debug, 기다리는 토픽: debug. /debug!", korean.say("sample", "met", facts));
    }

    @Test
    void aFactIsInsertedAsItIs() {
        var facts = Map.of("topic", "{expected} $1 \\n", "expected", "debug");

        assertEquals(
                "The topic is {expected} $1 \\n, not debug. {expected} $1 \\n!", english.say("sample", "met", facts));
    }

    @Test
    void quotesAndOtherBracesStayAsTheyAre() {
        assertEquals("It''s {{broker}}, {#id} and {not-a-name}", english.say("sample", "plain"));
    }

    @Test
    void aMissingMessageIsNamed() {
        var bug = assertThrows(IllegalArgumentException.class, () -> korean.say("sample", "nonsense"));

        assertEquals("no message nonsense in /learnmqtt/i18n/sample_ko.properties", bug.getMessage());
    }

    @Test
    void aMissingAreaIsNamed() {
        var bug = assertThrows(IllegalArgumentException.class, () -> english.say("nonsense", "greeting"));

        assertEquals("no messages /learnmqtt/i18n/nonsense_en.properties", bug.getMessage());
    }

    @Test
    void aMissingFactIsNamed() {
        var bug = assertThrows(
                IllegalArgumentException.class, () -> english.say("sample", "met", Map.of("topic", "debug")));

        assertEquals(
                "no fact {expected} for the message met in /learnmqtt/i18n/sample_en.properties", bug.getMessage());
    }
}
