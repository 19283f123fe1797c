package learnmqtt.tap;

import static java.util.Map.entry;
import static learnmqtt.wire.Direction.FROM_CLIENT;
import static learnmqtt.wire.Direction.TO_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each control packet from its bytes. */
class ConversationTest {
    private static final String CONNECT_V3_1 = "10 0f 0006 4d5149736470 03 02 003c 0001 61";
    private static final String CONNECT_V3_1_1 = "10 0d 0004 4d515454 04 02 003c 0001 61";
    private static final String CONNECT_V5 = "10 11 0004 4d515454 05 02 003c 03 22000a 0001 61";

    private final Conversation conversation = new Conversation();

    @Test
    void connectOf31HasItsOwnProtocolName() throws Refusal {
        assertEquals(connect(MqttVersion.V3_1), decode(FROM_CLIENT, CONNECT_V3_1));
    }

    @Test
    void connectOf311() throws Refusal {
        assertEquals(connect(MqttVersion.V3_1_1), decode(FROM_CLIENT, CONNECT_V3_1_1));
    }

    @Test
    void connectOf5() throws Refusal {
        assertEquals(connect(MqttVersion.V5), decode(FROM_CLIENT, CONNECT_V5));
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
                decode(
                        FROM_CLIENT,
                        "10 34 0004 4d515454 05 f4 000a 05 11ffffffff 0002 6964 08 18 00000005 03 0000 0001 77"
                                + "0004 676f6e65 0004 75736572 0006 736563726574"));
    }

    @Test
    void userNameOf31MayBeMissingInSpiteOfItsFlag() throws Refusal {
        assertEquals(connect(MqttVersion.V3_1), decode(FROM_CLIENT, CONNECT_V3_1.replace("03 02", "03 c2")));
    }

    @Test
    void connackSaysWhetherASessionIsPresent() throws Refusal {
        speak(MqttVersion.V3_1_1);
        assertEquals(connack(true, 0), decode(TO_CLIENT, "20 02 01 00"));
        assertEquals(connack(false, 5), decode(TO_CLIENT, "20 02 00 05"));
    }

    @Test
    void connackOf5CarriesTheAssignedIdentifier() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(
                new Packet.Connack(false, 0, Optional.of("auto"), OptionalLong.of(7)),
                decode(TO_CLIENT, "20 0f 00 00 0c 12 0004 6175746f 11 00000007"));
    }

    @Test
    void connackOf5MayComeFromABrokerThatKnowsOnly311() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(connack(false, 1), decode(TO_CLIENT, "20 02 00 01"));
    }

    @ParameterizedTest
    @EnumSource(
            value = MqttVersion.class,
            names = {"V3_1", "V3_1_1"})
    void publishWithAndWithoutIdentifier(MqttVersion version) throws Refusal {
        speak(version);
        for (Direction direction : Direction.values()) {
            assertEquals(
                    publish("debug", "TESTING", 0, false, false, 0, PublishProperties.NONE),
                    decode(direction, "30 0e 00 05 64 65 62 75 67 54 45 53 54 49 4e 47"));
            assertEquals(
                    publish("a", "", 1, true, true, 10, PublishProperties.NONE),
                    decode(direction, "3b 05 0001 61 000a"));
            assertEquals(
                    publish("a", "x", 2, false, false, 0xffff, PublishProperties.NONE),
                    decode(direction, "34 06 0001 61 ffff 78"));
        }
    }

    @Test
    void publishOf5WithItsProperties() throws Refusal {
        speak(MqttVersion.V5);
        PublishProperties properties = new PublishProperties(
                OptionalLong.of(60),
                OptionalInt.empty(),
                Optional.of("r"),
                Optional.of(Bytes.of("c")),
                Optional.of("t"),
                List.of(entry("k", "1"), entry("k", "2")));
        assertEquals(
                publish("a", "x", 0, false, false, 0, properties),
                decode(
                        FROM_CLIENT,
                        "30 26 0001 61 21 01 01 02 0000003c 03 0001 74 08 0001 72 09 0001 63 26 0001 6b 0001 31"
                                + "26 0001 6b 0001 32 78"));
    }

    @Test
    void publishToAClientMayNameItsSubscriptions() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(
                publish("a", "x", 0, false, false, 0, PublishProperties.NONE),
                decode(TO_CLIENT, "30 0a 0001 61 05 0b 01 0b 80 01 78"));
        assertThrows(Refusal.class, () -> decode(FROM_CLIENT, "30 07 0001 61 02 0b 01 78"));
    }

    @Test
    void topicAliasIsResolvedInItsOwnDirection() throws Refusal {
        speak(MqttVersion.V5);
        decode(TO_CLIENT, "20 06 00 00 03 22 000a");
        decode(FROM_CLIENT, "30 07 0001 61 03 23 0001");
        decode(TO_CLIENT, "30 07 0001 62 03 23 0001");
        assertEquals(
                "a",
                ((Packet.Publish) decode(FROM_CLIENT, "30 06 0000 03 23 0001"))
                        .topic()
                        .text());
        assertEquals(
                "b",
                ((Packet.Publish) decode(TO_CLIENT, "30 06 0000 03 23 0001"))
                        .topic()
                        .text());
        Refusal unknown = assertThrows(Refusal.class, () -> decode(FROM_CLIENT, "30 06 0000 03 23 0002"));
        assertTrue(unknown.detail().endsWith("the topic alias 2 stands for no topic yet [5 §3.3.2.3.4]"));
        Refusal above = assertThrows(Refusal.class, () -> decode(FROM_CLIENT, "30 07 0001 61 03 23 000b"));
        assertTrue(above.detail().contains("above the maximum of 10"), above.detail());
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void acknowledgementsCarryTheIdentifier(MqttVersion version) throws Refusal {
        speak(version);
        OptionalInt code = version == MqttVersion.V5 ? OptionalInt.of(0) : OptionalInt.empty();
        for (Direction direction : Direction.values()) {
            assertEquals(acknowledgement(PacketType.PUBACK, code), decode(direction, "40 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBREC, code), decode(direction, "50 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBREL, code), decode(direction, "62 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBCOMP, code), decode(direction, "70 02 0102"));
        }
    }

    @Test
    void acknowledgementsOf5MayCarryACodeAndAReason() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(acknowledgement(PacketType.PUBACK, OptionalInt.of(0x10)), decode(TO_CLIENT, "40 03 0102 10"));
        assertEquals(
                acknowledgement(PacketType.PUBREC, OptionalInt.of(0x87)),
                decode(TO_CLIENT, "50 09 0102 87 05 1f 0002 6e6f"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void subackBorrowsTheFilters(MqttVersion version) throws Refusal {
        boolean five = version == MqttVersion.V5;
        speak(version);
        List<Subscription> entries = List.of(
                new Subscription(new TopicFilter("a/+"), Qos.AT_LEAST_ONCE),
                new Subscription(new TopicFilter("#"), Qos.EXACTLY_ONCE));
        assertEquals(
                new Packet.Subscribe(10, entries),
                decode(
                        FROM_CLIENT,
                        five
                                ? "82 0f 000a 02 0b07 0003 612f2b 01 0001 23 2e"
                                : "82 0c 000a 0003 612f2b 01 0001 23 02"));
        assertEquals(
                new Packet.Suback(10, List.of(1, 0x80), filters("a/+", "#")),
                decode(TO_CLIENT, five ? "90 05 000a 00 01 80" : "90 04 000a 01 80"));
        assertEquals(
                new Packet.Suback(10, List.of(1), List.of()),
                decode(TO_CLIENT, five ? "90 04 000a 00 01" : "90 03 000a 01"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void unsubackBorrowsTheFilters(MqttVersion version) throws Refusal {
        boolean five = version == MqttVersion.V5;
        speak(version);
        assertEquals(
                new Packet.Unsubscribe(11, filters("a", "b")),
                decode(FROM_CLIENT, five ? "a2 09 000b 00 0001 61 0001 62" : "a2 08 000b 0001 61 0001 62"));
        assertEquals(
                new Packet.Unsuback(11, five ? List.of(0, 0x11) : List.of(), filters("a", "b")),
                decode(TO_CLIENT, five ? "b0 05 000b 00 00 11" : "b0 02 000b"));
    }

    @Test
    void requestsOf31MayHaveDup() throws Refusal {
        speak(MqttVersion.V3_1);
        decode(FROM_CLIENT, "8a 06 000a 0001 61 00");
        decode(FROM_CLIENT, "6a 02 000a");
        assertThrows(Refusal.class, () -> decode(FROM_CLIENT, "82 06 0000 0001 61 00"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void pingsAreTwoBytes(MqttVersion version) throws Refusal {
        speak(version);
        assertEquals(new Packet.Ping(PacketType.PINGREQ), decode(FROM_CLIENT, "c0 00"));
        assertEquals(new Packet.Ping(PacketType.PINGRESP), decode(TO_CLIENT, "d0 00"));
    }

    @Test
    void disconnectOf311EndsCleanly() throws Refusal {
        speak(MqttVersion.V3_1_1);
        assertFalse(conversation.clean());
        assertEquals(new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty()), decode(FROM_CLIENT, "e0 00"));
        assertTrue(conversation.clean());
    }

    @Test
    void disconnectOf5WithoutACodeMeansZero() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(new Packet.Disconnect(OptionalInt.of(0), OptionalLong.empty()), decode(FROM_CLIENT, "e0 00"));
        assertTrue(conversation.clean());
    }

    @Test
    void disconnectWithWillIsNotClean() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(
                new Packet.Disconnect(OptionalInt.of(4), OptionalLong.of(9)),
                decode(FROM_CLIENT, "e0 07 04 05 11 00000009"));
        assertTrue(conversation.clientDisconnected());
        assertFalse(conversation.clean());
    }

    @Test
    void brokerOf5MaySayDisconnect() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(
                new Packet.Disconnect(OptionalInt.of(0x8e), OptionalLong.empty()), decode(TO_CLIENT, "e0 02 8e 00"));
        assertTrue(conversation.brokerDisconnected());
        assertFalse(conversation.clean());
    }

    @Test
    void authIsOf5Alone() throws Refusal {
        speak(MqttVersion.V5);
        assertEquals(new Packet.Auth(0x18, Optional.of("m")), decode(FROM_CLIENT, "f0 06 18 04 15 0001 6d"));
        assertEquals(new Packet.Auth(0, Optional.empty()), decode(TO_CLIENT, "f0 00"));
    }

    private void speak(MqttVersion version) throws Refusal {
        decode(
                FROM_CLIENT,
                switch (version) {
                    case V3_1 -> CONNECT_V3_1;
                    case V3_1_1 -> CONNECT_V3_1_1;
                    case V5 -> CONNECT_V5;
                });
    }

    private Packet decode(Direction direction, String hex) throws Refusal {
        byte[] bytes = RawClient.bytes(hex);
        assertEquals(bytes.length, 2 + bytes[1], "the test's remaining length");
        return conversation.decode(direction, bytes);
    }

    private static Packet connect(MqttVersion version) {
        return new Packet.Connect(
                version, "a", true, 60, Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    private static Packet connack(boolean present, int code) {
        return new Packet.Connack(present, code, Optional.empty(), OptionalLong.empty());
    }

    private static Packet publish(
            String topic, String payload, int qos, boolean retain, boolean dup, int id, PublishProperties properties) {
        OptionalInt identifier = qos == 0 ? OptionalInt.empty() : OptionalInt.of(id);
        return new Packet.Publish(
                new TopicName(topic), Bytes.of(payload), Qos.of(qos), retain, dup, identifier, properties);
    }

    private static Packet acknowledgement(PacketType type, OptionalInt code) {
        return new Packet.Acknowledgement(type, 0x0102, code);
    }

    private static List<TopicFilter> filters(String... filters) {
        return List.of(filters).stream().map(TopicFilter::new).toList();
    }
}
