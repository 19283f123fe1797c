package learnmqtt.tap;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import learnmqtt.wire.Cause;
import learnmqtt.wire.HostPort;

/** Says that the broker could not be reached, in words that are nobody's class names. */
final class Unreachable {
    private Unreachable() {}

    static Refusal at(SocketAddress address, Throwable trouble) {
        return Refusal.of(Cause.BROKER_UNREACHABLE)
                .with("address", said(address))
                .with("trouble", "" + said(trouble).getMessage());
    }

    private static String said(SocketAddress address) {
        if (!(address instanceof InetSocketAddress internet)) {
            return address.toString();
        }
        return HostPort.of(internet.getHostString(), internet.getPort());
    }

    /** Netty writes the address once more behind the words of a {@link ConnectException}. */
    private static Throwable said(Throwable trouble) {
        return trouble instanceof ConnectException && trouble.getCause() != null ? trouble.getCause() : trouble;
    }
}
