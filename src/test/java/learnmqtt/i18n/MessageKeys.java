package learnmqtt.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The keys of the messages, as their files have them. */
public final class MessageKeys {
    private MessageKeys() {}

    /** Those of an area in a language. */
    public static Set<String> of(String area, Language language) throws IOException {
        Path file = Path.of("src/main/resources/learnmqtt/i18n", area + "_" + language.code() + ".properties");
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            messages.load(reader);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
