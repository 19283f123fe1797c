package learnmqtt.mosquitto;

/**
 * Why a connection of {@code pub} or {@code sub} ended without success: exit codes of Mosquitto's clients, with their
 * texts. Where there was no connection at all, and for wrong usage, the exit code is 1; where the broker refused it, the
 * code of CONNACK.
 */
public enum Failure {
    PROTOCOL(2, "A network protocol error occurred when communicating with the broker."),
    NOT_CONNECTED(4, "The client is not currently connected."),
    CONNECTION_REFUSED(5, "The connection was refused."),
    CONNECTION_LOST(7, "The connection was lost."),
    TLS(8, "A TLS error occurred."),
    OVERSIZE_PACKET(25, "Packet larger than supported by the server."),
    /** {@code -W}: nothing else is printed but this. */
    TIMEOUT(27, "Timed out");

    private final int exitCode;
    private final String text;

    Failure(int exitCode, String text) {
        this.exitCode = exitCode;
        this.text = text;
    }

    public int exitCode() {
        return exitCode;
    }

    /** As Mosquitto prints it, most often behind {@code Error: }. */
    public String text() {
        return text;
    }
}
