package learnmqtt.tap;

/**
 * How long one connection is served before the others have their turn: a client may send ten thousand packets at once,
 * each for a thousand subscribers.
 */
final class Turn {
    private static final long NANOS = 2_000_000;

    private final long began = System.nanoTime();

    boolean isOver() {
        return System.nanoTime() - began > NANOS;
    }
}
