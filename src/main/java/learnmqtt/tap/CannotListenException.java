package learnmqtt.tap;

import java.net.InetAddress;

/** The tap cannot listen there: the address is not this machine's, or the port needs rights that the user lacks. */
public final class CannotListenException extends RuntimeException {
    private final InetAddress address;
    private final int port;
    private final boolean elsewhere;
    private final String why;

    /** @param elsewhere whether this machine has no such address */
    public CannotListenException(InetAddress address, int port, boolean elsewhere, Throwable cause) {
        super("cannot listen on " + address.getHostAddress() + " port " + port + ": " + cause.getMessage(), cause);
        this.address = address;
        this.port = port;
        this.elsewhere = elsewhere;
        this.why = String.valueOf(cause.getMessage());
    }

    public InetAddress address() {
        return address;
    }

    public int port() {
        return port;
    }

    /** Whether this machine has no such address. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** What the system says. */
    public String why() {
        return why;
    }
}
