package learnmqtt.broker;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import learnmqtt.tap.Silence;

/**
 * Moquette inside this process, on a free port of 127.0.0.1 that nobody but the tap knows, with everything in memory.
 * Lets anybody in; takes packets of up to 1 MiB. Thread-safe.
 */
public final class EmbeddedBroker implements Broker {
    private static final int TRIES = 20;

    private final Server server;
    private final InetSocketAddress address;
    private final ConnectedClients connected;

    private EmbeddedBroker(Server server, InetSocketAddress address, ConnectedClients connected) {
        this.server = server;
        this.address = address;
        this.connected = connected;
    }

    /**
     * Starts a broker; it takes connections when this returns.
     *
     * @throws UncheckedIOException if no port could be had
     */
    public static EmbeddedBroker start() {
        Silence.ofNetty();
        for (int i = 1; ; i++) {
            Server server = new Server();
            InetSocketAddress address = freeAddress();
            ConnectedClients connected = new ConnectedClients();
            try {
                server.startServer(new MemoryConfig(settings(address)), List.of(connected));
                SessionLoops.keepAlive(server);
                return new EmbeddedBroker(server, address, connected);
            } catch (IOException failure) {
                stop(server);
                throw new UncheckedIOException(failure);
            } catch (RuntimeException failure) {
                stop(server);
                if (i == TRIES || !(failure.getCause() instanceof BindException)) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public boolean tellWhenConnected(Consumer<String> listener) {
        connected.tell(listener);
        return true;
    }

    /** Returns at once; the broker is gone two seconds later. */
    @Override
    public void close() {
        stop(server);
    }

    private static Properties settings(InetSocketAddress address) {
        Properties settings = new Properties();
        settings.setProperty(IConfig.HOST_PROPERTY_NAME, address.getAddress().getHostAddress());
        settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(address.getPort()));
        settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
        settings.setProperty("allow_zero_byte_client_id", "true");
        settings.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, Integer.toString(1 << 20));
        settings.setProperty(IConfig.TOPIC_ALIAS_MAXIMUM_PROPERTY_NAME, "10");
        settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        return settings;
    }

    /** Moquette's {@code getPort()} often answers 0 right after the start, so the port is chosen here. */
    private static InetSocketAddress freeAddress() {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            try (ServerSocket socket = new ServerSocket(0, 1, loopback)) {
                return new InetSocketAddress(loopback, socket.getLocalPort());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code stopServer} takes two seconds, which nobody should wait for. */
    private static void stop(Server server) {
        Thread thread = new Thread(server::stopServer, "broker-stop");
        thread.setDaemon(true);
        thread.start();
    }
}
