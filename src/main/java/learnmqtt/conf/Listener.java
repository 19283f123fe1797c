package learnmqtt.conf;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A port where clients connect.
 *
 * @param port 1 to 65535; 0 for any free one, which no file can ask for, and which must be the only listener then
 * @param address the one address to listen at, as it was written: a number or a host's name; empty for all of this
 *     machine, but for loopback alone if the configuration is {@linkplain BrokerConfiguration#localOnly local only}
 * @param maxConnections how many clients it takes at a time; empty for any number
 * @param tls how it speaks TLS; empty where it does not
 */
public record Listener(int port, Optional<String> address, OptionalInt maxConnections, Optional<Tls> tls) {
    /** MQTT's own port. */
    public static final int USUAL_PORT = 1883;

    /**
     * The files of a TLS listener, in the PEM form, as they were named: a relative one lies in the working directory.
     *
     * @param authorities {@code cafile}: whose certificates of clients are believed
     * @param certificate {@code certfile}: the server's own, then those that lead to the authority
     * @param key {@code keyfile}: the server's private key
     * @param requireCertificate whether a client has to show a certificate too
     */
    public record Tls(Optional<String> authorities, String certificate, String key, boolean requireCertificate) {}
}
