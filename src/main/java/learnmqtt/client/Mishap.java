package learnmqtt.client;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.MqttEncodeException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3MessageException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5MessageException;
import java.io.IOException;

/** Why the client did not do what it was told. */
enum Mishap {
    /** The broker has answered with a refusal. That is seen as a packet. */
    REFUSED,
    /** The connection is gone, or about to be. That is seen, too. */
    CUT,
    /** The packet is longer than the broker takes. */
    OVERSIZE,
    /** A bug. */
    UNEXPECTED;

    /** @param cause without what libraries wrap it in */
    static Mishap of(Throwable cause) {
        if (cause instanceof Mqtt3MessageException || cause instanceof Mqtt5MessageException) {
            return REFUSED;
        } else if (cause instanceof IOException || cause instanceof ConnectionClosedException) {
            return CUT;
        }
        return cause instanceof MqttEncodeException ? OVERSIZE : UNEXPECTED;
    }
}
