package learnmqtt.tap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * Where the tap listens.
 *
 * @param addresses the first must be one of this machine; of the others, those that the machine has are used
 * @param port 1 to 65535, or 0 for any free one, the same for all addresses
 * @param connectWithin how long a client may take until its CONNECT has come [3.1.1 §3.1.4, 5 §3.1.4]
 */
public record TapSettings(List<InetAddress> addresses, int port, Duration connectWithin) {
    private static final Duration REASONABLE = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException without an address, or for a port that cannot be */
    public TapSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no address to listen on");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }

    /** With 30 seconds until CONNECT. */
    public TapSettings(List<InetAddress> addresses, int port) {
        this(addresses, port, REASONABLE);
    }

    /** The same, with another time until CONNECT. */
    public TapSettings withConnectWithin(Duration time) {
        return new TapSettings(addresses, port, time);
    }

    /** 127.0.0.1, and ::1 where there is one. */
    public static TapSettings loopback(int port) {
        byte[] v6 = new byte[16];
        v6[15] = 1;
        try {
            return new TapSettings(
                    List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(v6)), port);
        } catch (UnknownHostException wrongLength) {
            throw new AssertionError(wrongLength);
        }
    }
}
