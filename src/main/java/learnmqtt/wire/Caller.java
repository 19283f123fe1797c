package learnmqtt.wire;

/**
 * Where a TCP connection comes from, and which way it came in.
 *
 * @param host its address as a number
 * @param port its own port
 * @param tapPort the port at which it was accepted
 */
public record Caller(String host, int port, int tapPort) {}
