package learnmqtt.check;

/** A bound on how many choices a search may try, so that no block can hold up the program. */
final class Work {
    /** Some tens of milliseconds; blocks of a lesson need a few hundred. */
    static final int MOST_CHOICES = 100_000;

    private int left = MOST_CHOICES;

    /** Counts one choice; false once there were too many. */
    boolean allowed() {
        return left-- > 0;
    }
}
