package learnmqtt.tap;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;

/**
 * The port of one endpoint, open on each of its addresses: from now on the system accepts whoever comes, and they wait
 * until they are taken in.
 *
 * @param sockets one for each address
 */
record Listening(Endpoint endpoint, List<ServerSocketChannel> sockets) implements AutoCloseable {
    /** A free port of the first address may be taken on the next; then another one is tried. */
    private static final int TRIES = 50;

    /** Ports below this one need rights on most systems. */
    private static final int FREE_FOR_ALL = 1024;

    private static final int ANSWER_MILLIS = 500;

    /** How many may wait, where the system does not set a lower limit. */
    private static final int MOST_WAITING = 4096;

    /**
     * Opens them all, or none.
     *
     * @throws PortTakenException if somebody else listens there
     * @throws CannotListenException if nobody could
     */
    static List<Listening> at(List<Endpoint> endpoints) {
        List<Listening> open = new ArrayList<>();
        try {
            endpoints.forEach(endpoint -> open.add(at(endpoint)));
            return open;
        } catch (RuntimeException failure) {
            open.forEach(Listening::close);
            throw failure;
        }
    }

    private static Listening at(Endpoint endpoint) {
        for (int i = 1; endpoint.port() == 0 && i < TRIES; i++) {
            try {
                return atOnce(endpoint);
            } catch (PortTakenException elsewhere) {
                // lost a race for a free port
            }
        }
        return atOnce(endpoint);
    }

    private static Listening atOnce(Endpoint endpoint) {
        Listening opened = new Listening(endpoint, new ArrayList<>());
        try {
            opened.open();
            return opened;
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    private void open() {
        int port = endpoint.port();
        for (InetAddress address : endpoint.addresses()) {
            if (isEverywhere() && address instanceof Inet6Address) {
                continue; // the socket before it is for both
            }
            try {
                ServerSocketChannel socket = bound(address, port);
                sockets.add(socket);
                port = socket.socket().getLocalPort();
            } catch (IOException | UnsupportedAddressTypeException failure) {
                if (sockets.isEmpty() || exists(address)) {
                    throw failure(address, port, failure);
                }
            }
        }
    }

    private boolean isEverywhere() {
        return endpoint.addresses().equals(Endpoint.everywhere());
    }

    private ServerSocketChannel bound(InetAddress address, int port) throws IOException {
        ServerSocketChannel socket = unbound(address);
        try {
            return socket.bind(new InetSocketAddress(address, port), MOST_WAITING);
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    /** The JDK's usual socket has a part in IPv6: with it, all of IPv4 is all of both. */
    private ServerSocketChannel unbound(InetAddress address) throws IOException {
        return address instanceof Inet4Address && address.isAnyLocalAddress() && !isEverywhere()
                ? ServerSocketChannel.open(StandardProtocolFamily.INET)
                : ServerSocketChannel.open();
    }

    /** Lets the port go. */
    @Override
    public void close() {
        for (ServerSocketChannel socket : sockets) {
            try {
                socket.close();
            } catch (IOException failure) {
                // it is of no use any more, whatever the system says
            }
        }
    }

    private RuntimeException failure(InetAddress address, int port, Exception cause) {
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
        try (ServerSocketChannel socket = unbound(address)) {
            return canBind(socket, address);
        } catch (IOException noSocket) {
            throw new CannotListenException(address, 0, false, noSocket);
        }
    }

    private static boolean canBind(ServerSocketChannel socket, InetAddress address) {
        try {
            socket.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (IOException | UnsupportedAddressTypeException none) {
            return false;
        }
    }
}
