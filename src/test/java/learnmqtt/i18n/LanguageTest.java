package learnmqtt.i18n;

import static learnmqtt.i18n.Language.EN;
import static learnmqtt.i18n.Language.KO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @Test
    void theOptionGoesBeforeTheSavedChoiceAndThatBeforeTheEnvironment() {
        var environment = Map.of("LANG", "ko_KR.UTF-8");

        assertEquals(EN, Language.choose(Optional.of("en"), Optional.of("ko"), environment));
        assertEquals(EN, Language.choose(Optional.empty(), Optional.of("en"), environment));
        assertEquals(KO, Language.choose(Optional.empty(), Optional.empty(), environment));
    }

    @Test
    void aLanguageThatTheProgramDoesNotSpeakCountsAsNotSaid() {
        assertEquals(KO, Language.choose(Optional.of("fr"), Optional.of("ko"), Map.of()));
        assertEquals(EN, Language.choose(Optional.empty(), Optional.of(""), Map.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', EN",
        "LANG=ko_KR.UTF-8, KO",
        "LANG=ko_KR.EUC-KR, KO",
        "LANG=ko, KO",
        "LANG=ko-KR, KO",
        "LANG=ko@hanja, KO",
        "LANG=kok_IN, EN",
        "LANG=en_US.UTF-8, EN",
        "LANG=fr_FR.UTF-8, EN",
        "LANG=C, EN",
        "LANG=C.UTF-8, EN",
        "LANG=POSIX, EN",
        "LANG=en_US.UTF-8 LC_MESSAGES=ko_KR.UTF-8, KO",
        "LANG=ko_KR.UTF-8 LC_ALL=C, EN",
        "LANG=ko_KR.UTF-8 LC_ALL=C.UTF-8, EN",
        "LANG=ko_KR.UTF-8 LC_ALL=, KO",
        "LC_ALL=ko_KR.UTF-8 LC_MESSAGES=en_US.UTF-8 LANG=C, KO",
        "LC_ALL=fr_FR.UTF-8 LANG=ko_KR.UTF-8, EN",
        "LANGUAGE=ko, KO",
        "LANGUAGE=fr:ko:en LANG=en_US.UTF-8, KO",
        "LANGUAGE=en:ko LANG=ko_KR.UTF-8, EN",
        "LANGUAGE=fr LANG=ko_KR.UTF-8, KO",
        "LANGUAGE=: LANG=ko_KR.UTF-8, KO",
        "LANGUAGE=ko LANG=C.UTF-8, KO",
        "LANGUAGE=ko LC_ALL=C, EN",
        "LANGUAGE=ko LANG=POSIX, EN",
    })
    void theEnvironmentIsReadAsGettextReadsIt(String variables, Language expected) {
        Map<String, String> environment = Arrays.stream(variables.split(" "))
                .filter(variable -> !variable.isEmpty())
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

        assertEquals(expected, Language.choose(Optional.empty(), Optional.empty(), environment));
    }
}
