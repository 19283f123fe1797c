package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    @Test
    void takesConnectionsWhenItHasStarted() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                RawClient client = new RawClient(broker.address().getPort())) {
            assertTrue(broker.address().getAddress().isLoopbackAddress());
            assertArrayEquals(Wire.connack(), client.send(Wire.connect("a")).read());
        }
    }

    @Test
    void takesPacketsOfOneMebibyte() throws IOException {
        byte[] largest = Wire.publish("a", "x".repeat((1 << 20) - 7));
        try (Sandbox sandbox = Sandbox.embedded().start();
                RawClient client = new RawClient(sandbox.port()).connect("a")) {
            client.send(Wire.subscribe(1, "a", 0)).read();
            assertArrayEquals(largest, client.send(largest).read());
        }
    }

    @Test
    void severalRunSideBySide() {
        List<EmbeddedBroker> brokers = new ArrayList<>();
        Set<Integer> ports = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            brokers.add(EmbeddedBroker.start());
            ports.add(brokers.get(i).address().getPort());
        }
        brokers.forEach(EmbeddedBroker::close);
        assertEquals(4, ports.size());
    }

    @Test
    void leavesNoThreadsAndNoFilesAndSaysNothing() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream listener = new PrintStream(said, true);
        System.setOut(listener);
        System.setErr(listener);
        try {
            Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
            EmbeddedBroker broker = EmbeddedBroker.start();
            new RawClient(broker.address().getPort()).connect("a").reset();
            Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
            threads.removeAll(before);
            broker.close();
            for (Thread thread : threads) {
                if (thread.getName().startsWith("nioEventLoop")
                        || thread.getName().startsWith("Session")) {
                    thread.join(Sandbox.DEADLINE.toMillis());
                    assertFalse(thread.isAlive(), thread::toString);
                }
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", said.toString(UTF_8));
        assertFalse(Files.exists(Path.of("data")));
        assertFalse(Files.exists(Path.of(".moquette_uuid")));
    }

    @Test
    void survivesWhatEndsASessionThreadOfMoquette() throws IOException {
        byte[] nameless = RawClient.bytes("82 10 0001 00 000a 2473686172652f666f6f 00");
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            for (int i = 0; i < 20; i++) {
                try (RawClient client = new RawClient(broker.address().getPort())) {
                    client.send(RawClient.bytes("10 0f 0004 4d515454 05 02 003c 00 0002 61 " + (60 + i)));
                    client.read();
                    client.send(Wire.join(nameless, Wire.pingreq()));
                    client.ends(); // or is answered
                }
            }
            for (int i = 0; i < 20; i++) {
                try (RawClient client = new RawClient(broker.address().getPort())) {
                    assertArrayEquals(
                            Wire.connack(),
                            client.send(Wire.connect("other" + i)).read());
                }
            }
        }
    }
}
