package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import learnmqtt.wire.Direction;
import learnmqtt.wire.Event.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is malformed, and how it is said. */
class RefusalTest {
    private static final String CONNECT_3 = "10 0d 0004 4d515454 04 02 003c 0001 61";
    private static final String CONNECT_5 = "10 0e 0004 4d515454 05 02 003c 00 0001 61";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 0e 0004 4d515454 04 02 003c 0001 61 00 | CONNECT from the client: 1 byte follows after its last field [3.1.1 §2.2.3, 5 §2.1.4]
        10 0c 0004 4d515454 04 02 003c 0001       | CONNECT from the client: it ends within its client identifier [3.1.1 §2.2.3, 5 §2.1.4]
        10 0d 0004 4d515455 04 02 003c 0001 61    | CONNECT from the client: its protocol name is not MQTT [3.1.1 §3.1.2.1, 5 §3.1.2.1]
        10 0d 0004 4d515454 06 02 003c 0001 61    | CONNECT from the client: protocol MQTT has no level 6; MQTT with 4 is 3.1.1, with 5 is 5 [3.1.1 §3.1.2.2, 5 §3.1.2.2]
        10 0d 0004 4d515454 04 03 003c 0001 61    | CONNECT from the client: its reserved flag is set [3.1.1 §3.1.2.3, 5 §3.1.2.3]
        10 0d 0004 4d515454 04 1e 003c 0001 61    | CONNECT from the client: its Will QoS is 3 [3.1.1 §3.1.2.6, 5 §3.1.2.6]
        10 0d 0004 4d515454 04 0a 003c 0001 61    | CONNECT from the client: it has Will QoS or Will Retain, but no Will [3.1.1 §3.1.2.6, 5 §3.1.2.6]
        10 0d 0004 4d515454 04 42 003c 0001 61    | CONNECT from the client: it has a password without a user name [3.1.1 §3.1.2.9]
        10 13 0004 4d515454 04 06 003c 0001 61 0001 23 0000 | CONNECT from the client: a topic name has no wildcards: # [3.1.1 MQTT-3.3.2-2, MQTT-4.7.1-1]
        12 0d 0004 4d515454 04 02 003c 0001 61    | CONNECT from the client: the lower four bits of its first byte are 2, not 0 [3.1.1 §2.2.2, 5 §2.1.3]
        10 0d 0004 4d515454 04 02 003c 0001 ff    | CONNECT from the client: the client identifier is not well-formed UTF-8 [3.1.1 §1.5.3, 5 §1.5.4]
        10 0d 0004 4d515454 04 02 003c 0001 00    | CONNECT from the client: the client identifier holds a null character [3.1.1 §1.5.3, 5 §1.5.4]
        c0 00                                     | PINGREQ from the client: the first packet must be CONNECT [3.1.1 §3.1, 5 §3.1]
        """)
    void firstPacket(String hex, String detail) {
        assertEquals(detail, refusal(new Conversation(), hex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00 00                     | from the client: packet type 0 is reserved [3.1.1 §2.2.1, 5 §2.1.2]
        10 0d 0004 4d515454 04 02 003c 0001 61 | CONNECT from the client: there was one already [3.1.1 §3.1, 5 §3.1]
        20 02 00 00               | CONNACK from the client: only the other side sends it [3.1.1 §2.2.1, 5 §2.1.2]
        36 04 0001 61 0001        | PUBLISH from the client: its QoS is 3; there are 0, 1 and 2 [3.1.1 §3.3.1.2, 5 §3.3.1.2]
        38 03 0001 61             | PUBLISH from the client: it has DUP with QoS 0 [3.1.1 §3.3.1.1, 5 §3.3.1.1]
        32 05 0001 61 0000        | PUBLISH from the client: the packet identifier is 0 [3.1.1 §2.3.1, 5 §2.2.1]
        30 03 0001 2b             | PUBLISH from the client: a topic name has no wildcards: + [3.1.1 MQTT-3.3.2-2, MQTT-4.7.1-1]
        30 02 0000                | PUBLISH from the client: a topic has at least one character [3.1.1 MQTT-4.7.3-1]
        30 03 0002 61             | PUBLISH from the client: it ends within its topic name [3.1.1 §2.2.3, 5 §2.1.4]
        40 03 0001 00             | PUBACK from the client: 1 byte follows after its last field [3.1.1 §2.2.3, 5 §2.1.4]
        60 02 0001                | PUBREL from the client: the lower four bits of its first byte are 0, not 2 [3.1.1 §2.2.2, 5 §2.1.3]
        82 02 0001                | SUBSCRIBE from the client: it asks for no topic filter [3.1.1 §3.8.3, 5 §3.8.3]
        82 06 0001 0001 61 03     | SUBSCRIBE from the client: it asks for QoS 3; there are 0, 1 and 2 [3.1.1 §3.8.3.1, 5 §3.8.3.1]
        82 06 0001 0001 61 04     | SUBSCRIBE from the client: reserved bits beside a requested QoS are set [3.1.1 §3.8.3.1, 5 §3.8.3.1]
        82 07 0001 0002 6123 00   | SUBSCRIBE from the client: # stands alone in the last level of a filter: a# [3.1.1 MQTT-4.7.1-2]
        a2 02 0001                | UNSUBSCRIBE from the client: it names no topic filter [3.1.1 §3.10.3, 5 §3.10.3]
        c0 01 00                  | PINGREQ from the client: 1 byte follows after its last field [3.1.1 §2.2.3, 5 §2.1.4]
        e0 01 00                  | DISCONNECT from the client: 1 byte follows after its last field [3.1.1 §2.2.3, 5 §2.1.4]
        f0 00                     | AUTH from the client: packet type 15 exists from MQTT 5 on [3.1.1 §2.2.1]
        """)
    void of311(String hex, String detail) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(CONNECT_3));
        assertEquals(detail, refusal(conversation, hex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30 06 0001 61 02 01 02    | PUBLISH from the client: the property payload format indicator must not be 2 [5 §2.2.2.2]
        30 05 0001 61 01 7f       | PUBLISH from the client: the property 0x7F does not belong there [5 §2.2.2.2]
        30 07 0001 61 03 21 0001  | PUBLISH from the client: the property receive maximum does not belong there [5 §2.2.2.2]
        30 08 0001 61 04 0101 0101 | PUBLISH from the client: the property payload format indicator comes twice [5 §2.2.2.2]
        30 04 0001 61 05          | PUBLISH from the client: it ends within its properties [3.1.1 §2.2.3, 5 §2.1.4]
        30 08 0001 61 ffffffff 01 | PUBLISH from the client: the property length takes more than four bytes [5 §1.5.5]
        30 08 0001 61 04 08 0001 23 | PUBLISH from the client: a topic name has no wildcards: # [3.1.1 MQTT-3.3.2-2, MQTT-4.7.1-1]
        82 07 0001 00 0001 61 40  | SUBSCRIBE from the client: reserved bits beside a requested QoS are set [3.1.1 §3.8.3.1, 5 §3.8.3.1]
        82 07 0001 00 0001 61 30  | SUBSCRIBE from the client: reserved bits beside a requested QoS are set [3.1.1 §3.8.3.1, 5 §3.8.3.1]
        82 09 0001 02 0b00 0001 61 00 | SUBSCRIBE from the client: the property subscription identifier must not be 0 [5 §2.2.2.2]
        82 0f 0001 00 0009 2473686172652f666f 00 | SUBSCRIBE from the client: a shared subscription is $share/NAME/FILTER, not $share/fo [5 §4.8.2]
        82 10 0001 00 000a 2473686172652f662f61 04 | SUBSCRIBE from the client: a shared subscription cannot be No Local [5 §3.8.3.1]
        """)
    void of5(String hex, String detail) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(CONNECT_5));
        assertEquals(detail, refusal(conversation, hex));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20 02 02 00   | CONNACK from the broker: a reserved acknowledge flag is set [3.1.1 §3.2.2.1, 5 §3.2.2.1]
        82 06 0001 0001 61 00 | SUBSCRIBE from the broker: only the other side sends it [3.1.1 §2.2.1, 5 §2.1.2]
        e0 00         | DISCONNECT from the broker: before MQTT 5 only a client sends it [3.1.1 §3.14]
        """)
    void ofTheBroker(String hex, String detail) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(CONNECT_3));
        Refusal refusal =
                assertThrows(Refusal.class, () -> conversation.decode(Direction.TO_CLIENT, RawClient.bytes(hex)));
        assertEquals(detail, refusal.detail());
    }

    @ParameterizedTest
    @CsvSource({"c0 00", "e0 00"})
    void nothingFollowsDisconnect(String hex) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(CONNECT_3));
        conversation.decode(Direction.FROM_CLIENT, Wire.disconnect());
        Refusal refusal =
                assertThrows(Refusal.class, () -> conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(hex)));
        assertEquals(true, refusal.detail().endsWith("nothing may follow DISCONNECT [3.1.1 §3.14.4, 5 §3.14.4]"));
    }

    private static String refusal(Conversation conversation, String hex) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> conversation.decode(Direction.FROM_CLIENT, RawClient.bytes(hex)));
        assertEquals(Ending.MALFORMED, refusal.how());
        return refusal.detail();
    }
}
