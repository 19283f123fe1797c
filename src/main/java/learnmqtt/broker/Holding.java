package learnmqtt.broker;

/**
 * What one session holds of a {@link Quota}. Its first bytes count for nothing, so that whoever asks for little gets it
 * even where others have used up the quota. Not thread-safe.
 */
final class Holding {
    private final Quota quota;
    private final long free;
    private final long most;
    private long held;

    /** @param most how much one session may hold, in bytes, however much is left */
    Holding(Quota quota, long free, long most) {
        this.quota = quota;
        this.free = free;
        this.most = most;
    }

    /** Takes that much if it is left; returns whether it was. */
    boolean take(long bytes) {
        boolean left = held + bytes <= most && quota.take(counted(held + bytes) - counted(held));
        held += left ? bytes : 0;
        return left;
    }

    void give(long bytes) {
        quota.give(counted(held) - counted(held - bytes));
        held -= bytes;
    }

    /** Gives all back. */
    void giveAll() {
        give(held);
    }

    private long counted(long bytes) {
        return Math.max(0, bytes - free);
    }
}
