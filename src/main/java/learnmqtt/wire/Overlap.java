package learnmqtt.wire;

/** How the topics of one filter lie to those of another. */
public final class Overlap {
    private Overlap() {}

    /** Whether some topic matches both. */
    public static boolean exists(TopicFilter one, TopicFilter other) {
        String[] ones = one.topicLevels();
        String[] others = other.topicLevels();
        boolean reserved = isReserved(ones) || isReserved(others);
        for (int at = 0; at < ones.length && at < others.length; at++) {
            boolean wildcardsReach = at > 0 || !reserved;
            if (ones[at].equals("#") || others[at].equals("#")) {
                return wildcardsReach;
            }
            boolean plus = ones[at].equals("+") || others[at].equals("+");
            if (!ones[at].equals(others[at]) && !(plus && wildcardsReach)) {
                return false;
            }
        }
        return ones.length == others.length || endsAtParent(ones, others) || endsAtParent(others, ones);
    }

    /** Whether {@code longer} goes on with no more than {@code #}, which matches the parent level too. */
    private static boolean endsAtParent(String[] longer, String[] shorter) {
        return longer.length == shorter.length + 1 && longer[shorter.length].equals("#");
    }

    /** Whether every topic that {@code inner} matches is matched by {@code outer} too. */
    public static boolean covers(TopicFilter outer, TopicFilter inner) {
        String[] outers = outer.topicLevels();
        String[] inners = inner.topicLevels();
        boolean reserved = isReserved(inners);
        for (int at = 0; at < outers.length && at < inners.length; at++) {
            boolean wildcardsReach = at > 0 || !reserved;
            if (outers[at].equals("#")) {
                return wildcardsReach;
            }
            boolean plus = outers[at].equals("+") && wildcardsReach;
            if (inners[at].equals("#")) { // every topic has a first level
                return plus && at == 0 && outers.length == 2 && outers[1].equals("#");
            }
            if (!plus && !outers[at].equals(inners[at])) {
                return false;
            }
        }
        return outers.length == inners.length || endsAtParent(outers, inners);
    }

    /** Wildcards at the first level do not reach topics that begin with {@code $} [3.1.1 MQTT-4.7.2-1]. */
    private static boolean isReserved(String[] levels) {
        return levels[0].startsWith("$");
    }
}
