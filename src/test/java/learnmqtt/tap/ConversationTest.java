package learnmqtt.tap;

import static learnmqtt.wire.Direction.FROM_CLIENT;
import static learnmqtt.wire.Direction.TO_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packets that a connection begins, lives and ends with, from their bytes. */
class ConversationTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void connectOf31HasItsOwnProtocolName() throws Refusal {
        assertEquals(connect(MqttVersion.V3_1), dialogue.decode(FROM_CLIENT, Dialogue.CONNECT_V3_1));
    }

    @Test
    void connectOf31DoesNotUseTheLowestFlag() throws Refusal {
        assertEquals(
                connect(MqttVersion.V3_1),
                dialogue.decode(FROM_CLIENT, Dialogue.CONNECT_V3_1.replace("03 02", "03 03")));
    }

    @Test
    void connectOf311() throws Refusal {
        assertEquals(connect(MqttVersion.V3_1_1), dialogue.decode(FROM_CLIENT, Dialogue.CONNECT_V3_1_1));
    }

    @Test
    void connectOf5() throws Refusal {
        assertEquals(connect(MqttVersion.V5), dialogue.decode(FROM_CLIENT, Dialogue.CONNECT_V5));
    }

    @Test
    void connectWithEverything() throws Refusal {
        Packet expected = new Packet.Connect(
                MqttVersion.V5,
                "id",
                false,
                10,
                Optional.of("user"),
                Optional.of(Bytes.of("secret")),
                Optional.of(new Will(new TopicName("w"), Bytes.of("gone"), Qos.EXACTLY_ONCE, true)),
                OptionalLong.of(0xffffffffL));
        assertEquals(
                expected,
                dialogue.decode(
                        FROM_CLIENT,
                        "10 34 0004 4d515454 05 f4 000a 05 11ffffffff 0002 6964 08 18 00000005 03 0000 0001 77"
                                + "0004 676f6e65 0004 75736572 0006 736563726574"));
    }

    @Test
    void userNameOf31MayBeMissingInSpiteOfItsFlag() throws Refusal {
        assertEquals(
                connect(MqttVersion.V3_1),
                dialogue.decode(FROM_CLIENT, Dialogue.CONNECT_V3_1.replace("03 02", "03 c2")));
    }

    @Test
    void connackSaysWhetherASessionIsPresent() throws Refusal {
        dialogue.speak(MqttVersion.V3_1_1);
        assertEquals(connack(true, 0), dialogue.decode(TO_CLIENT, "20 02 01 00"));
        assertEquals(connack(false, 5), dialogue.decode(TO_CLIENT, "20 02 00 05"));
    }

    @Test
    void connackOf5CarriesTheAssignedIdentifier() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                new Packet.Connack(false, 0, Optional.of("auto"), OptionalLong.of(7)),
                dialogue.decode(TO_CLIENT, "20 0f 00 00 0c 12 0004 6175746f 11 00000007"));
    }

    @Test
    void connackOf5MayComeFromABrokerThatKnowsOnly311() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(connack(false, 1), dialogue.decode(TO_CLIENT, "20 02 00 01"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void pingsAreTwoBytes(MqttVersion version) throws Refusal {
        dialogue.speak(version);
        assertEquals(new Packet.Ping(PacketType.PINGREQ), dialogue.decode(FROM_CLIENT, "c0 00"));
        assertEquals(new Packet.Ping(PacketType.PINGRESP), dialogue.decode(TO_CLIENT, "d0 00"));
    }

    @Test
    void disconnectOf311EndsCleanly() throws Refusal {
        dialogue.speak(MqttVersion.V3_1_1);
        assertFalse(dialogue.conversation().clean());
        assertEquals(
                new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty()),
                dialogue.decode(FROM_CLIENT, "e0 00"));
        assertTrue(dialogue.conversation().clean());
    }

    @Test
    void disconnectOf5WithoutACodeMeansZero() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                new Packet.Disconnect(OptionalInt.of(0), OptionalLong.empty()), dialogue.decode(FROM_CLIENT, "e0 00"));
        assertTrue(dialogue.conversation().clean());
    }

    @Test
    void disconnectWithWillIsNotClean() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                new Packet.Disconnect(OptionalInt.of(4), OptionalLong.of(9)),
                dialogue.decode(FROM_CLIENT, "e0 07 04 05 11 00000009"));
        assertTrue(dialogue.conversation().clientDisconnected());
        assertFalse(dialogue.conversation().clean());
    }

    @Test
    void brokerOf5MaySayDisconnect() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                new Packet.Disconnect(OptionalInt.of(0x8e), OptionalLong.empty()),
                dialogue.decode(TO_CLIENT, "e0 02 8e 00"));
        assertTrue(dialogue.conversation().brokerDisconnected());
        assertFalse(dialogue.conversation().clean());
    }

    @Test
    void authIsOf5Alone() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(new Packet.Auth(0x18, Optional.of("m")), dialogue.decode(FROM_CLIENT, "f0 06 18 04 15 0001 6d"));
        assertEquals(new Packet.Auth(0, Optional.empty()), dialogue.decode(TO_CLIENT, "f0 00"));
    }

    private static Packet connect(MqttVersion version) {
        return new Packet.Connect(
                version, "a", true, 60, Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    private static Packet connack(boolean present, int code) {
        return new Packet.Connack(present, code, Optional.empty(), OptionalLong.empty());
    }
}
