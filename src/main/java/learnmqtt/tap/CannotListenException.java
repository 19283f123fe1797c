package learnmqtt.tap;

import java.net.InetAddress;

/** The tap cannot listen there: the address is not this machine's, or the port needs rights that the user lacks. */
public final class CannotListenException extends RuntimeException {
    private final InetAddress address;
    private final int port;

    public CannotListenException(InetAddress address, int port, Throwable cause) {
        super("cannot listen on " + address.getHostAddress() + " port " + port + ": " + cause.getMessage(), cause);
        this.address = address;
        this.port = port;
    }

    public InetAddress address() {
        return address;
    }

    public int port() {
        return port;
    }
}
