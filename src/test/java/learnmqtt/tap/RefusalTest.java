package learnmqtt.tap;

import static learnmqtt.wire.Direction.FROM_CLIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.TreeMap;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.MqttVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with which reason code, and the facts that it is explained by. */
class RefusalTest {
    private static final String CONNECT_3 = "10 0d 0004 4d515454 04 02 003c 0001 61";
    private static final String CONNECT_5 = "10 0e 0004 4d515454 05 02 003c 00 0001 61";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 0e 0004 4d515454 04 02 003c 0001 61 00           | 0x81 | bytes-left            | bytes=1, packet=CONNECT
        10 0c 0004 4d515454 04 02 003c 0001                 | 0x81 | cut-short             | field=Client Identifier, packet=CONNECT
        10 0d 0004 4d515455 04 02 003c 0001 61              | 0x84 | protocol-name         | packet=CONNECT
        10 0d 0004 4d515454 06 02 003c 0001 61              | 0x84 | protocol-level        | level=6, name=MQTT, packet=CONNECT
        10 0d 0004 4d515454 04 03 003c 0001 61              | 0x81 | connect-reserved-flag | packet=CONNECT
        10 0d 0004 4d515454 04 1e 003c 0001 61              | 0x81 | will-qos-3            | packet=CONNECT
        10 0d 0004 4d515454 04 0a 003c 0001 61              | 0x82 | flags-without-will    | packet=CONNECT
        10 0d 0004 4d515454 04 42 003c 0001 61              | 0x82 | password-without-user | packet=CONNECT
        10 13 0004 4d515454 04 06 003c 0001 61 0001 23 0000 | 0x90 | topic-wildcard        | packet=CONNECT, topic=#
        12 0d 0004 4d515454 04 02 003c 0001 61              | 0x81 | flags                 | expected=0, packet=CONNECT, seen=2
        10 0d 0004 4d515454 04 02 003c 0001 ff              | 0x81 | not-utf-8             | field=Client Identifier, packet=CONNECT
        10 0d 0004 4d515454 04 02 003c 0001 00              | 0x81 | null-character        | field=Client Identifier, packet=CONNECT
        c0 00                                               | 0x82 | not-connect-first     | packet=PINGREQ
        """)
    void firstPacket(String hex, String code, String cause, @Nullable String facts) {
        assertRefused(FROM_CLIENT, hex, new Conversation(), code, cause, facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 0f 0004 4d515454 05 02 003c 00 0001 61 00       | 0x81 | bytes-left                    | bytes=1, packet=CONNECT
        10 0e 0004 4d515454 05 03 003c 00 0001 61          | 0x81 | connect-reserved-flag         | packet=CONNECT
        10 11 0004 4d515454 05 02 003c 03 210000 0001 61   | 0x82 | property-value                | packet=CONNECT, property=Receive Maximum, value=0
        10 10 0004 4d515454 05 02 003c 02 1702 0001 61     | 0x82 | property-value                | packet=CONNECT, property=Request Problem Information, value=2
        10 12 0004 4d515454 05 02 003c 04 16000161 0001 61 | 0x82 | authentication-without-method | packet=CONNECT
        10 0f 0004 4d515454 05 02 003c 8000 0001 61        | 0x81 | integer-padded                | field=Property Length, packet=CONNECT
        10 12 0004 4d515454 05 02 003c 04 03000161 0001 61 | 0x81 | property-misplaced            | packet=CONNECT, property=Content Type
        10 18 0004 4d515454 05 06 003c 00 0001 61 04 08000123 0001 74 0000 | 0x90 | topic-wildcard | packet=CONNECT, topic=#
        10 17 0004 4d515454 05 06 003c 00 0001 61 03 080000 0001 74 0000   | 0x82 | topic-empty    | packet=CONNECT
        """)
    void firstPacketOf5(String hex, String code, String cause, @Nullable String facts) {
        Conversation conversation = new Conversation();
        assertRefused(FROM_CLIENT, hex, conversation, code, cause, facts);
        assertTrue(conversation.isOf(MqttVersion.V5), "the version is known by then");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00 00                                  | 0x81 | type-reserved          |
        10 0d 0004 4d515454 04 02 003c 0001 61 | 0x82 | second-connect         | packet=CONNECT
        20 02 00 00                            | 0x82 | wrong-side             | packet=CONNACK
        36 04 0001 61 0001                     | 0x81 | qos-3                  | packet=PUBLISH
        38 03 0001 61                          | 0x82 | dup-with-qos-0         | packet=PUBLISH
        32 05 0001 61 0000                     | 0x82 | packet-identifier-zero | packet=PUBLISH
        30 03 0001 2b                          | 0x90 | topic-wildcard         | packet=PUBLISH, topic=+
        30 02 0000                             | 0x82 | topic-empty            | packet=PUBLISH
        30 03 0002 61                          | 0x81 | cut-short              | field=Topic Name, packet=PUBLISH
        40 03 0001 00                          | 0x81 | bytes-left             | bytes=1, packet=PUBACK
        60 02 0001                             | 0x81 | flags                  | expected=2, packet=PUBREL, seen=0
        82 02 0001                             | 0x82 | no-filter              | packet=SUBSCRIBE
        82 06 0001 0001 61 03                  | 0x82 | requested-qos-3        | packet=SUBSCRIBE
        82 06 0001 0001 61 04                  | 0x81 | options-reserved       | packet=SUBSCRIBE
        82 07 0001 0002 6123 00                | 0x8f | filter-wildcard        | filter=a#, packet=SUBSCRIBE
        a2 02 0001                             | 0x82 | no-filter              | packet=UNSUBSCRIBE
        c0 01 00                               | 0x81 | bytes-left             | bytes=1, packet=PINGREQ
        e0 01 00                               | 0x81 | bytes-left             | bytes=1, packet=DISCONNECT
        f0 00                                  | 0x82 | auth-before-5          | packet=AUTH
        """)
    void of311(String hex, String code, String cause, @Nullable String facts) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(FROM_CLIENT, RawClient.bytes(CONNECT_3));
        assertRefused(FROM_CLIENT, hex, conversation, code, cause, facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30 06 0001 61 02 01 02                     | 0x82 | property-value         | packet=PUBLISH, property=Payload Format Indicator, value=2
        30 05 0001 61 01 7f                        | 0x81 | property-misplaced     | packet=PUBLISH, property=0x7F
        30 07 0001 61 03 21 0001                   | 0x81 | property-misplaced     | packet=PUBLISH, property=Receive Maximum
        30 08 0001 61 04 0101 0101                 | 0x82 | property-twice         | packet=PUBLISH, property=Payload Format Indicator
        30 04 0001 61 05                           | 0x81 | cut-short              | field=Properties, packet=PUBLISH
        30 08 0001 61 ffffffff 01                  | 0x81 | integer-too-long       | field=Property Length, packet=PUBLISH
        30 05 0001 61 8000                         | 0x81 | integer-padded         | field=Property Length, packet=PUBLISH
        30 07 0001 61 03 8100 01                   | 0x81 | integer-padded         | field=Property Identifier, packet=PUBLISH
        82 0a 0001 03 0b8100 0001 61 00            | 0x81 | integer-padded         | field=Subscription Identifier, packet=SUBSCRIBE
        30 08 0001 61 04 08 0001 23                | 0x90 | topic-wildcard         | packet=PUBLISH, topic=#
        82 07 0001 00 0001 61 40                   | 0x81 | options-reserved       | packet=SUBSCRIBE
        82 07 0001 00 0001 61 30                   | 0x82 | retain-handling-3      | packet=SUBSCRIBE
        82 09 0001 02 0b00 0001 61 00              | 0x82 | property-value         | packet=SUBSCRIBE, property=Subscription Identifier, value=0
        82 0b 0001 04 0b01 0b02 0001 61 00         | 0x82 | property-twice         | packet=SUBSCRIBE, property=Subscription Identifier
        82 0f 0001 00 0009 2473686172652f666f 00   | 0x8f | share-name             | filter=$share/fo, packet=SUBSCRIBE
        82 10 0001 00 000a 2473686172652f662f61 04 | 0x82 | shared-no-local        | packet=SUBSCRIBE
        10 0e 0004 4d515454 05 02 003c 00 0001 61  | 0x82 | second-connect         | packet=CONNECT
        20 03 00 00 00                             | 0x82 | wrong-side             | packet=CONNACK
        c1 00                                      | 0x81 | flags                  | expected=0, packet=PINGREQ, seen=1
        36 05 0001 61 0001                         | 0x81 | qos-3                  | packet=PUBLISH
        32 06 0001 61 0000 00                      | 0x82 | packet-identifier-zero | packet=PUBLISH
        30 04 0001 2b 00                           | 0x90 | topic-wildcard         | packet=PUBLISH, topic=+
        30 03 0000 00                              | 0x82 | topic-empty            | packet=PUBLISH
        30 07 0001 61 03 23 0000                   | 0x94 | alias-zero             | packet=PUBLISH
        30 06 0000 03 23 0000                      | 0x94 | alias-zero             | packet=PUBLISH
        30 07 0001 61 03 23 0001                   | 0x94 | alias-too-great        | alias=1, maximum=0, packet=PUBLISH
        30 0a 0001 61 06 23 0001 23 0001           | 0x82 | property-twice         | packet=PUBLISH, property=Topic Alias
        82 03 0001 00                              | 0x82 | no-filter              | packet=SUBSCRIBE
        82 06 0001 00 0000 00                      | 0x8f | filter-empty           | packet=SUBSCRIBE
        a2 03 0001 00                              | 0x82 | no-filter              | packet=UNSUBSCRIBE
        """)
    void of5(String hex, String code, String cause, @Nullable String facts) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(FROM_CLIENT, RawClient.bytes(CONNECT_5));
        assertRefused(FROM_CLIENT, hex, conversation, code, cause, facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20 02 02 00           | 0x81 | connack-reserved-flag | packet=CONNACK
        82 06 0001 0001 61 00 | 0x82 | wrong-side            | packet=SUBSCRIBE
        e0 00                 | 0x82 | disconnect-before-5   | packet=DISCONNECT
        """)
    void ofTheBroker(String hex, String code, String cause, @Nullable String facts) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(FROM_CLIENT, RawClient.bytes(CONNECT_3));
        assertRefused(Direction.TO_CLIENT, hex, conversation, code, cause, facts);
    }

    @ParameterizedTest
    @CsvSource({"c0 00", "e0 00"})
    void nothingFollowsDisconnect(String hex) throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(FROM_CLIENT, RawClient.bytes(CONNECT_3));
        conversation.decode(FROM_CLIENT, Wire.disconnect());
        assertEquals(
                Cause.AFTER_DISCONNECT, refusal(FROM_CLIENT, hex, conversation).cause());
    }

    @Test
    void aTopicAliasStandsForNothingBeforeItCameWithATopic() throws Refusal {
        Conversation conversation = new Conversation();
        conversation.decode(FROM_CLIENT, RawClient.bytes(CONNECT_5));
        conversation.decode(Direction.TO_CLIENT, RawClient.bytes("20 06 00 00 03 22 000a"));
        assertRefused(
                FROM_CLIENT, "30 06 0000 03 23 0001", conversation, "0x82", "alias-unknown", "alias=1, packet=PUBLISH");
        assertRefused(
                FROM_CLIENT,
                "30 07 0001 61 03 23 000b",
                conversation,
                "0x94",
                "alias-too-great",
                "alias=11, maximum=10, packet=PUBLISH");
    }

    /** The facts are those that the sentence needs, in every language. */
    private static void assertRefused(
            Direction direction,
            String hex,
            Conversation conversation,
            String code,
            String cause,
            @Nullable String facts) {
        Refusal refusal = refusal(direction, hex, conversation);
        Explanation explanation = refusal.explanation(Party.CLIENT);
        assertEquals(cause, refusal.cause().key());
        assertEquals(Integer.decode(code), refusal.cause().reasonCode());
        assertEquals("{" + Objects.requireNonNullElse(facts, "") + "}", new TreeMap<>(explanation.facts()).toString());
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).say("cause", cause, explanation.facts());
            assertTrue(sentence.endsWith("]"), sentence);
        }
    }

    private static Refusal refusal(Direction direction, String hex, Conversation conversation) {
        Refusal refusal = assertThrows(Refusal.class, () -> conversation.decode(direction, RawClient.bytes(hex)));
        assertEquals(Ending.MALFORMED, refusal.how());
        return refusal;
    }
}
