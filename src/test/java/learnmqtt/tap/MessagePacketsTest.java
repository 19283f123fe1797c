package learnmqtt.tap;

import static java.util.Map.entry;
import static learnmqtt.wire.Direction.FROM_CLIENT;
import static learnmqtt.wire.Direction.TO_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The packets of publishing and subscribing, from their bytes. */
class MessagePacketsTest {
    private final Dialogue dialogue = new Dialogue();

    @ParameterizedTest
    @EnumSource(
            value = MqttVersion.class,
            names = {"V3_1", "V3_1_1"})
    void publishWithAndWithoutIdentifier(MqttVersion version) throws Refusal {
        dialogue.speak(version);
        for (Direction direction : Direction.values()) {
            assertEquals(
                    publish("debug", "TESTING", 0, false, false, 0, PublishProperties.NONE),
                    dialogue.decode(direction, "30 0e 00 05 64 65 62 75 67 54 45 53 54 49 4e 47"));
            assertEquals(
                    publish("a", "", 1, true, true, 10, PublishProperties.NONE),
                    dialogue.decode(direction, "3b 05 0001 61 000a"));
            assertEquals(
                    publish("a", "x", 2, false, false, 0xffff, PublishProperties.NONE),
                    dialogue.decode(direction, "34 06 0001 61 ffff 78"));
        }
    }

    @Test
    void publishOf5WithItsProperties() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        PublishProperties properties = new PublishProperties(
                OptionalLong.of(60),
                OptionalInt.empty(),
                Optional.of("r"),
                Optional.of(Bytes.of("c")),
                Optional.of("t"),
                List.of(entry("k", "1"), entry("k", "2")));
        assertEquals(
                publish("a", "x", 0, false, false, 0, properties),
                dialogue.decode(
                        FROM_CLIENT,
                        "30 26 0001 61 21 01 01 02 0000003c 03 0001 74 08 0001 72 09 0001 63 26 0001 6b 0001 31"
                                + "26 0001 6b 0001 32 78"));
    }

    @Test
    void publishToAClientMayNameItsSubscriptions() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                publish("a", "x", 0, false, false, 0, PublishProperties.NONE),
                dialogue.decode(TO_CLIENT, "30 0a 0001 61 05 0b 01 0b 80 01 78"));
        assertThrows(Refusal.class, () -> dialogue.decode(FROM_CLIENT, "30 07 0001 61 02 0b 01 78"));
    }

    @Test
    void topicAliasIsResolvedInItsOwnDirection() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        dialogue.decode(TO_CLIENT, "20 06 00 00 03 22 000a");
        dialogue.decode(FROM_CLIENT, "30 07 0001 61 03 23 0001");
        dialogue.decode(TO_CLIENT, "30 07 0001 62 03 23 0001");
        assertEquals(
                "a",
                ((Packet.Publish) dialogue.decode(FROM_CLIENT, "30 06 0000 03 23 0001"))
                        .topic()
                        .text());
        assertEquals(
                "b",
                ((Packet.Publish) dialogue.decode(TO_CLIENT, "30 06 0000 03 23 0001"))
                        .topic()
                        .text());
        Refusal unknown = assertThrows(Refusal.class, () -> dialogue.decode(FROM_CLIENT, "30 06 0000 03 23 0002"));
        assertEquals(Cause.ALIAS_UNKNOWN, unknown.cause());
        Refusal above = assertThrows(Refusal.class, () -> dialogue.decode(FROM_CLIENT, "30 07 0001 61 03 23 000b"));
        assertEquals(Cause.ALIAS_TOO_GREAT, above.cause());
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void acknowledgementsCarryTheIdentifier(MqttVersion version) throws Refusal {
        dialogue.speak(version);
        OptionalInt code = version == MqttVersion.V5 ? OptionalInt.of(0) : OptionalInt.empty();
        for (Direction direction : Direction.values()) {
            assertEquals(acknowledgement(PacketType.PUBACK, code), dialogue.decode(direction, "40 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBREC, code), dialogue.decode(direction, "50 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBREL, code), dialogue.decode(direction, "62 02 0102"));
            assertEquals(acknowledgement(PacketType.PUBCOMP, code), dialogue.decode(direction, "70 02 0102"));
        }
    }

    @Test
    void acknowledgementsOf5MayCarryACodeAndAReason() throws Refusal {
        dialogue.speak(MqttVersion.V5);
        assertEquals(
                acknowledgement(PacketType.PUBACK, OptionalInt.of(0x10)), dialogue.decode(TO_CLIENT, "40 03 0102 10"));
        assertEquals(
                acknowledgement(PacketType.PUBREC, OptionalInt.of(0x87)),
                dialogue.decode(TO_CLIENT, "50 09 0102 87 05 1f 0002 6e6f"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void subackBorrowsTheFilters(MqttVersion version) throws Refusal {
        boolean five = version == MqttVersion.V5;
        dialogue.speak(version);
        List<Subscription> entries = List.of(
                new Subscription(new TopicFilter("a/+"), Qos.AT_LEAST_ONCE),
                new Subscription(new TopicFilter("#"), Qos.EXACTLY_ONCE));
        assertEquals(
                new Packet.Subscribe(10, entries),
                dialogue.decode(
                        FROM_CLIENT,
                        five
                                ? "82 0f 000a 02 0b07 0003 612f2b 01 0001 23 2e"
                                : "82 0c 000a 0003 612f2b 01 0001 23 02"));
        assertEquals(
                new Packet.Suback(10, List.of(1, 0x80), filters("a/+", "#")),
                dialogue.decode(TO_CLIENT, five ? "90 05 000a 00 01 80" : "90 04 000a 01 80"));
        assertEquals(
                new Packet.Suback(10, List.of(1), List.of()),
                dialogue.decode(TO_CLIENT, five ? "90 04 000a 00 01" : "90 03 000a 01"));
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void unsubackBorrowsTheFilters(MqttVersion version) throws Refusal {
        boolean five = version == MqttVersion.V5;
        dialogue.speak(version);
        assertEquals(
                new Packet.Unsubscribe(11, filters("a", "b")),
                dialogue.decode(FROM_CLIENT, five ? "a2 09 000b 00 0001 61 0001 62" : "a2 08 000b 0001 61 0001 62"));
        assertEquals(
                new Packet.Unsuback(11, five ? List.of(0, 0x11) : List.of(), filters("a", "b")),
                dialogue.decode(TO_CLIENT, five ? "b0 05 000b 00 00 11" : "b0 02 000b"));
    }

    @Test
    void requestsOf31MayHaveDup() throws Refusal {
        dialogue.speak(MqttVersion.V3_1);
        dialogue.decode(FROM_CLIENT, "8a 06 000a 0001 61 00");
        dialogue.decode(FROM_CLIENT, "6a 02 000a");
        assertThrows(Refusal.class, () -> dialogue.decode(FROM_CLIENT, "82 06 0000 0001 61 00"));
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
