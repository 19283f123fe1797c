package learnmqtt.mosquitto;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** JSON as text, as cJSON 1.7.15 writes it, which Mosquitto prints with. */
final class JsonPrinter {
    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonPrinter(boolean pretty) {
        this.pretty = pretty;
    }

    /** The value as JSON, in {@link Octets}. */
    static String print(JsonValue value, boolean pretty) {
        JsonPrinter printer = new JsonPrinter(pretty);
        printer.value(value, 0);
        return printer.out.toString();
    }

    private void value(JsonValue value, int depth) {
        if (value instanceof JsonValue.Word word) {
            out.append(word.word());
        } else if (value instanceof JsonValue.Numeral number) {
            out.append(number(number.value()));
        } else if (value instanceof JsonValue.Text text) {
            text(text.octets());
        } else if (value instanceof JsonValue.Elements elements) {
            elements(elements, depth + 1);
        } else if (value instanceof JsonValue.Members members) {
            members(members, depth + 1);
        }
    }

    private void elements(JsonValue.Elements elements, int depth) {
        String separator = "";
        out.append('[');
        for (JsonValue value : elements.values()) {
            out.append(separator);
            value(value, depth);
            separator = pretty ? ", " : ",";
        }
        out.append(']');
    }

    private void members(JsonValue.Members members, int depth) {
        String lineEnd = pretty ? "\n" : "";
        String separator = "";
        out.append('{').append(lineEnd);
        for (var member : members.entries()) {
            out.append(separator).append(pretty ? "\t".repeat(depth) : "");
            text(member.getKey());
            out.append(pretty ? ":\t" : ":");
            value(member.getValue(), depth);
            separator = "," + lineEnd;
        }
        out.append(members.entries().isEmpty() ? "" : lineEnd);
        out.append(pretty ? "\t".repeat(depth - 1) : "").append('}');
    }

    private void text(String octets) {
        out.append('"');
        String shown = Octets.untilNull(octets);
        for (int i = 0; i < shown.length(); i++) {
            char octet = shown.charAt(i);
            switch (octet) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (octet < 0x20) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) octet));
                    } else {
                        out.append(octet);
                    }
                }
            }
        }
        out.append('"');
    }

    /** With 15 digits where these are enough, else with 17. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "null";
        }
        String short15 = shortest(value, 15);
        double again = Double.parseDouble(short15);
        boolean same = Math.abs(again - value) <= Math.max(Math.abs(again), Math.abs(value)) * Math.ulp(1.0);
        return same ? short15 : shortest(value, 17);
    }

    /** As C's {@code %g}. */
    private static String shortest(double value, int digits) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal stripped = rounded.stripTrailingZeros();
        if (exponent >= -4 && exponent < digits) {
            return stripped.toPlainString();
        }
        String mantissa = stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return mantissa + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
