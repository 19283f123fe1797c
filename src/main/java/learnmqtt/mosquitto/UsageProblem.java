package learnmqtt.mosquitto;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a command line cannot be obeyed. The exit code is 1, as Mosquitto's.
 *
 * @param facts what the sentence mentions, by the names of its placeholders; nothing is shown as {@code ""}
 * @param advice what to type instead, where that can be told
 * @param place where it was read; empty: on the command line
 */
public record UsageProblem(Kind kind, Map<String, String> facts, Optional<Advice> advice, Optional<Place> place) {
    /** Where the sentences are. */
    public static final String AREA = "mosquitto";

    /** What is wrong; the lower-case name is the key of a sentence. */
    public enum Kind {
        UNKNOWN_OPTION,
        UNKNOWN_OPTION_NEAREST,
        OPTIONS_JOINED,
        VALUE_JOINED,
        WORD_ALONE,
        OTHER_PROGRAM,
        REFUSED_OPTION,
        VALUE_MISSING,
        ID_AND_PREFIX,
        ID_EMPTY,
        TEXT_MALFORMED,
        TEXT_UNREADABLE,
        MESSAGE_UNREADABLE,
        TEXT_TOO_LONG,
        TOPIC_EMPTY,
        TOPIC_WILDCARD,
        FILTER_WILDCARD,
        FILTER_SHARE,
        ONE_MESSAGE,
        QOS,
        PORT,
        KEEP_ALIVE,
        COUNT,
        REPEAT_DELAY,
        RANDOM_FILTER,
        EXPIRY_NUMBER,
        EXPIRY_RANGE,
        PROTOCOL_VERSION,
        PROTOCOL_VERSION_3_1,
        RETAIN_HANDLING,
        URL_SCHEME,
        URL_TOPIC,
        PROPERTY_INCOMPLETE,
        PROPERTY_PACKET,
        PROPERTY_NAME,
        PROPERTY_PLACE,
        PROPERTY_AUTHENTICATION,
        PROPERTY_RANGE,
        PROPERTY_TWICE,
        PROPERTY_VERSION,
        FORMAT_INCOMPLETE,
        FORMAT_CONVERSION,
        ESCAPE_INCOMPLETE,
        ESCAPE_UNKNOWN,
        WILL_TOPIC_MISSING,
        CERTIFICATE_AND_KEY,
        KEY_FORM,
        KEY_FORM_ALONE,
        TLS_VERSION,
        CIPHERS,
        PERSISTENT_NEEDS_ID,
        EXPIRY_NEEDS_ID,
        PASSWORD_NEEDS_USER,
        FILTER_MISSING,
        TOPIC_MISSING,
        MESSAGE_MISSING,
        RETAINED_AND_NOT
    }

    /**
     * A line of the configuration file.
     *
     * @param line from 1 on
     */
    public record Place(String file, int line) {}

    public UsageProblem {
        Map<String, String> shown = new HashMap<>(facts);
        shown.replaceAll((name, text) -> text.isEmpty() ? "\"\"" : text);
        facts = Map.copyOf(shown);
    }

    UsageProblem(Kind kind, Map<String, String> facts) {
        this(kind, facts, Optional.empty(), Optional.empty());
    }

    UsageProblem with(Optional<Advice> better) {
        return new UsageProblem(kind, facts, better, place);
    }

    UsageProblem at(Place where) {
        return new UsageProblem(kind, facts, advice, Optional.of(where));
    }

    /** The key of its sentence in {@link #AREA}; that of a refused option is the option's own. */
    public String key() {
        return kind == Kind.REFUSED_OPTION
                ? "refused." + facts.get("id")
                : "problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
