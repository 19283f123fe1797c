package learnmqtt.wire;

import java.nio.charset.StandardCharsets;

/**
 * The topic that one message is published to: at least one character, no wildcard [3.1.1 §4.7].
 *
 * @param text the name as it stands in the packet
 */
public record TopicName(String text) {
    /** @throws IllegalArgumentException if the text cannot be a topic name; the message says why */
    public TopicName {
        requireTopic(text);
        if (text.indexOf('+') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException(
                    "a topic name has no wildcards: " + text + " [3.1.1 MQTT-3.3.2-2, MQTT-4.7.1-1]");
        }
    }

    static void requireTopic(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a topic has at least one character [3.1.1 MQTT-4.7.3-1]");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a topic has no null character [3.1.1 MQTT-4.7.3-2]");
        }
        if (text.length() > 16_383 && text.getBytes(StandardCharsets.UTF_8).length > 65_535) {
            throw new IllegalArgumentException("a topic has at most 65535 bytes [3.1.1 MQTT-4.7.3-3]");
        }
    }

    /** The levels between the slashes, empty ones included: {@code /a} has two, the first of them empty. */
    public String[] levels() {
        return text.split("/", -1);
    }

    @Override
    public String toString() {
        return text;
    }
}
