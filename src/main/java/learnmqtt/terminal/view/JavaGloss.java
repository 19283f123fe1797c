package learnmqtt.terminal.view;

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
 * @param name what the learner wrote; empty where the sentence does not need it
 */
record JavaGloss(String key, String name) {
    private static final Pattern UNKNOWN = Pattern.compile("cannot find symbol\\s+symbol: +variable (\\S+)");
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
        if (message.contains(NO_BYTES)) {
            return Optional.of(new JavaGloss("java.gloss.bytes", ""));
        } else if (Stream.concat(NO_QUOTES.stream(), CURLY_QUOTES.stream()).anyMatch(message::contains)) {
            return Optional.of(new JavaGloss("java.gloss.quotes", ""));
        } else if (message.contains(CONTINUED)) {
            return Optional.of(new JavaGloss("java.gloss.continued", ""));
        } else if (unknown.find()) {
            String rest = rejected.source()
                    .substring(Math.min(rejected.column(), rejected.source().length()));
            boolean variable = BEFORE_DOT.matcher(rest).matches();
            return Optional.of(
                    new JavaGloss(variable ? "java.gloss.variable" : "java.gloss.unknown", unknown.group(1)));
        }
        return Optional.empty();
    }
}
