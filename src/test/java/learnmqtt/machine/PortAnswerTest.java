package learnmqtt.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;
import learnmqtt.machine.PortAnswer.Kind;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Upstream;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PortAnswerTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
    }

    /** What is said to somebody who answers so, when the CONNECT has come, and everything that was sent. */
    private static Heard ask(String answer) throws Exception {
        try (ServerSocket server = listen()) {
            FutureTask<String> heard = new FutureTask<>(() -> {
                try (Socket client = server.accept()) {
                    byte[] head = client.getInputStream().readNBytes(2);
                    byte[] rest = client.getInputStream().readNBytes(head[1]);
                    client.getOutputStream().write(answer.getBytes(ISO_8859_1));
                    client.getOutputStream().flush();
                    client.shutdownOutput();
                    byte[] after = client.getInputStream().readAllBytes();
                    return new String(head, ISO_8859_1) + new String(rest, ISO_8859_1) + new String(after, ISO_8859_1);
                }
            });
            new Thread(() -> {
                        heard.run();
                        hangUpOn(server);
                    })
                    .start();
            PortAnswer said = PortAnswer.ask(LOOPBACK, server.getLocalPort(), LONG);
            return new Heard(said, heard.get());
        }
    }

    /** Whoever calls again, until nobody can. */
    private static void hangUpOn(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private record Heard(PortAnswer answer, String text) {}

    @Test
    void aBrokerIsTakenLeaveOf() throws Exception {
        Heard heard = ask("\40\2\0\0");
        assertEquals(new PortAnswer(Kind.BROKER, LOOPBACK, 0), heard.answer());
        String id = "learnmqttprobe%08x".formatted(ProcessHandle.current().pid());
        String connect = "\u0010" + (char) (12 + id.length()) + "\u0000\u0004MQTT\u0004\u0002\u0000\n\u0000"
                + (char) id.length() + id;
        assertEquals(connect + "\u00e0\0", heard.text());
    }

    @Test
    void aTapOfOursIsKnownForABrokerAndNobodySeesThatItWasAsked() {
        Sandbox sandbox = Sandbox.embedded().start();
        try (sandbox) {
            for (String host : List.of(LOOPBACK, "::1", LOOPBACK)) {
                assertEquals(new PortAnswer(Kind.BROKER, host, 0), PortAnswer.ask(host, sandbox.port(), LONG));
            }
        }
        assertEquals(List.of(), sandbox.timeline().history().events());
    }

    @Test
    void aTapWhoseBrokerIsGoneIsNotAskedForAWebPageInSightOfAll() {
        Timeline timeline = new Timeline(100, 1 << 20, System::nanoTime);
        Upstream nowhere = loop -> new InetSocketAddress(LOOPBACK, 1);
        try (Tap tap = Tap.start(TapSettings.loopback(0), nowhere, timeline)) {
            assertEquals(Kind.BROKER, PortAnswer.ask(LOOPBACK, tap.port(), LONG).kind());
        }
        assertEquals(List.of(), timeline.history().events());
    }

    @Test
    void aForeignBrokerIsKnownHoweverOftenItIsAsked() throws Exception {
        try (Mosquitto mosquitto = Mosquitto.start()) {
            for (int i = 0; i < 40; i++) {
                assertEquals(
                        Kind.BROKER,
                        PortAnswer.ask(LOOPBACK, mosquitto.port(), LONG).kind());
            }
        }
    }

    @Test
    void aBrokerMayRefuse() throws Exception {
        assertEquals(
                new PortAnswer(Kind.REFUSING_BROKER, LOOPBACK, 5),
                ask("\40\2\0\5").answer());
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 400 Bad Request, WEB", "SSH-2.0-OpenSSH_9.2, STRANGER", "'', STRANGER", "HT, STRANGER"})
    void othersAreKnownByTheirFirstBytes(String answer, Kind kind) throws Exception {
        assertEquals(kind, ask(answer).answer().kind());
    }

    @Test
    void whoNeverAcceptsIsSilent() throws Exception {
        try (ServerSocket server = listen()) {
            assertEquals(
                    Kind.SILENT,
                    PortAnswer.ask(LOOPBACK, server.getLocalPort(), SHORT).kind());
        }
    }

    @Test
    void whereNobodyListensNobodyAnswers() throws Exception {
        int port;
        try (ServerSocket server = listen()) {
            port = server.getLocalPort();
        }
        assertEquals(Kind.NOBODY, PortAnswer.of(List.of(LOOPBACK, "::1"), port).kind());
    }
}
