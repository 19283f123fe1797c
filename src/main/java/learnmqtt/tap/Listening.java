package learnmqtt.tap;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;

/** Opens the port of one endpoint on each of its addresses. */
final class Listening {
    /** A free port of the first address may be taken on the next; then another one is tried. */
    private static final int TRIES = 50;

    /** Ports below this one need rights on most systems. */
    private static final int FREE_FOR_ALL = 1024;

    private static final int ANSWER_MILLIS = 500;

    private final ServerBootstrap bootstrap;
    private final Endpoint endpoint;

    Listening(ServerBootstrap bootstrap, Endpoint endpoint) {
        this.bootstrap = bootstrap;
        this.endpoint = endpoint;
    }

    /**
     * Opens them all, or none.
     *
     * @throws PortTakenException if somebody else listens there
     * @throws CannotListenException if nobody could
     */
    List<Channel> open() {
        for (int i = 1; endpoint.port() == 0 && i < TRIES; i++) {
            try {
                return openAll();
            } catch (PortTakenException elsewhere) {
                // lost a race for a free port
            }
        }
        return openAll();
    }

    private List<Channel> openAll() {
        List<Channel> channels = new ArrayList<>();
        int port = endpoint.port();
        try {
            for (InetAddress address : endpoint.addresses()) {
                if (isEverywhere() && address instanceof Inet6Address) {
                    continue; // the socket before it is for both
                }
                ChannelFuture bound = bind(address, port);
                if (bound.isSuccess()) {
                    channels.add(bound.channel());
                    port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
                } else if (channels.isEmpty() || exists(address)) {
                    throw failure(address, port, bound.cause());
                }
            }
            return channels;
        } catch (RuntimeException failure) {
            close(channels);
            throw failure;
        }
    }

    private boolean isEverywhere() {
        return endpoint.addresses().equals(Endpoint.everywhere());
    }

    private ChannelFuture bind(InetAddress address, int port) {
        boolean fourOnly = address instanceof Inet4Address && address.isAnyLocalAddress() && !isEverywhere();
        return bootstrap
                .clone()
                .channelFactory(() -> fourOnly ? ipv4() : new NioServerSocketChannel())
                .bind(address, port)
                .awaitUninterruptibly();
    }

    /** A socket that has no part in IPv6, which the usual one of the JDK has: all of IPv4 is all of both there. */
    private static NioServerSocketChannel ipv4() {
        try {
            return new NioServerSocketChannel(ServerSocketChannel.open(StandardProtocolFamily.INET));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static void close(List<Channel> channels) {
        channels.forEach(channel -> channel.close().syncUninterruptibly());
    }

    private RuntimeException failure(InetAddress address, int port, Throwable cause) {
        return cause instanceof BindException && port != 0 && exists(address) && !isForbidden(address, port)
                ? new PortTakenException(port)
                : new CannotListenException(address, port, !exists(address), cause);
    }

    /** Whether nobody listens there, and yet we may not: the JDK throws the same for that as for a port that is taken. */
    private static boolean isForbidden(InetAddress address, int port) {
        if (port >= FREE_FOR_ALL) {
            return false;
        }
        InetAddress asked = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(asked, port), ANSWER_MILLIS);
            return false;
        } catch (IOException nobody) {
            return true;
        }
    }

    /** Whether anybody can listen on that address of this machine. */
    private boolean exists(InetAddress address) {
        ChannelFuture bound = bind(address, 0);
        if (bound.isSuccess()) {
            bound.channel().close().syncUninterruptibly();
            return true;
        }
        boolean expected =
                bound.cause() instanceof SocketException || bound.cause() instanceof UnsupportedAddressTypeException;
        if (!expected) {
            throw new CannotListenException(address, 0, false, bound.cause());
        }
        return false;
    }
}
