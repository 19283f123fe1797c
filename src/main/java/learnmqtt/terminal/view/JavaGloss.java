package learnmqtt.terminal.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.session.Shown;

/**
 * What a compile error means to somebody who knows MQTT better than Java: the slips that beginners make again and again.
 *
 * @param key of the sentence
 * @param facts of the sentence: the name that the learner wrote, and whose it would be
 */
record JavaGloss(String key, Map<String, String> facts) {
    private static final Pattern UNKNOWN = Pattern.compile("cannot find symbol\\s+symbol: +variable (\\S+)");
    private static final Pattern OWNER = Pattern.compile("location: +variable (\\S+) of type");
    private static final String NO_CHARS = "String cannot be converted to char[]";
    private static final String NO_BYTES = "String cannot be converted to byte[]";
    private static final Pattern BEFORE_DOT =
            Pattern.compile("\\w+\\s*\\..*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> NO_QUOTES = Set.of("unclosed character literal", "unclosed string literal");
    private static final Set<String> CURLY_QUOTES = Set.of("'\\u201c'", "'\\u201d'", "'\\u2018'", "'\\u2019'");
    private static final String CONTINUED = "'\\u21aa'"; // the sign where a long line of code goes on

    /** The gloss on a compile error; empty where the compiler's own words must do. */
    static Optional<JavaGloss> of(Shown.Rejected rejected) {
        String message = rejected.message();
        Matcher unknown = UNKNOWN.matcher(message);
        Matcher owner = OWNER.matcher(message);
        if (message.contains(NO_BYTES)) {
            return said("java.gloss.bytes", Map.of());
        } else if (message.contains(NO_CHARS)) {
            return said("java.gloss.chars", Map.of());
        } else if (Stream.concat(NO_QUOTES.stream(), CURLY_QUOTES.stream()).anyMatch(message::contains)) {
            return said("java.gloss.quotes", Map.of());
        } else if (message.contains(CONTINUED)) {
            return said("java.gloss.continued", Map.of());
        } else if (unknown.find() && owner.find()) {
            return said("java.gloss.method", Map.of("name", unknown.group(1), "owner", owner.group(1)));
        } else if (unknown.find(0)) {
            String rest = rejected.source()
                    .substring(Math.min(rejected.column(), rejected.source().length()));
            boolean variable = BEFORE_DOT.matcher(rest).matches();
            return said(variable ? "java.gloss.variable" : "java.gloss.unknown", Map.of("name", unknown.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<JavaGloss> said(String key, Map<String, String> facts) {
        return Optional.of(new JavaGloss(key, facts));
    }
}
