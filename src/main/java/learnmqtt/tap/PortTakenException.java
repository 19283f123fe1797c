package learnmqtt.tap;

/** Somebody else listens on the port already. */
public final class PortTakenException extends RuntimeException {
    private final int port;

    public PortTakenException(int port) {
        super("port " + port + " is taken");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
