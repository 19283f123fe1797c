package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a payload as JSON as leniently as cJSON 1.7.15, which Mosquitto reads with: {@code 01} is 1. */
final class JsonParser {
    private static final String BYTE_ORDER_MARK = Octets.of("\ufeff");
    private static final Pattern NUMBER = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 63;
    private static final int DEEPEST = 1000;

    private final String octets;
    private int read;
    private int depth;

    /** Says that it is no JSON. */
    private static final class NotJson extends Exception {
        private static final long serialVersionUID = 1;

        NotJson() {
            super(null, null, false, false);
        }
    }

    private JsonParser(String octets) {
        this.octets = octets;
    }

    /** The value that {@code octets} are; empty if they are not exactly one. */
    static Optional<JsonValue> parse(String octets) {
        JsonParser parser = new JsonParser(octets);
        try {
            parser.read = octets.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
            parser.skipBlanks();
            JsonValue value = parser.value();
            parser.skipBlanks();
            return parser.read == octets.length() && octets.indexOf('\0') < 0 ? Optional.of(value) : Optional.empty();
        } catch (NotJson notJson) {
            return Optional.empty();
        }
    }

    private JsonValue value() throws NotJson {
        for (String word : List.of("null", "false", "true")) {
            if (octets.startsWith(word, read)) {
                read += word.length();
                return new JsonValue.Word(word);
            }
        }
        char first = peek();
        return switch (first) {
            case '"' -> new JsonValue.Text(text());
            case '[' -> elements();
            case '{' -> members();
            default -> {
                if (first != '-' && (first < '0' || first > '9')) {
                    throw new NotJson();
                }
                yield number();
            }
        };
    }

    private JsonValue number() throws NotJson {
        Matcher number = NUMBER.matcher(octets.substring(read, Math.min(octets.length(), read + LONGEST_NUMBER)));
        if (!number.lookingAt()) {
            throw new NotJson();
        }
        read += number.end();
        return new JsonValue.Numeral(Double.parseDouble(number.group()));
    }

    private JsonValue elements() throws NotJson {
        List<JsonValue> values = new ArrayList<>();
        open();
        boolean more = peek() != ']';
        while (more) {
            skipBlanks();
            values.add(value());
            skipBlanks();
            more = skip(',');
        }
        close(']');
        return new JsonValue.Elements(values);
    }

    private JsonValue members() throws NotJson {
        List<Map.Entry<String, JsonValue>> entries = new ArrayList<>();
        open();
        boolean more = peek() != '}';
        while (more) {
            skipBlanks();
            String name = text();
            skipBlanks();
            need(':');
            skipBlanks();
            entries.add(Map.entry(name, value()));
            skipBlanks();
            more = skip(',');
        }
        close('}');
        return new JsonValue.Members(entries);
    }

    private void open() throws NotJson {
        if (depth++ >= DEEPEST) {
            throw new NotJson();
        }
        read++;
        skipBlanks();
    }

    private void close(char bracket) throws NotJson {
        need(bracket);
        depth--;
    }

    private String text() throws NotJson {
        StringBuilder text = new StringBuilder();
        need('"');
        while (peek() != '"') {
            char next = octets.charAt(read++);
            text.append(next == '\\' ? escaped() : String.valueOf(next));
        }
        read++;
        return text.toString();
    }

    private String escaped() throws NotJson {
        char letter = peek();
        read++;
        return switch (letter) {
            case '"', '\\', '/' -> String.valueOf(letter);
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> character();
            default -> throw new NotJson();
        };
    }

    private String character() throws NotJson {
        char unit = unit();
        if (Character.isLowSurrogate(unit)) {
            throw new NotJson();
        }
        if (!Character.isHighSurrogate(unit)) {
            return Octets.of(String.valueOf(unit));
        }
        need('\\');
        need('u');
        char second = unit();
        if (!Character.isLowSurrogate(second)) {
            throw new NotJson();
        }
        return Octets.of(String.valueOf(new char[] {unit, second}));
    }

    private char unit() throws NotJson {
        int end = read + 4;
        if (end > octets.length() || !octets.substring(read, end).matches("[0-9a-fA-F]{4}")) {
            throw new NotJson();
        }
        char unit = (char) Integer.parseInt(octets.substring(read, end), 16);
        read = end;
        return unit;
    }

    private char peek() throws NotJson {
        if (read >= octets.length()) {
            throw new NotJson();
        }
        return octets.charAt(read);
    }

    private boolean skip(char wanted) {
        boolean there = read < octets.length() && octets.charAt(read) == wanted;
        read += there ? 1 : 0;
        return there;
    }

    private void need(char wanted) throws NotJson {
        if (!skip(wanted)) {
            throw new NotJson();
        }
    }

    private void skipBlanks() {
        while (read < octets.length() && octets.charAt(read) <= ' ') {
            read++;
        }
    }
}
