package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.mosquitto.UsageProblem.Kind;

/**
 * A format of {@code -F}: text, {@code %} conversions of the message, {@code @} conversions of the time, and escapes.
 *
 * @param pieces from left to right
 */
public record Format(List<Piece> pieces) {
    /** A part of a format. */
    sealed interface Piece {}

    /** Stands for itself. */
    record Literal(String octets) implements Piece {}

    /** {@code %} and its letter. */
    record Conversion(char letter, Field field) implements Piece {}

    /** {@code @} and the letter of {@code strftime}. */
    record Time(char letter) implements Piece {}

    private static final String LETTERS = "%ACDEFIlmPpqRSrtjJUxX";
    private static final String ESCAPES = "\\0aenrtv";
    private static final String ESCAPED = "\\\0\u0007\u001b\n\r\t\u000b";
    private static final int WIDEST = 1_000_000;

    public Format {
        pieces = List.copyOf(pieces);
    }

    static Format parse(String text) throws UsageException {
        return new Format(new Parser(Octets.of(text)).pieces());
    }

    private static final class Parser {
        private final String octets;
        private final List<Piece> pieces = new ArrayList<>();
        private int read;

        Parser(String octets) {
            this.octets = octets;
        }

        List<Piece> pieces() throws UsageException {
            while (read < octets.length()) {
                char next = octets.charAt(read++);
                pieces.add(
                        switch (next) {
                            case '%' -> conversion();
                            case '@' -> time(need(Kind.FORMAT_INCOMPLETE, '@'));
                            case '\\' -> escape(need(Kind.ESCAPE_INCOMPLETE, '\\'));
                            default -> new Literal(String.valueOf(next));
                        });
            }
            return pieces;
        }

        private Conversion conversion() throws UsageException {
            boolean left = skip('-');
            boolean zeros = skip('0');
            int width = number();
            int precision = skip('.') ? number() : Field.NO_PRECISION;
            char letter = need(Kind.FORMAT_INCOMPLETE, '%');
            if (LETTERS.indexOf(letter) < 0) {
                throw new UsageException(Kind.FORMAT_CONVERSION, Map.of("conversion", "%" + word()));
            }
            return new Conversion(letter, new Field(left, zeros, width, precision));
        }

        private static Piece time(char letter) {
            return letter == '@' ? new Literal("@") : new Time(letter);
        }

        private Literal escape(char letter) throws UsageException {
            int known = ESCAPES.indexOf(letter);
            if (known < 0) {
                throw new UsageException(Kind.ESCAPE_UNKNOWN, Map.of("escape", "\\" + word()));
            }
            return new Literal(ESCAPED.substring(known, known + 1));
        }

        /** The character read last, whole. */
        private String word() {
            String rest = Octets.bytes(octets.substring(read - 1)).text();
            return rest.substring(0, rest.offsetByCodePoints(0, 1));
        }

        private boolean skip(char wanted) {
            boolean there = read < octets.length() && octets.charAt(read) == wanted;
            read += there ? 1 : 0;
            return there;
        }

        private int number() {
            int number = 0;
            while (read < octets.length() && octets.charAt(read) >= '0' && octets.charAt(read) <= '9') {
                number = Math.min(WIDEST, 10 * number + octets.charAt(read++) - '0');
            }
            return number;
        }

        private char need(Kind problem, char after) throws UsageException {
            if (read == octets.length()) {
                throw new UsageException(problem, Map.of("mark", String.valueOf(after)));
            }
            return octets.charAt(read++);
        }
    }
}
