package learnmqtt.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No message is left that nobody says. Many keys are put together from pieces, so a key counts as used if its pieces stand
 * in the sources, as strings or as names of constants; some that nobody says pass all the same.
 */
class UsedMessagesTest {
    private static final Pattern STRING = Pattern.compile("\"[.-]*((?:[^\"\\\\\\n]|\\\\.)*?)[.-]*\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    private final Set<String> pieces = new HashSet<>();

    UsedMessagesTest() throws IOException {
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            String source = Files.readString(file, UTF_8);
            STRING.matcher(source).results().forEach(found -> pieces.add(found.group(1)));
            CONSTANT.matcher(source).results().forEach(found -> {
                pieces.add(found.group());
                pieces.add(found.group().toLowerCase(Locale.ROOT).replace('_', '-'));
            });
        }
    }

    @Test
    void everyMessageIsSaidSomewhere() throws IOException {
        Set<String> unused = new TreeSet<>();
        for (Path file : files(Path.of("src/main/resources/learnmqtt/i18n"), "_en.properties")) {
            Properties messages = new Properties();
            try (var reader = Files.newBufferedReader(file, UTF_8)) {
                messages.load(reader);
            }
            messages.stringPropertyNames().stream()
                    .filter(key -> !isUsed(key))
                    .forEach(key -> unused.add(file.getFileName() + ": " + key));
        }
        assertEquals(Set.of(), unused);
    }

    @Test
    void theRuleKnowsWhatIsPutTogetherFromWhatIsNotThere() {
        for (String used : List.of("here", "contents.here", "connect-refused.4.terminal", "learn.list.examples")) {
            assertTrue(isUsed(used), used);
        }
        for (String unused : List.of("unheard", "contents.unheard", "here-unheard", "unheard.4")) {
            assertFalse(isUsed(unused), unused);
        }
    }

    private boolean isUsed(String key) {
        return pieces.contains(key)
                || key.matches("[0-9]+")
                || IntStream.range(0, key.length())
                        .filter(i -> key.charAt(i) == '.' || key.charAt(i) == '-')
                        .anyMatch(i -> pieces.contains(key.substring(0, i)) && isUsed(key.substring(i + 1)));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
