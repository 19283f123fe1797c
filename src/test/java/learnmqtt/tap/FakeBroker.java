package learnmqtt.tap;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import learnmqtt.broker.Sandbox;

/** A broker whose every byte a test says. */
final class FakeBroker implements Upstream, AutoCloseable {
    private final ServerSocket server;

    FakeBroker() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        server.setSoTimeout((int) Sandbox.DEADLINE.toMillis());
    }

    @Override
    public SocketAddress address(EventLoop tap) {
        return server.getLocalSocketAddress();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes the next connection, reads its CONNECT and accepts it. */
    RawClient accept() throws IOException {
        return hear().send(Wire.connack());
    }

    /** Takes the next connection and reads its CONNECT. */
    RawClient hear() throws IOException {
        RawClient connection = new RawClient(server.accept());
        connection.read();
        return connection;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
