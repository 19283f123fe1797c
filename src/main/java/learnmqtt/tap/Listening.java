package learnmqtt.tap;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;

/** Opens the same port on each address of the settings. */
final class Listening {
    /** A free port of the first address may be taken on the next; then another one is tried. */
    private static final int TRIES = 50;

    private final ServerBootstrap bootstrap;
    private final TapSettings settings;

    Listening(ServerBootstrap bootstrap, TapSettings settings) {
        this.bootstrap = bootstrap;
        this.settings = settings;
    }

    /**
     * Opens them all, or none.
     *
     * @throws PortTakenException if somebody else listens there
     * @throws CannotListenException if nobody could
     */
    List<Channel> open() {
        for (int i = 1; settings.port() == 0 && i < TRIES; i++) {
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
        int port = settings.port();
        try {
            for (InetAddress address : settings.addresses()) {
                ChannelFuture bound = bootstrap.bind(address, port).awaitUninterruptibly();
                if (bound.isSuccess()) {
                    channels.add(bound.channel());
                    port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
                } else if (channels.isEmpty() || exists(address)) {
                    throw failure(address, port, bound.cause());
                }
            }
            return channels;
        } catch (RuntimeException failure) {
            channels.forEach(channel -> channel.close().syncUninterruptibly());
            throw failure;
        }
    }

    private RuntimeException failure(InetAddress address, int port, Throwable cause) {
        return cause instanceof BindException && port != 0 && exists(address)
                ? new PortTakenException(port)
                : new CannotListenException(address, port, cause);
    }

    /** Whether anybody can listen on that address of this machine. */
    private boolean exists(InetAddress address) {
        ChannelFuture bound = bootstrap.bind(address, 0).awaitUninterruptibly();
        if (bound.isSuccess()) {
            bound.channel().close().syncUninterruptibly();
            return true;
        }
        boolean expected =
                bound.cause() instanceof SocketException || bound.cause() instanceof UnsupportedAddressTypeException;
        if (!expected) {
            throw new CannotListenException(address, 0, bound.cause());
        }
        return false;
    }
}
