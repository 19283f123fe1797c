package learnmqtt.mosquitto;

import java.util.List;
import java.util.Locale;

/**
 * What was probably meant by a command line that cannot be obeyed.
 *
 * @param arguments the command line as it should have been
 */
public record Advice(Kind kind, List<String> arguments) {
    /** What went wrong at the keyboard; the lower-case name is the key of a sentence. */
    public enum Kind {
        /** A shell took # for the beginning of a comment. */
        HASH,
        /** Dashes and quotation marks are those of a web page. */
        TYPOGRAPHY,
        /** One hyphen stands where two belong, or two where one does. */
        HYPHENS,
        /** A text with blanks stands there without quotation marks. */
        BLANKS,
        /** The message stands there without its option. */
        MESSAGE,
        /** The topic stands there without its option. */
        TOPIC,
        /** Both stand there without their options. */
        TOPIC_AND_MESSAGE
    }

    public Advice {
        arguments = List.copyOf(arguments);
    }

    /** The key of its sentence in {@link UsageProblem#AREA}. */
    public String key() {
        return "advice." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
