package learnmqtt.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnmqtt.broker.Sandbox;
import learnmqtt.mosquitto.CommandLineParser;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.Reading;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison with mosquitto_pub does not show. */
class PublisherTest {
    private static final int MANY = 10_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<String> everyQosInBothVersions() {
        return Stream.of("-V 311", "-V 5")
                .flatMap(version -> Stream.of(version + " -q 0", version + " -q 1", version + " -q 2"));
    }

    @ParameterizedTest
    @MethodSource("everyQosInBothVersions")
    void publishesAnyNumberOfLinesInTheirOrder(String options) throws Exception {
        List<String> lines =
                IntStream.range(0, MANY).mapToObj(Integer::toString).toList();
        try (Sandbox sandbox = Sandbox.embedded().start()) {
            InputStream input =
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
            assertEquals(0, end(run(sandbox, input, options + " -l")));
            assertEquals(lines, published(sandbox));
        }
        assertEquals("", err.toString(UTF_8));
    }

    /** To mosquitto_pub that byte is the end of all. */
    @Test
    void publishesALineWithAZeroByteWhole() throws Exception {
        try (Sandbox sandbox = Sandbox.embedded().start()) {
            InputStream input = new ByteArrayInputStream("a\0b\nc\n".getBytes(UTF_8));
            assertEquals(0, end(run(sandbox, input, "-l")));
            assertEquals(List.of("a\0b", "c"), published(sandbox));
        }
    }

    @ParameterizedTest
    @MethodSource("everyQosInBothVersions")
    void repeatsAMessageAnyNumberOfTimes(String options) throws Exception {
        try (Sandbox sandbox = Sandbox.embedded().start()) {
            assertEquals(0, end(run(sandbox, InputStream.nullInputStream(), options + " -m x --repeat " + MANY)));
            assertEquals(Collections.nCopies(MANY, "x"), published(sandbox));
        }
    }

    @Test
    void publishesALineWhenItComes() throws Exception {
        try (Sandbox sandbox = Sandbox.embedded().start();
                PipedInputStream input = new PipedInputStream()) {
            OutputStream typing = new PipedOutputStream(input); // its end is the end of the input
            CompletableFuture<Integer> exit = run(sandbox, input, "-q 1 -l");
            for (int line = 1; line <= 3; line++) {
                typing.write((line + "\n").getBytes(UTF_8));
                typing.flush();
                sandbox.awaitPackets(line, Packet.Publish.class, any -> true);
            }
            typing.close();
            assertEquals(0, end(exit));
            assertEquals(List.of("1", "2", "3"), published(sandbox));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-q 0", "-q 1", "-q 2"})
    void endsWhereTheConnectionIsLostAmongLines(String options) throws Exception {
        try (Sandbox sandbox = Sandbox.embedded().start()) {
            CompletableFuture<Integer> exit = run(sandbox, endlessLines(), options + " -l");
            sandbox.awaitPackets(200, Packet.Publish.class, any -> true);
            sandbox.tap().close();
            assertEquals(7, end(exit));
        }
        assertEquals("Error: The connection was lost.\n", err.toString(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("everyQosInBothVersions")
    void publishesWhereNobodyReadsWhatItLogs(String options) throws Exception {
        try (Sandbox sandbox = Sandbox.embedded().start()) {
            assertEquals(0, end(run(sandbox, InputStream.nullInputStream(), new Unread(), options + " -d -m x")));
            assertEquals(List.of("x"), published(sandbox));
            sandbox.awaitPackets(1, Packet.Disconnect.class, any -> true);
        }
        assertEquals("", err.toString(UTF_8));
    }

    /** What is written then fails, before anybody sees that the connection is gone. */
    @RepeatedTest(5)
    void endsWhereTheBrokerBreaksTheConnectionAmongLines() throws Exception {
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            broker.setSoTimeout((int) Sandbox.DEADLINE.toMillis());
            CompletableFuture<Integer> exit =
                    run(broker.getLocalPort(), endlessLines(), new ByteArrayOutputStream(), "-l");
            try (Socket connection = broker.accept()) {
                connection.getInputStream().read();
                connection.getOutputStream().write(new byte[] {0x20, 2, 0, 0});
                connection.getInputStream().readNBytes(10_000);
                connection.setSoLinger(true, 0); // no orderly end
            }
            assertEquals(7, end(exit));
        }
        assertEquals("Error: The connection was lost.\n", err.toString(UTF_8));
    }

    private static InputStream endlessLines() {
        return new InputStream() {
            private int octet;

            @Override
            public int read() {
                octet = octet == 'x' ? '\n' : 'x';
                return octet;
            }

            @Override
            public int read(byte[] octets, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    octets[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }

    private static int end(CompletableFuture<Integer> exit) throws Exception {
        return exit.get(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The payloads that have come to the broker, when the client is gone. */
    private static List<String> published(Sandbox sandbox) {
        sandbox.await(1, Event.Closed.class, any -> true);
        return sandbox.timeline().history().events().stream()
                .map(one -> one.event())
                .filter(event -> event instanceof Event.Passed passed && passed.direction() == Direction.FROM_CLIENT)
                .map(event -> ((Event.Passed) event).packet())
                .filter(Packet.Publish.class::isInstance)
                .map(packet -> new String(((Packet.Publish) packet).payload().toArray(), UTF_8))
                .collect(Collectors.toList());
    }

    private CompletableFuture<Integer> run(Sandbox sandbox, InputStream input, String options) {
        return run(sandbox, input, new ByteArrayOutputStream(), options);
    }

    private CompletableFuture<Integer> run(Sandbox sandbox, InputStream input, OutputStream out, String options) {
        return run(sandbox.port(), input, out, options);
    }

    private CompletableFuture<Integer> run(int port, InputStream input, OutputStream out, String options) {
        List<String> all = new ArrayList<>(List.of(options.split(" ")));
        all.addAll(List.of("-t", "a", "-p", "" + port));
        PublishOptions wanted = ((Reading.Understood<PublishOptions>)
                        new CommandLineParser(Map.of("HOME", "/nowhere"), 1).publish(all))
                .options();
        Streams streams = new Streams(input, out, new PrintStream(err, true, UTF_8));
        Publisher publisher = new Publisher(wanted, streams);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return publisher.run();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                },
                task -> new Thread(task, "pub").start());
    }
}
