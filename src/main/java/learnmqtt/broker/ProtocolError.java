package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttReasonCodes;

/** What a client must not do: its connection ends, with the reason in a DISCONNECT where there is one [5 §4.13]. */
final class ProtocolError extends Exception {
    private final MqttReasonCodes.Disconnect reason;

    ProtocolError(MqttReasonCodes.Disconnect reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    MqttReasonCodes.Disconnect reason() {
        return reason;
    }
}
