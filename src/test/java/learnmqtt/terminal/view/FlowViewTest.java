package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.Samples;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import org.junit.jupiter.api.Test;

class FlowViewTest {
    private static final Shown[] FLOWS = Samples.flows().toArray(Shown[]::new);

    @Test
    void onePacketIsOneLine() {
        assertEquals("""
                  testSub ──CONNECT v3.1.1 clean k60 21 B──▶ broker
                  broker  ──CONNACK accepted 4 B──▶ testSub
                  testSub ──SUBSCRIBE debug q0 12 B──▶ broker
                  broker  ──SUBACK debug q0 5 B──▶ testSub
                  testPub ──PUBLISH debug "TESTING" q0 16 B──▶ broker ──▶ testSub
                  testPub ──PUBLISH 집/거실/온도 "따뜻해요 🌡️" q0 40 B──▶ broker ──▶ testSub, lamp, phone
                  broker  ──PUBLISH debug [89 50 4e 47 0d 0a 1a 0a …] (10 B) q0 27 B──▶ testSub
                  thermometer-kitchen ──PUBLISH home/kitchen/temperature "{"celsius": 21.5, "humidity": 4…" (54 B) q1 #7 retain dup 78 B──▶ broker ──▶ phone
                  broker  ──PUBACK #7 4 B──▶ thermometer-kitchen
                  broker  ──CONNACK refused: not authorized (code 0x87) 5 B──▶ phone
                  broker  ──SUBACK secret/# refused (code 0x80) 5 B──▶ phone
                  phone   ──PINGREQ 2 B──▶ broker
                  testPub ──DISCONNECT 2 B──▶ broker
                  testPub ──✕ closed (DISCONNECT came first)
                  testSub ──✕ connection lost, without DISCONNECT
                  connection 4 ──HTTP POST / "21.5C" 160 B──▶ port
                  port    ──HTTP answer 143 B──▶ connection 4
                """, Rendered.signs(200, FLOWS));
    }

    @Test
    void aNarrowTerminalGetsItInMoreLines() {
        assertEquals("""
                  testSub ──CONNECT v3.1.1
                    clean k60 21 B──▶ broker
                  broker  ──CONNACK accepted
                    4 B──▶ testSub
                  testSub ──SUBSCRIBE debug q0
                    12 B──▶ broker
                  broker  ──SUBACK debug q0
                    5 B──▶ testSub
                  testPub ──PUBLISH debug
                    "TESTING" q0
                    16 B──▶ broker ──▶ testSub
                  testPub ──PUBLISH
                    집/거실/온도 "따뜻해요 🌡️"
                    q0 40 B──▶ broker
                    ──▶ testSub, lamp, phone
                  broker  ──PUBLISH debug [89
                    50 4e 47 0d 0a 1a 0a …]
                    (10 B) q0 27 B──▶ testSub
                  thermometer-kitchen
                    ──PUBLISH
                    home/kitchen/temperature
                    "{"celsius":…" (54 B) q1
                    #7 retain dup
                    78 B──▶ broker ──▶ phone
                  broker  ──PUBACK #7
                    4 B──▶ thermometer-kitchen
                  broker  ──CONNACK refused:
                    not authorized (code 0x87)
                    5 B──▶ phone
                  broker  ──SUBACK secret/#
                    refused (code 0x80)
                    5 B──▶ phone
                  phone   ──PINGREQ
                    2 B──▶ broker
                  testPub ──DISCONNECT
                    2 B──▶ broker
                  testPub ──✕ closed
                    (DISCONNECT came first)
                  testSub ──✕ connection lost,
                    without DISCONNECT
                  connection 4 ──HTTP POST /
                    "21.5C" 160 B──▶ port
                  port    ──HTTP answer
                    143 B──▶ connection 4
                """, Rendered.signs(30, FLOWS));
    }

    @Test
    void inAscii() {
        assertEquals("""
                  testSub --CONNECT v3.1.1 clean k60 21 B--> broker
                  broker  --CONNACK accepted 4 B--> testSub
                  testSub --SUBSCRIBE debug q0 12 B--> broker
                  broker  --SUBACK debug q0 5 B--> testSub
                  testPub --PUBLISH debug "TESTING" q0 16 B--> broker --> testSub
                  testPub --PUBLISH 집/거실/온도 "따뜻해요 🌡️" q0 40 B--> broker --> testSub,
                            lamp, phone
                  broker  --PUBLISH debug [89 50 4e 47 0d 0a 1a 0a ...] (10 B) q0
                            27 B--> testSub
                  thermometer-kitchen --PUBLISH home/kitchen/temperature
                            "{"celsius": 21.5, "humi..." (54 B) q1 #7 retain dup 78 B--> broker
                            --> phone
                  broker  --PUBACK #7 4 B--> thermometer-kitchen
                  broker  --CONNACK refused: not authorized (code 0x87) 5 B--> phone
                  broker  --SUBACK secret/# refused (code 0x80) 5 B--> phone
                  phone   --PINGREQ 2 B--> broker
                  testPub --DISCONNECT 2 B--> broker
                  testPub --X closed (DISCONNECT came first)
                  testSub --X connection lost, without DISCONNECT
                  connection 4 --HTTP POST / "21.5C" 160 B--> port
                  port    --HTTP answer 143 B--> connection 4
                """, Rendered.ascii(80, FLOWS));
    }

    @Test
    void inKoreanSentences() {
        assertEquals("""
                testSub 클라이언트가 브로커에 CONNECT 패킷을 보냈어요: MQTT 3.1.1, 클린 세션, keep-alive 60초, 21바이트.
                브로커가 testSub 클라이언트에 CONNACK 패킷을 보냈어요: 수락됨(accepted), 4바이트.
                testSub 클라이언트가 브로커에 SUBSCRIBE 패킷을 보냈어요: 토픽 필터 debug, QoS 0, 12바이트.
                브로커가 testSub 클라이언트에 SUBACK 패킷을 보냈어요: 토픽 필터 debug, QoS 0, 5바이트.
                testPub 클라이언트가 브로커에 PUBLISH 패킷을 보냈어요: 토픽 debug, 페이로드 "TESTING", QoS 0, 16바이트. 받은 클라이언트: testSub.
                testPub 클라이언트가 브로커에 PUBLISH 패킷을 보냈어요: 토픽 집/거실/온도, 페이로드 "따뜻해요 🌡️", QoS 0, 40바이트. 받은 클라이언트: testSub, lamp, phone.
                브로커가 testSub 클라이언트에 PUBLISH 패킷을 보냈어요: 토픽 debug, 페이로드 [89 50 4e 47 0d 0a 1a 0a ...] (10 B), QoS 0, 27바이트.
                thermometer-kitchen 클라이언트가 브로커에 PUBLISH 패킷을 보냈어요: 토픽 home/kitchen/temperature, 페이로드 "{"celsius": 21.5, "humidity": 40, "battery": "주방"}", QoS 1, 패킷 ID 7, 보존(retain), 다시 보냄(DUP), 78바이트. 받은 클라이언트: phone.
                브로커가 thermometer-kitchen 클라이언트에 PUBACK 패킷을 보냈어요: 패킷 ID 7, 4바이트.
                브로커가 phone 클라이언트에 CONNACK 패킷을 보냈어요: 거절됨, 코드 0x87 (not authorized), 5바이트.
                브로커가 phone 클라이언트에 SUBACK 패킷을 보냈어요: 토픽 필터 secret/#, 거절됨, 코드 0x80, 5바이트.
                phone 클라이언트가 브로커에 PINGREQ 패킷을 보냈어요: 2바이트.
                testPub 클라이언트가 브로커에 DISCONNECT 패킷을 보냈어요: 2바이트.
                testPub: 연결 종료 (DISCONNECT를 먼저 보냄).
                testSub: DISCONNECT 없이 연결이 끊김.
                연결 4: MQTT 포트에 HTTP 요청을 보냈어요: POST / "21.5C", 160바이트. 응답은 143바이트였어요.
                """, Rendered.plainKorean(80, FLOWS));
    }

    @Test
    void aReasonIsNamedAndNumberedAsTheStandardDoes() {
        Packet left = new Packet.Disconnect(OptionalInt.of(0x8e), OptionalLong.empty());
        Packet unknown = new Packet.Disconnect(OptionalInt.of(0xf0), OptionalLong.empty());
        Packet returned = new Packet.Connack(false, 5, Optional.empty(), OptionalLong.empty());
        Shown[] shown = {
            Samples.received("me", returned, 4), Samples.received("me", left, 4), Samples.received("me", unknown, 4)
        };
        assertEquals("""
                  broker  ──CONNACK refused: not authorized (code 5) 4 B──▶ me
                  broker  ──DISCONNECT session taken over (code 0x8e) 4 B──▶ me
                  broker  ──DISCONNECT code 0xf0 4 B──▶ me
                """, Rendered.signs(80, shown));
        assertEquals("""
                The broker sent CONNACK to me: refused, code 5 (not authorized), 4 bytes.
                The broker sent DISCONNECT to me: code 0x8e (session taken over), 4 bytes.
                The broker sent DISCONNECT to me: code 0xf0, 4 bytes.
                """, Rendered.plain(80, shown));
    }

    @Test
    void aSentenceSaysTheSameAsTheArrow() {
        Shown message = Samples.sent("testPub", Samples.publish("debug", "TESTING"), 16, "testSub");
        assertEquals("""
                testPub sent PUBLISH to the broker: topic debug, payload "TESTING", QoS 0, 16 bytes. Delivered to testSub.
                """, Rendered.plain(40, message));
    }

    @Test
    void aRefusalIsExplainedInTheLearnersLanguage() {
        Map<String, String> facts = Map.of("packet", "PUBLISH", "topic", "home/#\u0007");
        Shown refused = Samples.refused("me", new Explanation(Cause.TOPIC_WILDCARD, Event.Party.CLIENT, facts));
        assertEquals("""
                  me      ──✕ closed: MQTT does not allow this packet (PUBLISH has the topic home/#\\x07, but wildcards are only for subscribing: name one topic, without + and # [3.1.1 MQTT-3.3.2-2])
                """, Rendered.signs(200, refused));
        assertEquals("""
                me: MQTT 표준에 어긋나는 패킷이라서 연결을 끊음 (PUBLISH 패킷의 토픽이 home/#\\x07인데 와일드카드는 구독할 때만 쓸 수 있으니, +와 #이 없는 토픽 하나를 쓰세요 [3.1.1 MQTT-3.3.2-2]).
                """, Rendered.plainKorean(200, refused));
    }

    @Test
    void aFaultOfTheBrokerIsCalledTheBrokers() {
        Map<String, String> facts = Map.of("packet", "PINGRESP", "bytes", "1");
        Shown refused = Samples.refused("me", new Explanation(Cause.BYTES_LEFT, Event.Party.BROKER, facts));
        assertEquals("""
                me: closed: MQTT does not allow what the broker sent (PINGRESP goes on after its last field (bytes left over: 1): set its Remaining Length to what it holds [3.1.1 §2.2.3, 5 §2.1.4]).
                """, Rendered.plain(200, refused));
    }

    @Test
    void theFirstPingIsExplainedAndLaterOnesAreNot() {
        Shown ping = Samples.sent("me", new Packet.Ping(PacketType.PINGREQ), 2);
        Shown answer = Samples.received("me", new Packet.Ping(PacketType.PINGRESP), 2);
        assertEquals("""
                  me      ──PINGREQ 2 B──▶ broker
                  broker  ──PINGRESP 2 B──▶ me
                    (A sign of life: a client that has been silent for its keep-alive time asks
                    whether the broker is still there. Nothing for you to do. Later ones on this
                    connection are shown only where a task is about them.)
                  me      ──PINGREQ 2 B──▶ broker
                  broker  ──PINGRESP 2 B──▶ me
                """, Rendered.signs(80, ping, answer, ping, answer));
    }

    @Test
    void blanksAtTheEndsOfNamesAreSeen() {
        Shown message = Samples.sent(" me", Samples.publish("debug ", ""), 9, "you ");
        assertEquals("""
                  " me"   ──PUBLISH "debug " "" q0 9 B──▶ broker ──▶ "you "
                """, Rendered.signs(80, message));
        assertEquals("""
                " me" sent PUBLISH to the broker: topic "debug ", payload "", QoS 0, 9 bytes. Delivered to "you ".
                """, Rendered.plain(80, message));
    }

    @Test
    void whatWouldMoveTheCursorIsShownInstead() {
        Shown message = Samples.sent("a\u001b[2Jb", Samples.publish("x\ty", "one\ntwo\u0007\u202e"), 20);
        assertEquals("""
                  a\\x1B[2Jb ──PUBLISH x    y "one\\ntwo\\x07\\u202E" q0 20 B──▶ broker
                """, Rendered.signs(80, message));
    }

    @Test
    void norDoesATextOfMqtt5MoveTheCursor() {
        String evil = "\u001b[2J\u0007";
        Packet.Publish plain = Samples.publish("x", "y");
        PublishProperties properties = new PublishProperties(
                OptionalLong.empty(),
                OptionalInt.empty(),
                Optional.of(evil),
                Optional.empty(),
                Optional.of(evil),
                List.of(Map.entry(evil, evil)));
        for (Packet packet : List.of(
                new Packet.Publish(
                        plain.topic(), plain.payload(), plain.qos(), false, false, OptionalInt.empty(), properties),
                new Packet.Connack(false, 0, Optional.of(evil), OptionalLong.empty()),
                new Packet.Auth(0x18, Optional.of(evil)))) {
            Shown row = Samples.received("panel", packet, 20);
            for (String shown : List.of(Rendered.signs(200, row), Rendered.plain(200, row))) {
                assertTrue(shown.contains("\\x1B[2J\\x07"), shown);
                assertTrue(shown.chars().noneMatch(c -> c == '\u001b' || c == '\u0007'), shown);
            }
        }
    }
}
