package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Probe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes from a port that probes come from. */
class DoorkeeperTest {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    private RawClient fromPortOfProbes() throws IOException {
        for (int port : Probe.ports().toArray()) {
            Socket socket = new Socket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(port));
                socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), sandbox.port()));
                return new RawClient(socket);
            } catch (BindException taken) {
                socket.close();
            }
        }
        throw new IOException("no port");
    }

    @Test
    void anOrdinaryClientIsAClient() throws IOException {
        try (RawClient client = fromPortOfProbes().connect("ordinary")) {
            client.send(Wire.subscribe(1, "debug", 0));
            assertEquals("90 03 00 01 00", client.readHex());
        }
        Event.Closed closed = sandbox.await(1, Event.Closed.class, any -> true).get(0);
        assertEquals(1, closed.connection());
        assertEquals(
                1,
                sandbox.awaitPackets(
                                1,
                                Packet.Connect.class,
                                connect -> connect.clientId().equals("ordinary"))
                        .size());
    }

    @Test
    void aProbeCanDoNothingElse() throws IOException {
        try (RawClient client = fromPortOfProbes()) {
            client.send(Probe.connect(7));
            assertEquals("20 02 00 00", client.readHex());
            client.send(Wire.publish("debug", "unseen"));
            assertTrue(client.ends());
        }
        assertEquals(0, sandbox.timeline().history().events().size());
    }

    @Test
    void whoSaysTheSameFromAnotherPortIsSeen() throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            client.send(Probe.connect(7));
            assertEquals("20 02 00 00", client.readHex());
            sandbox.awaitPackets(
                    1, Packet.Connect.class, connect -> connect.clientId().equals("learnmqttprobe00000007"));
        }
    }
}
