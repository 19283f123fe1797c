package learnmqtt.tap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One port where the tap listens.
 *
 * @param addresses the first must be one of this machine; of the others, those that the machine has are used. 0.0.0.0
 *     stands for all of IPv4, :: for all of both, since the JDK has no socket for all of IPv6 alone
 * @param port 1 to 65535, or 0 for any free one, the same for all addresses
 * @param maxConnections how many connections it takes at a time, further ones are closed at once; empty for any number
 * @param tls what it speaks TLS with; empty where it does not
 */
public record Endpoint(List<InetAddress> addresses, int port, OptionalInt maxConnections, Optional<Tls> tls) {
    /** @throws IllegalArgumentException without an address, or for a port that cannot be */
    public Endpoint {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to listen on");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    /** Without TLS, for any number of connections. */
    public Endpoint(List<InetAddress> addresses, int port) {
        this(addresses, port, OptionalInt.empty(), Optional.empty());
    }

    /** 127.0.0.1, and ::1 where there is one. */
    public static Endpoint loopback(int port) {
        return new Endpoint(loopback(), port);
    }

    /** 127.0.0.1 and ::1. */
    public static List<InetAddress> loopback() {
        byte[] v6 = new byte[16];
        v6[15] = 1;
        return List.of(address(127, 0, 0, 1), address(v6));
    }

    /** All addresses of this machine. */
    public static List<InetAddress> everywhere() {
        return List.of(address(0, 0, 0, 0), address(new byte[16]));
    }

    private static InetAddress address(int... v4) {
        return address(new byte[] {(byte) v4[0], (byte) v4[1], (byte) v4[2], (byte) v4[3]});
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new AssertionError(wrongLength);
        }
    }
}
