package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client is told before its connection ends for something that MQTT does not allow. */
class AnswerTest {
    private static final String CONNECT_5 = "10 0e 0004 4d515454 05 02 003c 00 0001 61";
    private static final String CONNACK_5 = "20 03 00 00 00";

    private final Timeline timeline = new Timeline();
    private FakeBroker upstream;
    private Tap tap;

    @BeforeEach
    void start() throws IOException {
        upstream = new FakeBroker();
        tap = Tap.start(TapSettings.loopback(0), upstream, timeline);
    }

    @AfterEach
    void stop() {
        tap.close();
        upstream.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 0e 0004 4d515454 05 02 003c 00 0001 61 | e0 01 82
        d0 00                                     | e0 01 82
        c1 00                                     | e0 01 81
        30 04 0001 2b 00                          | e0 01 90
        30 07 0001 61 03 23 0000                  | e0 01 94
        82 03 0001 00                             | e0 01 82
        82 07 0001 00 0001 61 40                  | e0 01 81
        82 08 0001 00 0002 6123 00                | e0 01 8f
        30 fd ff 3f                               | e0 01 95
        30 ff ff ff ff 01                         | e0 01 81
        """)
    void aClientOfMqtt5IsToldTheReasonInDisconnect(String hex, String answer) throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(CONNECT_5);
                RawClient broker = upstream.hear()) {
            broker.send(CONNACK_5);
            client.read();
            client.send(hex);
            assertEquals(answer, client.readHex());
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
        assertAnswerIsLastBeforeTheEnd(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        c1 00                      | 20 03 00 81 00
        30 07 0001 61 03 23 0000   | 20 03 00 82 00
        30 04 0001 2b 00           | 20 03 00 90 00
        """)
    void aClientOfMqtt5ThatIsNotLetInYetIsToldInConnack(String hex, String answer) throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(CONNECT_5);
                RawClient broker = upstream.hear()) {
            client.send(hex);
            assertEquals(answer, client.readHex());
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
        assertAnswerIsLastBeforeTheEnd(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10 0e 0004 4d515454 05 03 003c 00 0001 61           | 20 03 00 81 00
        10 11 0004 4d515454 05 02 003c 03 210000 0001 61    | 20 03 00 82 00
        10 14 0004 4d515454 05 06 003c 00 0001 61 00 0001 23 0000 | 20 03 00 90 00
        10 0d 0004 4d515454 06 02 003c 0001 61              | 20 02 00 01
        10 0d 0004 4d515454 03 02 003c 0001 61              | 20 02 00 01
        10 0f 0006 4d5149736470 04 02 003c 0001 61          | 20 02 00 01
        """)
    void aConnectThatIsRefusedIsAnsweredInConnack(String hex, String answer) throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(hex)) {
            assertEquals(answer, client.readHex());
            assertTrue(client.ends());
        }
        assertAnswerIsLastBeforeTheEnd(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "10 0d 0004 4d515454 04 03 003c 0001 61",
        "10 0d 0004 4d515455 04 02 003c 0001 61",
        "10 0d 0004 4d515455 05 02 003c 0001 61",
        "10 ff ff ff ff 01",
        "c0 00"
    })
    void whatTellsNoMqtt5IsOnlyClosed(String hex) throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(hex)) {
            assertTrue(client.ends());
        }
        assertEquals(2, events().size());
    }

    @Test
    void aClientOf311IsOnlyClosed() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send(Wire.publish("a/#", "x"));
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
    }

    @Test
    void nobodyIsToldAnythingAfterDisconnect() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(CONNECT_5);
                RawClient broker = upstream.hear()) {
            broker.send(CONNACK_5);
            client.read();
            client.send(Wire.join(Wire.disconnect(), Wire.pingreq()));
            assertTrue(client.ends());
        }
        assertEquals(Cause.AFTER_DISCONNECT, closed().detail().orElseThrow().cause());
    }

    @Test
    void aFaultOfTheBrokerIsNoneThatTheClientCouldMend() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(CONNECT_5);
                RawClient broker = upstream.hear()) {
            broker.send(CONNACK_5);
            client.read();
            broker.send("d0 01 00");
            assertEquals("e0 01 80", client.readHex());
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
        assertEquals(Party.BROKER, closed().detail().orElseThrow().by());
    }

    @Test
    void whatWasPassedBeforeArrivesBeforeTheAnswer() throws IOException {
        byte[] message = RawClient.bytes("30 04 0001 61 00");
        try (RawClient client = new RawClient(tap.port()).send(CONNECT_5);
                RawClient broker = upstream.hear()) {
            broker.send(RawClient.bytes(CONNACK_5), message, RawClient.bytes("d0 01 00"));
            client.read();
            assertArrayEquals(message, client.read());
            assertEquals("e0 01 80", client.readHex());
        }
    }

    @Test
    void whatCameBeforeIsAnsweredBeforeTheRefusal() throws IOException {
        byte[] asked = RawClient.bytes("82 07 0001 00 0001 61 00");
        byte[] all = Wire.join(RawClient.bytes(CONNECT_5), asked, RawClient.bytes("c1 00"), Wire.pingreq());
        try (RawClient client = new RawClient(tap.port()).send(all);
                RawClient broker = upstream.hear()) {
            assertArrayEquals(asked, broker.read());
            broker.send(CONNACK_5).send("90 04 0001 00 00");
            assertEquals(CONNACK_5, client.readHex());
            assertEquals("90 04 00 01 00 00", client.readHex());
            assertEquals("e0 01 81", client.readHex());
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
        assertAnswerIsLastBeforeTheEnd("e0 01 81");
        assertEquals(Cause.FLAGS, closed().detail().orElseThrow().cause());
    }

    @Test
    void whatIsRefusedIsToldAlsoWhereTheBrokerEndsTheConnectionBeforeItAnswers() throws IOException {
        try (RawClient client = new RawClient(tap.port())) {
            client.send(Wire.join(RawClient.bytes(CONNECT_5), RawClient.bytes("c1 00")));
            upstream.hear().close();
            assertEquals("20 03 00 81 00", client.readHex());
            assertTrue(client.ends());
        }
        assertEquals(Cause.FLAGS, closed().detail().orElseThrow().cause());
    }

    private void assertAnswerIsLastBeforeTheEnd(String answer) {
        List<Event> events = events();
        Event.Passed last = (Event.Passed) events.get(events.size() - 2);
        assertEquals(Bytes.of(RawClient.bytes(answer)), last.bytes());
        assertEquals(Party.TAP, closed().by());
    }

    private Event.Closed closed() {
        List<Event> events = events();
        return (Event.Closed) events.get(events.size() - 1);
    }

    /** All events of the only connection, once it has ended. */
    private List<Event> events() {
        return Sandbox.await(
                        timeline,
                        history -> !Sandbox.events(history, Event.Closed.class, any -> true)
                                .isEmpty(),
                        Sandbox.DEADLINE)
                .events()
                .stream()
                .map(numbered -> numbered.event())
                .toList();
    }
}
