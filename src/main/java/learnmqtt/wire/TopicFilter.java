package learnmqtt.wire;

import java.util.Optional;

/**
 * What a subscription asks for: a topic with wildcards allowed, {@code +} for one level and {@code #} for the rest
 * [3.1.1 §4.7].
 *
 * @param text the filter as it stands in the packet; a shared subscription keeps its {@code $share/NAME/} [5 §4.8.2]
 */
public record TopicFilter(String text) {
    private static final String SHARE = "$share/";

    /** @throws IllegalArgumentException if the text cannot be a topic filter; the message says why */
    public TopicFilter {
        TopicName.requireTopic(text);
        String[] levels = text.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            String level = levels[i];
            if (level.indexOf('#') >= 0 && (level.length() > 1 || i < levels.length - 1)) {
                throw new IllegalArgumentException(
                        "# stands alone in the last level of a filter: " + text + " [3.1.1 MQTT-4.7.1-2]");
            }
            if (level.indexOf('+') >= 0 && level.length() > 1) {
                throw new IllegalArgumentException(
                        "+ stands alone in its level of a filter: " + text + " [3.1.1 MQTT-4.7.1-3]");
            }
        }
    }

    /** The filter with this text; empty if it cannot be one. */
    public static Optional<TopicFilter> of(String text) {
        try {
            return Optional.of(new TopicFilter(text));
        } catch (IllegalArgumentException notFilter) {
            return Optional.empty();
        }
    }

    /**
     * Whether a text begins as a shared subscription and is none: without a name, with a wildcard in it, or without a
     * filter behind it [5 MQTT-4.8.2-1, MQTT-4.8.2-2].
     */
    public static boolean isShareMalformed(String text) {
        if (!text.startsWith(SHARE)) {
            return false;
        }
        int end = text.indexOf('/', SHARE.length());
        String name = end < 0 ? "" : text.substring(SHARE.length(), end);
        boolean named = !name.isEmpty() && name.indexOf('+') < 0 && name.indexOf('#') < 0;
        return !named || end + 1 == text.length();
    }

    /** Whether a message published to {@code topic} is for this subscription. */
    public boolean matches(TopicName topic) {
        String[] filter = topicLevels();
        String[] name = topic.levels();
        boolean wildcardFirst = filter[0].equals("#") || filter[0].equals("+");
        if (wildcardFirst && topic.text().startsWith("$")) {
            return false; // [3.1.1 MQTT-4.7.2-1]
        }
        for (int i = 0; i < filter.length; i++) {
            if (filter[i].equals("#")) {
                return true; // also the parent level: a/# matches a [3.1.1 §4.7.1.2]
            }
            if (i >= name.length || !(filter[i].equals("+") || filter[i].equals(name[i]))) {
                return false;
            }
        }
        return filter.length == name.length;
    }

    /** How many levels it has, not counting those that name a shared subscription. */
    public int levels() {
        return topicLevels().length;
    }

    /** The levels that a topic is compared with, those that name a shared subscription left out. */
    public String[] topicLevels() {
        return text.substring(topicStart()).split("/", -1);
    }

    /** Whether it is that of a shared subscription, {@code $share/NAME/FILTER} [5 §4.8.2]. */
    public boolean isShared() {
        return topicStart() > 0;
    }

    /** The ShareName of a shared subscription. */
    public Optional<String> share() {
        return isShared() ? Optional.of(text.substring(SHARE.length(), topicStart() - 1)) : Optional.empty();
    }

    private int topicStart() {
        int end = text.startsWith(SHARE) ? text.indexOf('/', SHARE.length()) : -1;
        return end >= 0 && end + 1 < text.length() ? end + 1 : 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
