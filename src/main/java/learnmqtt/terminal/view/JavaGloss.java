package learnmqtt.terminal.view;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.session.Shown;

/**
 * What a compile error means to somebody who knows MQTT better than Java: the slips that beginners make again and again.
 *
 * @param key of the sentence
 * @param name what the learner wrote; empty where the sentence does not need it
 */
record JavaGloss(String key, String name) {
    private static final Pattern UNKNOWN = Pattern.compile("cannot find symbol\\s+symbol: +variable (\\w+)");
    private static final String NO_BYTES = "String cannot be converted to byte[]";
    private static final String SINGLE_QUOTES = "unclosed character literal";

    /** The gloss on a compile error; empty where the compiler's own words must do. */
    static Optional<JavaGloss> of(Shown.Rejected rejected) {
        String message = rejected.message();
        Matcher unknown = UNKNOWN.matcher(message);
        if (message.contains(NO_BYTES)) {
            return Optional.of(new JavaGloss("java.gloss.bytes", ""));
        } else if (message.contains(SINGLE_QUOTES)) {
            return Optional.of(new JavaGloss("java.gloss.quotes", ""));
        } else if (unknown.find()) {
            return Optional.of(new JavaGloss("java.gloss.unknown", unknown.group(1)));
        }
        return Optional.empty();
    }
}
