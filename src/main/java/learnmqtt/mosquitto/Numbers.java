package learnmqtt.mosquitto;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as C reads them: as much of the text as is one, and 0 where none is. A command line has few of them, so none
 * of the patterns is there before it is needed.
 */
final class Numbers {
    private static final String BLANKS = "[ \\t\\n\\x0b\\f\\r]*";
    private static final String INTEGER = BLANKS + "([+-]?[0-9]+).*";
    private static final String DECIMAL = BLANKS + "([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?).*";
    private static final String WHOLE = BLANKS + "([+-]?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]*)|([1-9][0-9]*))";

    private Numbers() {}

    /** The number at the beginning, as {@code atol} reads it. */
    static long whole(String text) {
        Matcher number = match(INTEGER, text);
        return number.matches() ? saturated(new BigInteger(number.group(1))) : 0;
    }

    /** The lower half of {@link #whole}, as {@code atoi} reads it. */
    static int integer(String text) {
        return (int) whole(text);
    }

    /** The decimal number at the beginning, as {@code atof} reads it. */
    static double decimal(String text) {
        Matcher number = match(DECIMAL, text);
        return number.matches() ? Double.parseDouble(number.group(1)) : 0;
    }

    /** A number that is all of the text: decimal, hexadecimal behind 0x, octal behind 0; empty if it is none. */
    static OptionalLong exact(String text) {
        Matcher number = match(WHOLE, text);
        if (!number.matches()) {
            return OptionalLong.empty();
        }
        BigInteger value = number.group(2) != null
                ? new BigInteger(number.group(2), 16)
                : number.group(3) != null ? new BigInteger(number.group(3), 8) : new BigInteger(number.group(4));
        return OptionalLong.of(saturated(number.group(1).equals("-") ? value.negate() : value));
    }

    private static Matcher match(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    }

    private static long saturated(BigInteger value) {
        if (value.bitLength() > 63) {
            return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return value.longValue();
    }
}
