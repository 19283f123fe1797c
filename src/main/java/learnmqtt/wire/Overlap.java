package learnmqtt.wire;

/** How the topics of one filter lie to those of another. */
public final class Overlap {
    private Overlap() {}

    /** Whether some topic matches both. */
    public static boolean exists(TopicFilter one, TopicFilter other) {
        return exists(one.topicLevels(), other.topicLevels(), 0);
    }

    /** Whether every topic that {@code inner} matches is matched by {@code outer} too. */
    public static boolean covers(TopicFilter outer, TopicFilter inner) {
        return covers(outer.topicLevels(), inner.topicLevels(), 0);
    }

    private static boolean exists(String[] one, String[] other, int at) {
        boolean oneEnds = at == one.length;
        boolean otherEnds = at == other.length;
        if ((!oneEnds && one[at].equals("#")) || (!otherEnds && other[at].equals("#"))) {
            return !(at == 0 && (isReserved(one) || isReserved(other)));
        }
        if (oneEnds || otherEnds) {
            return oneEnds && otherEnds;
        }
        boolean plus = one[at].equals("+") || other[at].equals("+");
        boolean fits = one[at].equals(other[at]) || (plus && !(at == 0 && (isReserved(one) || isReserved(other))));
        return fits && exists(one, other, at + 1);
    }

    private static boolean covers(String[] outer, String[] inner, int at) {
        if (at < outer.length && outer[at].equals("#")) {
            return !(at == 0 && isReserved(inner));
        }
        if (at == outer.length || at == inner.length) {
            return at == outer.length && at == inner.length;
        }
        boolean plus = outer[at].equals("+") && !inner[at].equals("#") && !(at == 0 && isReserved(inner));
        return (plus || outer[at].equals(inner[at])) && covers(outer, inner, at + 1);
    }

    /** Wildcards at the first level do not reach topics that begin with {@code $} [3.1.1 MQTT-4.7.2-1]. */
    private static boolean isReserved(String[] levels) {
        return levels[0].startsWith("$");
    }
}
