package learnmqtt.check;

/** A bound on how many choices a search may try, so that no block can hold up the program. */
final class Work {
    /** Some tens of milliseconds; blocks of a lesson need a few hundred. */
    static final int IN_ORDER = 100_000;

    /** As long as that, for choices that are dearer. */
    static final int IN_ANY_ORDER = 20_000;

    private int left;

    Work(int choices) {
        this.left = choices;
    }

    /** Counts one choice; false once there were too many. */
    boolean allowed() {
        return left-- > 0;
    }
}
