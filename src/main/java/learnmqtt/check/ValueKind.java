package learnmqtt.check;

import java.util.regex.Pattern;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.jspecify.annotations.Nullable;

/** What the values of a key look like, and which texts stand for the same one. */
enum ValueKind {
    TEXT,
    NUMBER,
    QOS,
    FLAG,
    CODE,
    VERSION,
    PARTY,
    TOPIC,
    FILTER;

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,2}");

    /** The one text that stands for this value on the wire, {@code 0x87} is {@code 135}; null if no value reads so. */
    @Nullable
    String canonical(String text) {
        return switch (this) {
            case TEXT -> text;
            case NUMBER -> DECIMAL.matcher(text).matches() ? Long.toString(Long.parseLong(text)) : null;
            case QOS -> text.equals("0") || text.equals("1") || text.equals("2") ? text : null;
            case FLAG -> text.equals("true") || text.equals("false") ? text : null;
            case CODE -> code(text);
            case VERSION -> text.equals("3.1") || text.equals("3.1.1") || text.equals("5") ? text : null;
            case PARTY -> text.equals("client") || text.equals("broker") || text.equals("tap") ? text : null;
            case TOPIC -> isTopic(text, false) ? text : null;
            case FILTER -> isTopic(text, true) ? text : null;
        };
    }

    /** Whether values can be decimal numbers at all. */
    boolean canBeNumber() {
        return this != FLAG && this != PARTY;
    }

    private static @Nullable String code(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return Integer.toString(Integer.parseInt(text.substring(2), 16));
        }
        String number = NUMBER.canonical(text);
        return number != null && Long.parseLong(number) <= 255 ? number : null;
    }

    private static boolean isTopic(String text, boolean wildcards) {
        try {
            return wildcards
                    ? !new TopicFilter(text).text().isEmpty()
                    : !new TopicName(text).text().isEmpty();
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }
}
