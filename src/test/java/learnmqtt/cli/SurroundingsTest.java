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

    @Test
    void whatWasWishedForIsSpokenThoughTheSystemSpeaksEnglish() {
        Map<String, String> launched = Map.of("LC_CTYPE", "C.UTF-8", "LC_MESSAGES", "C");
        assertEquals(Language.KO, spoken(launched, Optional.of("ko_KR.UTF-8"), Locale.US));
        assertEquals(Language.EN, spoken(launched, Optional.of("C"), Locale.KOREA));
        assertEquals(Language.KO, spoken(launched, Optional.of(""), Locale.KOREA));
        Map<String, String> listed = Map.of("LANGUAGE", "fr:ko", "LC_MESSAGES", "C");
        assertEquals(Language.KO, spoken(listed, Optional.of("fr_FR.UTF-8"), Locale.US));
    }

    private static Language spoken(Map<String, String> environment, Locale system) {
        return spoken(environment, Optional.empty(), system);
    }

    private static Language spoken(Map<String, String> environment, Optional<String> wish, Locale system) {
        return Language.choose(Optional.empty(), Optional.empty(), Surroundings.speaking(environment, wish, system));
    }
}
