package learnmqtt.mosquitto;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** The arguments of a command line, one after the other, read as what the last option wants. */
final class Arguments {
    /** What Java reads where bytes are no text. */
    private static final char UNREADABLE = '\ufffd';

    private final List<String> words;
    private int read;

    Arguments(List<String> words) {
        this.words = List.copyOf(words);
    }

    boolean hasNext() {
        return read < words.size();
    }

    String next() {
        return words.get(read++);
    }

    /** How many words are left. */
    int left() {
        return words.size() - read;
    }

    /** The option as typed, which was read last. */
    String typed() {
        return words.get(read - 1);
    }

    /** The value of the option that was read last. */
    String value(Option option) throws UsageException {
        String name = typed();
        if (!hasNext()) {
            throw new UsageException(Kind.VALUE_MISSING, Map.of("option", name, "value", option.operands()));
        }
        return word(name, option == Option.MESSAGE ? Kind.MESSAGE_UNREADABLE : Kind.TEXT_UNREADABLE);
    }

    /** The next word, which is the value of a property. */
    String value(PropertyName property) throws UsageException {
        return word(property.text(), Kind.TEXT_UNREADABLE);
    }

    private String word(String owner, Kind problem) throws UsageException {
        String text = next();
        if (text.indexOf(UNREADABLE) >= 0) {
            throw new UsageException(problem, Map.of("option", owner));
        }
        return text;
    }

    /** A number of {@code lowest} to {@code highest}. */
    int number(Option option, int lowest, int highest, Kind problem) throws UsageException {
        String name = typed();
        String text = value(option);
        int number = Numbers.integer(text);
        if (number < lowest || number > highest) {
            throw new UsageException(problem, Map.of("option", name, "value", text));
        }
        return number;
    }

    Qos qos(Option option) throws UsageException {
        return Qos.of(number(option, 0, 2, Kind.QOS));
    }

    TopicName topicName(Option option) throws UsageException {
        String name = typed();
        return topicName(name, value(option));
    }

    TopicFilter topicFilter(Option option) throws UsageException {
        String name = typed();
        return topicFilter(name, value(option));
    }

    /** A filter that is sent to the broker, where those of shared subscriptions have a form of their own. */
    TopicFilter subscription(Option option) throws UsageException {
        String name = typed();
        return subscription(name, value(option));
    }

    static TopicName topicName(String option, String text) throws UsageException {
        requireTopic(option, text);
        try {
            return new TopicName(text);
        } catch (IllegalArgumentException wildcard) {
            throw new UsageException(Kind.TOPIC_WILDCARD, Map.of("option", option, "topic", text));
        }
    }

    private static TopicFilter topicFilter(String option, String text) throws UsageException {
        requireTopic(option, text);
        try {
            return new TopicFilter(text);
        } catch (IllegalArgumentException misplaced) {
            throw new UsageException(Kind.FILTER_WILDCARD, Map.of("option", option, "filter", text));
        }
    }

    static TopicFilter subscription(String option, String text) throws UsageException {
        if (TopicFilter.isShareMalformed(text)) {
            throw new UsageException(Kind.FILTER_SHARE, Map.of("option", option, "filter", text));
        }
        return topicFilter(option, text);
    }

    private static void requireTopic(String option, String text) throws UsageException {
        requireText(option, text);
        if (text.isEmpty()) {
            throw new UsageException(Kind.TOPIC_EMPTY, Map.of("option", option));
        }
    }

    /** Refuses what Mosquitto does not send as text: control characters and the like, and more than 65535 bytes. */
    static void requireText(String option, String text) throws UsageException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (cannotBeSent(text.codePointAt(i))) {
                throw new UsageException(Kind.TEXT_MALFORMED, Map.of("option", option));
            }
        }
        requireLength(option, text);
    }

    /** Refuses more than the 65535 bytes that a packet has room for. */
    static void requireLength(String option, String text) throws UsageException {
        if (text.getBytes(StandardCharsets.UTF_8).length > 0xffff) {
            throw new UsageException(Kind.TEXT_TOO_LONG, Map.of("option", option));
        }
    }

    private static boolean cannotBeSent(int character) { // [5 §1.5.4]
        boolean control = character <= 0x1f || (character >= 0x7f && character <= 0x9f);
        boolean surrogate = character >= 0xd800 && character <= 0xdfff;
        boolean nobodys = (character >= 0xfdd0 && character <= 0xfdef) || (character & 0xfffe) == 0xfffe;
        return control || surrogate || nobodys;
    }
}
