package learnmqtt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learnmqtt.i18n.Language;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void whereTheEnvironmentSaysNothingTheSystemsLanguageIsSpoken() {
        assertEquals(Language.KO, spoken(Map.of(), Locale.KOREA));
        assertEquals(Language.KO, spoken(Map.of("LANG", ""), Locale.KOREA));
        assertEquals(Language.EN, spoken(Map.of(), Locale.FRANCE));
    }

    @Test
    void whatTheEnvironmentSaysGoesFirst() {
        assertEquals(Language.EN, spoken(Map.of("LANG", "en_US.UTF-8"), Locale.KOREA));
        assertEquals(Language.EN, spoken(Map.of("LC_ALL", "C"), Locale.KOREA));
        assertEquals(Language.KO, spoken(Map.of("LANGUAGE", "ko"), Locale.US));
    }

    private static Language spoken(Map<String, String> environment, Locale system) {
        return Language.choose(Optional.empty(), Optional.empty(), Surroundings.speaking(environment, system));
    }
}
