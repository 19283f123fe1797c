package learnmqtt.mosquitto;

import java.util.Optional;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;

/**
 * What both commands need to connect.
 *
 * @param version MQTT 3.1.1 or 5
 * @param clientId with the process's number where {@code -I} asked for it; empty: none was given, and CONNECT carries an
 *     empty one
 * @param clean Clean Session, from MQTT 5 on Clean Start
 * @param keepAlive seconds, 5 to 65535
 * @param receiveMaximum how many messages with QoS 1 and 2 the broker may have on the way at a time, said in the CONNECT
 *     of MQTT 5 [5 §3.1.2.11.3]
 * @param sendMaximum how many such messages this client has on the way at a time
 * @param properties those of CONNECT, Session Expiry Interval included; empty before MQTT 5
 * @param disconnectProperties those of DISCONNECT; empty before MQTT 5
 * @param debug whether the packets are logged on standard output
 * @param quiet whether errors while running are kept silent
 */
public record ConnectOptions(
        Endpoint endpoint,
        MqttVersion version,
        Optional<String> clientId,
        boolean clean,
        int keepAlive,
        Optional<String> user,
        Optional<Bytes> password,
        Optional<WillOptions> will,
        int receiveMaximum,
        int sendMaximum,
        PropertyList properties,
        PropertyList disconnectProperties,
        boolean debug,
        boolean quiet) {

    /** Seconds, 4294967295 for a session that never expires; empty: none is sent, the session ends with the connection. */
    public OptionalLong sessionExpiry() {
        return properties.number(PropertyName.SESSION_EXPIRY_INTERVAL);
    }
}
