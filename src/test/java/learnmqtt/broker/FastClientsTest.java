package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that say all they have to say in one write, without waiting for CONNACK [3.1.1 §3.1.4, 5 §3.1.4]. */
class FastClientsTest {
    private static final int CLIENTS = 1_000;

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @ParameterizedTest
    @ValueSource(strings = {"fast", ""})
    void noPacketIsLostAndNoWillComesAfterAGoodbye(String name) throws IOException {
        try (RawClient watcher = new RawClient(sandbox.port()).connect("watcher")) {
            watcher.send(Wire.subscribe(1, "#", 0)).read();
            for (int i = 0; i < CLIENTS; i++) {
                try (RawClient client = new RawClient(sandbox.port())) {
                    String clientId = name.isEmpty() ? "" : name + i;
                    client.send(Wire.join(
                            Wire.connectWithWill(clientId, "will", "gone"),
                            Wire.subscribe(7, "nothing", 0),
                            Wire.publish("said", "" + i),
                            Wire.disconnect()));
                    assertArrayEquals(Wire.connack(), client.read());
                    assertEquals("90 03 00 07 00", client.readHex());
                    assertArrayEquals(Wire.publish("said", "" + i), watcher.read()); // and no Will before
                }
            }
            assertEquals("d0 00", watcher.send(Wire.pingreq()).readHex());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", ""})
    void everyClientThatIsCutLeavesItsWill(String name) throws IOException {
        try (RawClient watcher = new RawClient(sandbox.port()).connect("watcher")) {
            watcher.send(Wire.subscribe(1, "#", 0)).read();
            for (int i = 0; i < CLIENTS; i++) {
                String clientId = name.isEmpty() ? "" : name + i;
                RawClient client = new RawClient(sandbox.port());
                client.send(Wire.connectWithWill(clientId, "will", "gone " + i)).read();
                client.reset();
                assertArrayEquals(Wire.publish("will", "gone " + i), watcher.read());
            }
        }
    }
}
