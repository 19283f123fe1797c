package learnmqtt.tap;

import io.netty.channel.Channel;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Map;
import learnmqtt.wire.Caller;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;

/** One endpoint, and how many have come in by it. Used on the tap's thread only. */
final class Entrance {
    private final Endpoint endpoint;
    private int inside;

    Entrance(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Whether there is room for one more. */
    boolean hasRoom() {
        return endpoint.maxConnections().isEmpty()
                || inside < endpoint.maxConnections().getAsInt();
    }

    /** One has come in, and is counted as long as its connection lasts; it speaks TLS first where that is asked. */
    void enter(Channel channel) {
        inside++;
        channel.closeFuture().addListener(closed -> inside--);
        endpoint.tls().ifPresent(tls -> channel.pipeline().addFirst(tls.handler(channel.alloc())));
    }

    /** Why one was turned away. */
    Explanation full(Channel channel) {
        Map<String, String> facts = Map.of(
                "address",
                caller(channel).host(),
                "maximum",
                "" + endpoint.maxConnections().orElse(0));
        return new Explanation(Cause.TOO_MANY_CONNECTIONS, Party.CLIENT, facts);
    }

    /** Where a connection comes from. */
    static Caller caller(Channel channel) {
        InetSocketAddress from = (InetSocketAddress) channel.remoteAddress();
        InetSocketAddress to = (InetSocketAddress) channel.localAddress();
        return new Caller(NetUtil.toAddressString(from.getAddress()), from.getPort(), to.getPort());
    }
}
