package learnmqtt.tap;

import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** What the tap has to know of the broker behind it. */
public interface Upstream {
    /** Where the broker listens; for a remote one perhaps not resolved yet. */
    InetSocketAddress address();

    /**
     * Asks a broker that is not ready for a client's next packets when its CONNACK goes out to say when it is.
     *
     * @param connected called on any thread with the client identifier of the CONNECT, which may be empty
     * @return false where the broker needs no such help; then {@code connected} is never called
     */
    default boolean tellWhenConnected(Consumer<String> connected) {
        return false;
    }
}
