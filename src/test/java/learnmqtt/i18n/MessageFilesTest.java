package learnmqtt.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every message file that the program ships. */
class MessageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/learnmqtt/i18n");

    /** Particles and endings whose form depends on the sound before them, which an inserted value does not tell. */
    private static final Pattern PARTICLE = Pattern.compile("}[\"'`”’)\\]*]*("
            + "\\(?(은|는|이|가|을|를|와|과|으로|로|이나|나|이랑|랑|아|야)\\)?(?![가-힣])"
            + "|\\((은|는|이|가|을|를|와|과|으)\\)"
            + "|이에요|예요|이라|라고|라는|입니다|이었|였)");

    @Test
    void everyAreaIsThereInEveryLanguage() {
        for (String area : areas()) {
            for (Language language : Language.values()) {
                assertTrue(Files.exists(file(area, language)), () -> file(area, language) + " is missing");
            }
        }
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        for (String area : areas()) {
            var english = messages(area, Language.EN).keySet();
            for (Language language : Language.values()) {
                assertEquals(english, messages(area, language).keySet(), area + " in " + language);
            }
        }
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() {
        for (String area : areas()) {
            messages(area, Language.EN).forEach((key, english) -> {
                for (Language language : Language.values()) {
                    String message = messages(area, language).getOrDefault(key, "");
                    assertEquals(placeholders(english), placeholders(message), area + " " + key + " in " + language);
                }
            });
        }
    }

    @Test
    void everyPlaceholderIsAName() {
        Pattern braces = Pattern.compile("(?<!\\{)\\{([^{}#][^{}]*|)}(?!})");
        forEachMessage((where, message) -> braces.matcher(message)
                .results()
                .forEach(found -> assertTrue(
                        Placeholder.PATTERN.matcher(found.group()).matches(), where + ": " + found.group())));
    }

    @Test
    void noMessageIsEmptyAndNoneIsWrittenTwice() throws IOException {
        forEachMessage((where, message) -> assertFalse(message.isBlank(), where));
        for (String area : areas()) {
            for (Language language : Language.values()) {
                String source = Files.readString(file(area, language), UTF_8);
                assertEquals(List.of(), duplicates(source), file(area, language).toString());
            }
        }
    }

    @Test
    void noKoreanParticleFollowsAnInsertedValue() {
        for (String area : areas()) {
            messages(area, Language.KO)
                    .forEach((key, message) ->
                            assertFalse(PARTICLE.matcher(message).find(), () -> area + " " + key + ": " + message));
        }
    }

    @Test
    void theRuleOfParticlesKnowsThem() {
        for (String wrong : List.of("{topic}은 달라요", "\"{topic}\"을 기다려요", "`{topic}`(으)로", "{id}이에요", "{id}을(를)")) {
            assertTrue(PARTICLE.matcher(wrong).find(), wrong);
        }
        for (String right : List.of("{minutes}분", "{count}개를", "토픽 {topic}에", "{topic} 토픽을", "{port}번 포트가")) {
            assertFalse(PARTICLE.matcher(right).find(), right);
        }
    }

    private static List<String> duplicates(String source) throws IOException {
        List<String> keys = new ArrayList<>();
        Properties collecting = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add((String) key);
                return value;
            }
        };
        collecting.load(new StringReader(source));
        return keys.stream()
                .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                .toList();
    }

    private interface Look {
        void at(String where, String message);
    }

    private static void forEachMessage(Look look) {
        for (String area : areas()) {
            for (Language language : Language.values()) {
                messages(area, language).forEach((key, message) -> look.at(file(area, language) + " " + key, message));
            }
        }
    }

    private static Set<String> placeholders(String message) {
        Set<String> names = new TreeSet<>();
        Placeholder.PATTERN.matcher(message).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static List<String> areas() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(String area, Language language) {
        return FOLDER.resolve(area + "_" + language.code() + ".properties");
    }

    private static Map<String, String> messages(String area, Language language) {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file(area, language), UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> messages = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
        return messages;
    }
}
