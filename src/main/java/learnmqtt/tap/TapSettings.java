package learnmqtt.tap;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Where the tap listens.
 *
 * @param endpoints at least one
 * @param connectWithin how long a client may take until its CONNECT has come [3.1.1 §3.1.4, 5 §3.1.4]
 */
public record TapSettings(List<Endpoint> endpoints, Duration connectWithin) {
    private static final Duration REASONABLE = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException without an endpoint */
    public TapSettings {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("no endpoint");
        }
    }

    /** With 30 seconds until CONNECT. */
    public TapSettings(List<Endpoint> endpoints) {
        this(endpoints, REASONABLE);
    }

    /** One port, without TLS. */
    public TapSettings(List<InetAddress> addresses, int port) {
        this(List.of(new Endpoint(addresses, port)));
    }

    /** The same, with another time until CONNECT. */
    public TapSettings withConnectWithin(Duration time) {
        return new TapSettings(endpoints, time);
    }

    /** 127.0.0.1, and ::1 where there is one. */
    public static TapSettings loopback(int port) {
        return new TapSettings(List.of(Endpoint.loopback(port)));
    }
}
