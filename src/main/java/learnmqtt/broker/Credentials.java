package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttConnectPayload;
import java.util.Optional;
import learnmqtt.wire.Bytes;

/**
 * Whom a client says it is [3.1.1 §3.1.3.4, 5 §3.1.3.5].
 *
 * @param user its user name; empty for a client that is anonymous
 * @param password no bytes if it said none
 */
record Credentials(Optional<String> user, Bytes password) {
    static final Credentials NONE = new Credentials(Optional.empty(), Bytes.of(new byte[0]));

    static Credentials of(MqttConnectPayload said) {
        byte[] password = said.passwordInBytes();
        return new Credentials(
                Optional.ofNullable(said.userName()), Bytes.of(password == null ? new byte[0] : password));
    }
}
