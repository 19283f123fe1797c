package learnmqtt.broker;

/** How much memory clients may make the broker use for one purpose, in bytes, about. Not thread-safe. */
final class Quota {
    private final long most;
    private long used;

    Quota(long most) {
        this.most = most;
    }

    /** Takes that much if it is left; returns whether it was. */
    boolean take(long bytes) {
        boolean left = used + bytes <= most;
        used += left ? bytes : 0;
        return left;
    }

    void give(long bytes) {
        used -= bytes;
    }

    /** How much is left; less than nothing never. */
    long left() {
        return most - used;
    }

    long used() {
        return used;
    }
}
