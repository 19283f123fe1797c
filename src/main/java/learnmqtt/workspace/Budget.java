package learnmqtt.workspace;

/**
 * How much output may still be shown: a burst at once, then a trickle, so that a loop that prints for ever shows that
 * it does without filling memory or screen. Used by one thread.
 */
final class Budget {
    private static final double BURST = 2_000;
    private static final double RESUME = 200;
    private static final double LINES_PER_SECOND = 100;
    private static final double CHARACTERS_PER_LINE = 200;

    private double lines = BURST;
    private long last = System.nanoTime();
    private boolean spent;

    /** Counts what was shown. */
    void take(int shownLines, int characters) {
        lines -= Math.max(shownLines, characters / CHARACTERS_PER_LINE);
        spent |= lines <= 0;
    }

    /** Whether more may be shown now. */
    boolean open() {
        long now = System.nanoTime();
        lines = Math.min(BURST, lines + (now - last) / 1e9 * LINES_PER_SECOND);
        last = now;
        spent &= lines < RESUME;
        return !spent;
    }

    /** A snippet has ended: the next one may show a burst of its own. */
    void refill() {
        lines = BURST;
        spent = false;
    }

    /** Nothing more of this snippet is to be shown. */
    void close() {
        lines = -1e9;
        spent = true;
    }
}
