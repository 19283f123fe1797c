package learnmqtt.tap;

import static learnmqtt.wire.Direction.FROM_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;

/** A conversation told in hexadecimal digits. */
final class Dialogue {
    static final String CONNECT_V3_1 = "10 0f 0006 4d5149736470 03 02 003c 0001 61";
    static final String CONNECT_V3_1_1 = "10 0d 0004 4d515454 04 02 003c 0001 61";
    static final String CONNECT_V5 = "10 11 0004 4d515454 05 02 003c 03 22000a 0001 61";

    private final Conversation conversation = new Conversation();

    Conversation conversation() {
        return conversation;
    }

    /** Begins it with a CONNECT of client {@code a}, clean, keep alive 60. */
    void speak(MqttVersion version) throws Refusal {
        decode(
                FROM_CLIENT,
                switch (version) {
                    case V3_1 -> CONNECT_V3_1;
                    case V3_1_1 -> CONNECT_V3_1_1;
                    case V5 -> CONNECT_V5;
                });
    }

    Packet decode(Direction direction, String hex) throws Refusal {
        byte[] bytes = RawClient.bytes(hex);
        assertEquals(bytes.length, 2 + bytes[1], "the test's remaining length");
        return conversation.decode(direction, bytes);
    }
}
