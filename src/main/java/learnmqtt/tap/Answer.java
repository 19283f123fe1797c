package learnmqtt.tap;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;

/**
 * What the tap says to a client before it ends the connection because of a refusal: from MQTT 5 on the reason code, in
 * CONNACK for a client that is not let in yet, else in DISCONNECT [5 §4.13.1]; before it nothing, but for an unknown
 * protocol level, which is answered in the words of 3.1.1, whatever the level [3.1.1 MQTT-3.1.2-2].
 */
record Answer(Packet packet, Bytes bytes) {
    private static final int UNACCEPTABLE_PROTOCOL_LEVEL = 0x01;
    private static final int UNSPECIFIED_ERROR = 0x80;
    private static final int PROTOCOL_ERROR = 0x82;

    /**
     * The answer, if there is one: nobody is told anything after a DISCONNECT, in either direction.
     *
     * @param direction of what was refused; a fault of the broker is none that the client could mend
     */
    static Optional<Answer> to(Cause cause, Direction direction, Conversation conversation) {
        if (cause == Cause.PROTOCOL_LEVEL) {
            return Optional.of(connack(UNACCEPTABLE_PROTOCOL_LEVEL, 0x20, 2, 0, UNACCEPTABLE_PROTOCOL_LEVEL));
        }
        boolean over = conversation.clientDisconnected() || conversation.brokerDisconnected();
        if (over || !conversation.isOf(MqttVersion.V5)) {
            return Optional.empty();
        }
        int code = direction == Direction.FROM_CLIENT ? cause.reasonCode() : UNSPECIFIED_ERROR;
        return switch (conversation.admission()) {
            case GRANTED -> Optional.of(disconnect(code));
            case DENIED -> Optional.empty();
            case OPEN -> {
                int known = isOfConnack(code) ? code : PROTOCOL_ERROR;
                yield Optional.of(connack(known, 0x20, 3, 0, known, 0));
            }
        };
    }

    /** Whether a CONNACK may carry the code, as a DISCONNECT may [5 §3.2.2.2]. */
    private static boolean isOfConnack(int code) {
        return code != 0x8F && code != 0x94;
    }

    private static Answer connack(int code, int... bytes) {
        return new Answer(new Packet.Connack(false, code, Optional.empty(), OptionalLong.empty()), bytes(bytes));
    }

    private static Answer disconnect(int code) {
        return new Answer(new Packet.Disconnect(OptionalInt.of(code), OptionalLong.empty()), bytes(0xe0, 1, code));
    }

    private static Bytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Bytes.of(bytes);
    }
}
