package learnmqtt.i18n;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one language. An area is read when it is first asked for. {@code {name}} in a message is replaced
 * by the fact of that name; doubled braces, as in a course's {@code {{broker}}}, stay as they are.
 *
 * <p>May be used by any thread.
 */
public final class Messages {
    private final Supplier<Language> choice;
    private final Map<String, Properties> areas = new ConcurrentHashMap<>();
    private @Nullable Language language;

    private Messages(Supplier<Language> choice) {
        this.choice = choice;
    }

    /** The messages in {@code language}. */
    public static Messages of(Language language) {
        return of(() -> language);
    }

    /** The messages in a language that is chosen, once, when there is something to say. */
    public static Messages of(Supplier<Language> choice) {
        return new Messages(choice);
    }

    public synchronized Language language() {
        Language chosen = language == null ? choice.get() : language;
        language = chosen;
        return chosen;
    }

    /**
     * The message without facts.
     *
     * @throws IllegalArgumentException if there is no such message, or it needs a fact
     */
    public String say(String area, String key) {
        return say(area, key, Map.of());
    }

    /**
     * The message with the facts in their places; facts that it does not mention are ignored.
     *
     * @throws IllegalArgumentException if there is no such message, or a fact is missing
     */
    public String say(String area, String key, Map<String, String> facts) {
        String message = areas.computeIfAbsent(area, this::read).getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message " + key + " in " + resource(area));
        }
        if (message.indexOf('{') < 0) {
            return message;
        }
        return Placeholder.PATTERN.matcher(message).replaceAll(found -> {
            String fact = facts.get(found.group(1));
            if (fact == null) {
                throw new IllegalArgumentException(
                        "no fact {" + found.group(1) + "} for the message " + key + " in " + resource(area));
            }
            return Matcher.quoteReplacement(fact);
        });
    }

    /** Whether there is such a message. */
    public boolean knows(String area, String key) {
        return areas.computeIfAbsent(area, this::read).containsKey(key);
    }

    private Properties read(String area) {
        Properties messages = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(resource(area))) {
            if (in == null) {
                throw new IllegalArgumentException("no messages " + resource(area));
            }
            messages.load(new InputStreamReader(in, UTF_8));
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource(area), unreadable);
        }
    }

    private String resource(String area) {
        return "/learnmqtt/i18n/" + area + "_" + language().code() + ".properties";
    }
}
