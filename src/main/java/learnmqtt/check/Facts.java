package learnmqtt.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gathers what a sentence about a mistake needs, each value made fit to be shown inside a line of text. */
final class Facts {
    private static final int LONGEST = 60;

    private final Map<String, String> facts = new HashMap<>();

    private Facts() {}

    /** The facts that every diagnosis of a line has: the line as written, without {@code given} or {@code not}; its word. */
    static Facts of(Line line) {
        Facts facts = new Facts();
        facts.facts.put(
                "line",
                line.source()
                        .substring(Math.max(0, line.source().indexOf(line.word().name()))));
        facts.facts.put("word", line.word().name());
        return facts;
    }

    /** A value from the wire or from the line. */
    Facts with(String name, String value) {
        facts.put(name, shown(value));
        return this;
    }

    Facts with(String name, int number) {
        facts.put(name, Integer.toString(number));
        return this;
    }

    Facts with(String name, Duration duration) {
        facts.put(name, shown(duration));
        return this;
    }

    /** Chooses the words for this case. */
    Facts variant(String variant) {
        facts.put(Diagnosis.VARIANT, variant);
        return this;
    }

    Diagnosis says(Diagnosis.Id id) {
        return new Diagnosis(id, facts);
    }

    /** The value on one line and not too long; nothing at all as a pair of quotes. */
    static String shown(String value) {
        if (value.isEmpty()) {
            return "\"\"";
        }
        String text = ByteText.shown(value);
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        shown.append(String.format(Locale.ROOT, "\\x%02X", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? shown + "…" : shown.toString();
    }

    /** The value as a bare word of the packet language, or in quotes where it is not one. */
    static String word(String value) {
        String shown = shown(value);
        return value.isEmpty() || shown.chars().noneMatch(Character::isWhitespace) ? shown : '"' + shown + '"';
    }

    private static String shown(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        return millis % 1_000 == 0 ? millis / 1_000 + " s" : String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
    }
}
