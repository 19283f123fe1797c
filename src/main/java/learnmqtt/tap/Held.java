package learnmqtt.tap;

/**
 * How many bytes the tap holds for all its connections together: of packets that are not whole yet, and of packets that
 * a client does not read. Used on the tap's thread.
 */
final class Held {
    /** How much is held at most before a connection has to end for it, in bytes. */
    static final long MOST = 32 << 20;

    private final Runnable relieve;
    private long bytes;

    /** @param relieve gives back what one connection holds, that which holds most */
    Held(Runnable relieve) {
        this.relieve = relieve;
    }

    /** This many more are held, or fewer. */
    void add(long more) {
        bytes += more;
        long before = Long.MAX_VALUE;
        while (more > 0 && bytes > MOST && bytes < before) {
            before = bytes;
            relieve.run();
        }
    }
}
