package learnmqtt.mosquitto;

import java.util.Optional;

/**
 * Where to connect to.
 *
 * @param host a name or an address, as typed
 * @param port 0 to 65535
 * @param bindAddress the address of this machine to connect from
 * @param tls empty: the connection is not protected
 */
public record Endpoint(String host, int port, Optional<String> bindAddress, Optional<TlsOptions> tls) {}
