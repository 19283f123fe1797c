package learnmqtt.wire;

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

    /** Whether the filter holds a wildcard. */
    public boolean hasWildcard() {
        return text.indexOf('+') >= 0 || text.indexOf('#') >= 0;
    }

    /** How many levels it has, not counting those that name a shared subscription. */
    public int levels() {
        return topicLevels().length;
    }

    private String[] topicLevels() {
        return topicPart().split("/", -1);
    }

    private String topicPart() {
        if (text.startsWith(SHARE)) {
            int end = text.indexOf('/', SHARE.length());
            if (end >= 0 && end + 1 < text.length()) {
                return text.substring(end + 1);
            }
        }
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
