package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes to the MQTT port and speaks something else. */
class StrangersTest {
    private static final String PAGE = """
            HTTP/1.1 400 Bad Request\r
            Content-Type: text/plain\r
            Content-Length: 33\r
            Connection: close\r
            \r
            This port speaks MQTT, not HTTP.
            """;

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @Test
    void getIsAnsweredWithAPage() throws IOException {
        assertEquals(PAGE, answer("GET /weather HTTP/1.1\r\nHost: x\r\n\r\n"));
        Event.HttpRequest request = request();
        assertEquals("GET", request.method());
        assertEquals("/weather", request.target());
        assertEquals(Bytes.EMPTY, request.body());
        assertEquals(34, request.bytes());
        assertEquals(PAGE.length(), request.answerBytes());
        assertEquals(Ending.HTTP_ANSWERED, closed().how());
        assertEquals(Party.TAP, closed().by());
    }

    /** The comparison of the first lesson says that other brokers give no answer at all. */
    @Test
    void mosquittoHasNoAnswerToARequest() throws IOException {
        try (Mosquitto mosquitto = Mosquitto.start();
                RawClient client = new RawClient(mosquitto.broker().port())) {
            assertTrue(client.send("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII)).ends());
        }
    }

    @Test
    void headIsAnsweredWithoutABody() throws IOException {
        assertEquals(PAGE.substring(0, PAGE.indexOf("This")), answer("HEAD / HTTP/1.1\r\n\r\n"));
        assertEquals(PAGE.indexOf("This"), request().answerBytes());
    }

    @Test
    void postIsRecordedWithItsBody() throws IOException {
        String post = "POST /t HTTP/1.1\r\nHost: x\r\nCONTENT-LENGTH: 5\r\n\r\n21.5C";
        assertEquals(PAGE, answer(post));
        assertEquals("21.5C", request().body().text());
        assertEquals(post.length(), request().bytes());
    }

    @Test
    void requestMayComeByteByByte() throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            for (byte one : "PUT / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc".getBytes(US_ASCII)) {
                client.send(new byte[] {one});
            }
            assertEquals(PAGE, rest(client));
        }
        assertEquals("abc", request().body().text());
    }

    @Test
    void clientThatWaitsForContinueIsAskedForTheBody() throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            client.send("POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n".getBytes(US_ASCII));
            String asked = "HTTP/1.1 100 Continue\r\n\r\n";
            assertEquals(asked, new String(client.socket().getInputStream().readNBytes(asked.length()), US_ASCII));
            client.send("ok".getBytes(US_ASCII));
            assertEquals(PAGE, rest(client));
            assertEquals(asked.length() + PAGE.length(), request().answerBytes());
        }
    }

    @Test
    void http2IsAnsweredToo() throws IOException {
        assertTrue(answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").startsWith("HTTP/1.1 400"));
        assertEquals("PRI", request().method());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST / HTTP/1.1\r\nContent-Length: 70000\r\n\r\n",
                "PUT / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n"
            })
    void requestThatIsTooLongIsRefused(String request) throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            client.send(request.getBytes(US_ASCII));
            assertTrue(client.ends());
        }
        assertEquals(Ending.TOO_LARGE, closed().how());
        assertEquals("An HTTP request of more than 65536 bytes came", explanation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 03 01 00 f4 01 | NOT_MQTT  | This began as TLS, and this port speaks MQTT without it: connect with tcp://, not with ssl://
            53 53 48 2d       | NOT_MQTT  | The first bytes, 53 53 48 2d, are neither MQTT nor HTTP
            ff f4 ff fd 06    | NOT_MQTT  | The first bytes, ff f4 ff fd 06, are neither MQTT nor HTTP
            00 00             | NOT_MQTT  | The first bytes, 00 00, are neither MQTT nor HTTP
            47 00             | NOT_MQTT  | The first bytes, 47 00, are neither MQTT nor HTTP
            30 31 32 33       | NOT_MQTT  | The first bytes, 30 31 32 33, are neither MQTT nor HTTP
            30 0e 00 05       | MALFORMED | PUBLISH came before CONNECT: connect first [3.1.1 §3.1, 5 §3.1]
            c0 00             | MALFORMED | PINGREQ came before CONNECT: connect first [3.1.1 §3.1, 5 §3.1]
            50 02 00 01       | MALFORMED | PUBREC came before CONNECT: connect first [3.1.1 §3.1, 5 §3.1]
            10 ff ff ff ff 01 | MALFORMED | The Remaining Length of a packet goes on after its fourth byte: check the length of the packet before it [3.1.1 §2.2.3, 5 §2.1.4]
            10 ff ff ff 7f    | TOO_LARGE | A packet of 268435460 bytes was to come, and at most 1048576 are taken here: send it in smaller pieces [5 §3.2.2.3.6]
            10 fd ff 3f       | TOO_LARGE | A packet of 1048577 bytes was to come, and at most 1048576 are taken here: send it in smaller pieces [5 §3.2.2.3.6]
            """)
    void otherFirstBytesAreClosedWithAnExplanation(String hex, Ending how, String detail) throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            client.send(hex);
            assertTrue(client.ends());
        }
        assertEquals(how, closed().how());
        assertEquals(Party.TAP, closed().by());
        assertEquals(detail, explanation());
    }

    @Test
    void hugeStreamIsCutAtOnce() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 0x99);
        int sent = 0;
        try (RawClient client = new RawClient(sandbox.port())) {
            for (; sent < 200; sent++) {
                client.send(megabyte);
            }
        } catch (SocketException reset) {
            // as it should be
        }
        assertTrue(sent < 50, "the tap took " + sent + " MiB");
        assertEquals(Ending.NOT_MQTT, closed().how());
    }

    private String answer(String request) throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            return rest(client.send(request.getBytes(US_ASCII)));
        }
    }

    private static String rest(RawClient client) throws IOException {
        return new String(client.socket().getInputStream().readAllBytes(), US_ASCII);
    }

    private Event.HttpRequest request() {
        return sandbox.await(1, Event.HttpRequest.class, any -> true).get(0);
    }

    private String explanation() {
        Explanation why = closed().detail().orElseThrow();
        assertEquals(Party.CLIENT, why.by());
        return Messages.of(Language.EN).say("cause", why.cause().key(), why.facts());
    }

    private Event.Closed closed() {
        return sandbox.await(1, Event.Closed.class, any -> true).get(0);
    }
}
