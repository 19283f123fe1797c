package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
    private static final int CYCLES = 200;

    @Test
    void takesConnectionsAtOnce() throws IOException {
        try (BareBroker broker = new BareBroker(BrokerSettings.open(), 0);
                RawClient client = new RawClient(broker.port())) {
            assertArrayEquals(Wire.connack(), client.send(Wire.connect("a")).read());
        }
    }

    /** Session Present came with MQTT 3.1.1; before, its byte is reserved. */
    @Test
    void aClientOfMqtt31IsNotToldOfItsSession() throws IOException {
        byte[] connect = Wire.packet(0x10, Wire.text("MQIsdp"), new byte[] {3, 0, 0, 60}, Wire.text("old"));
        try (BareBroker broker = new BareBroker(BrokerSettings.open(), 0)) {
            for (int i = 0; i < 2; i++) {
                try (RawClient old = new RawClient(broker.port())) {
                    assertArrayEquals(Wire.connack(), old.send(connect).read());
                }
            }
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
    void freshOnesLeaveNothingBehind() throws IOException {
        try (Tap tap = Tap.start(TapSettings.loopback(0), EmbeddedBroker.start(), new Timeline())) {
            greet(tap);
            Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
            for (int i = 0; i < CYCLES; i++) {
                EmbeddedBroker broker = EmbeddedBroker.start();
                tap.redirect(broker, new Timeline());
                greet(tap);
                broker.close();
            }
            Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
            more.removeAll(before);
            assertEquals(Set.of(), more);
        }
    }

    @Test
    void tapAndBrokerLeaveNothingBehind() throws IOException, InterruptedException {
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        int port = 0;
        for (int i = 0; i < CYCLES; i++) {
            EmbeddedBroker broker = EmbeddedBroker.start();
            try (Tap tap = Tap.start(TapSettings.loopback(port), broker, new Timeline())) {
                greet(tap);
                port = tap.port(); // the next one wants the same
            }
            broker.close();
        }
        Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
        more.removeAll(before);
        more.removeIf(thread -> !thread.getName().startsWith("tap"));
        for (Thread thread : more) {
            thread.join(Sandbox.DEADLINE.toMillis()); // Netty reports its end a moment before it ends
        }
        more.removeIf(thread -> !thread.isAlive());
        assertEquals(Set.of(), more);
    }

    private static void greet(Tap tap) throws IOException {
        try (RawClient client = new RawClient(tap.port())) {
            assertArrayEquals(Wire.connack(), client.send(Wire.connect("a")).read());
            assertTrue(client.send(Wire.disconnect()).ends());
        }
    }

    /** A client that believes a CONNACK which says otherwise publishes without the flag. */
    @Test
    void aClientOfMqtt5MayRetain() throws Exception {
        try (BareBroker broker = new BareBroker(BrokerSettings.open(), 0)) {
            List<String> common = List.of("-p", "" + broker.port(), "-V", "5", "-t", "a");
            Mosquitto.run("mosquitto_pub", join(common, "-m", "kept", "-r", "-q", "1"));
            assertEquals(
                    "1 kept\n", Mosquitto.run("mosquitto_sub", join(common, "-C", "1", "-W", "20", "-F", "%r %p")));
        }
    }

    private static List<String> join(List<String> common, String... more) {
        return Stream.concat(common.stream(), Stream.of(more)).toList();
    }
}
