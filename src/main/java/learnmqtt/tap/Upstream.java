package learnmqtt.tap;

import io.netty.channel.EventLoop;
import java.net.SocketAddress;

/** What the tap has to know of the broker behind it. */
public interface Upstream {
    /**
     * Where to call the broker for the next client: a TCP address, for a remote broker perhaps not resolved yet, or the
     * address of a {@link io.netty.channel.local.LocalServerChannel}. Called on the tap's thread.
     *
     * @param tap the tap's thread, for a broker that runs on it
     */
    SocketAddress address(EventLoop tap);

    /**
     * Tells a broker that runs on the tap's thread whether a client reads as fast as it is written to; any other notices
     * by its TCP connection. Called on the tap's thread.
     *
     * @param caller the local address of the tap's connection to the broker
     */
    default void regulate(SocketAddress caller, boolean takesMore) {}
}
