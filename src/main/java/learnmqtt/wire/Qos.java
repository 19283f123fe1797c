package learnmqtt.wire;

/** Quality of Service [3.1.1 §4.3]. */
public enum Qos {
    AT_MOST_ONCE,
    AT_LEAST_ONCE,
    EXACTLY_ONCE;

    /** The level as the protocol writes it: 0, 1 or 2. */
    public int level() {
        return ordinal();
    }

    /**
     * The level with this number.
     *
     * @throws IllegalArgumentException for anything but 0, 1 and 2
     */
    public static Qos of(int level) {
        if (level < 0 || level > 2) {
            throw new IllegalArgumentException("QoS is 0, 1 or 2, not " + level);
        }
        return values()[level];
    }
}
