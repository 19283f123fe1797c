package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import io.reactivex.schedulers.Schedulers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import learnmqtt.mosquitto.ConnectOptions;
import learnmqtt.mosquitto.Endpoint;
import learnmqtt.mosquitto.Failure;
import learnmqtt.wire.MqttVersion;

/**
 * The broker of {@code pub} or {@code sub}, with all that is needed to call it.
 *
 * @param addresses those of its host, at least one, to be tried in this order
 */
record Destination(ConnectOptions options, List<InetSocketAddress> addresses, Optional<Protection> protection) {
    private static final int CONNACK_SECONDS = 60;

    /**
     * Looks up names and reads files.
     *
     * @throws UnknownHostException if a name has no address
     * @throws ProtectionException if a file cannot be used
     */
    static Destination of(ConnectOptions options) throws UnknownHostException {
        Endpoint endpoint = options.endpoint();
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(named(endpoint.host()))) {
            addresses.add(new InetSocketAddress(address, endpoint.port()));
        }
        if (endpoint.bindAddress().isPresent()) {
            InetAddress unused =
                    InetAddress.getByName(named(endpoint.bindAddress().get()));
        }
        return new Destination(options, addresses, endpoint.tls().map(Protection::of));
    }

    /** To Java the empty name is that of this machine: a message must not go there only because a variable was empty. */
    private static String named(String host) throws UnknownHostException {
        if (host.isEmpty()) {
            throw new UnknownHostException("no name");
        }
        return host;
    }

    /** A client for one of the addresses, whose connection this group carries. */
    Caller caller(int index, WatchedLoop.Group group) {
        var transport = MqttClientTransportConfig.builder()
                .serverAddress(addresses.get(index))
                .socketConnectTimeout(0, TimeUnit.SECONDS) // the system's own, as long as that may be
                .mqttConnectTimeout(CONNACK_SECONDS, TimeUnit.SECONDS)
                .localAddress(options.endpoint()
                        .bindAddress()
                        .map(own -> new InetSocketAddress(own, 0))
                        .orElse(null))
                .sslConfig(protection.map(Protection::config).orElse(null));
        var builder = MqttClient.builder()
                .identifier(options.clientId().orElse(""))
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(group)
                        .applicationScheduler(Schedulers.from(group.next()))
                        .build())
                .transportConfig(transport.build());
        return options.version() == MqttVersion.V5
                ? new ModernCaller(builder, options)
                : new ClassicCaller(builder, options);
    }

    /** What failed, if it was TLS; everything else is said by {@link #reason}. */
    Optional<Failure> failure(Throwable why) {
        return protection.isPresent() && !isOfTheNetwork(cause(why)) ? Optional.of(Failure.TLS) : Optional.empty();
    }

    /** Whether there was not even a connection to be protected. */
    private static boolean isOfTheNetwork(Throwable why) {
        return why instanceof SocketException
                && !String.valueOf(why.getMessage()).startsWith("Connection reset");
    }

    /** The system's own words, without the address that Java puts behind them. */
    static String reason(Throwable why) {
        String message = String.valueOf(cause(why).getMessage());
        int end = message.indexOf(": ");
        return end < 0 ? message : message.substring(0, end);
    }

    /** What libraries have wrapped. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException
                        || cause.getClass().getName().startsWith("com.hivemq")
                        || cause.getClass().getName().startsWith("io.netty"))) {
            cause = cause.getCause();
        }
        return cause;
    }
}
