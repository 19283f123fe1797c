package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that a fast client sends is lost in the embedded broker. */
class AdmissionTest {
    private static final int CLIENTS = Integer.getInteger("learnmqtt.fastClients", 200);

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @Test
    void subscribeInTheSegmentOfConnectIsGranted() throws Exception {
        all(number -> "fast" + number, this::subscribeAtOnce);
    }

    @Test
    void subscribeRightAfterConnectWithoutAnIdentifierIsGranted() throws Exception {
        all(number -> "", this::subscribeAtOnce);
    }

    @Test
    void subscribeOfTheSameIdentifierAgainAndAgainIsGranted() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            subscribeAtOnce("same");
        }
    }

    @Test
    void disconnectInTheSegmentOfConnectKeepsTheWill() throws Exception {
        willNeverFires(number -> "leaving" + number);
    }

    @Test
    void disconnectRightAfterConnectWithoutAnIdentifierKeepsTheWill() throws Exception {
        willNeverFires(number -> "");
    }

    private void willNeverFires(IntFunction<String> names) throws Exception {
        try (RawClient witness = new RawClient(sandbox.port()).connect("witness")) {
            witness.send(Wire.subscribe(1, "will", 0)).read();
            all(names, name -> {
                try (RawClient client = new RawClient(sandbox.port())) {
                    client.send(Wire.join(Wire.connectWithWill(name, "will", "gone"), Wire.disconnect()));
                    client.read();
                    return client.ends();
                }
            });
            witness.send(Wire.subscribe(2, "end", 0)).send(Wire.publish("end", ""));
            sandbox.awaitPackets(
                    2, Packet.Publish.class, publish -> publish.topic().text().equals("end"));
            assertEquals(
                    0,
                    sandbox.timeline().history().events().stream()
                            .filter(one -> one.event() instanceof Event.Passed passed
                                    && passed.direction() == Direction.TO_CLIENT
                                    && passed.packet() instanceof Packet.Publish publish
                                    && publish.topic().text().equals("will"))
                            .count());
        }
    }

    private boolean subscribeAtOnce(String name) throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            client.send(Wire.join(Wire.connect(name), Wire.subscribe(1, "a", 0)));
            assertEquals("20 02 00 00", client.readHex());
            assertEquals("90 03 00 01 00", client.readHex());
            client.send(Wire.disconnect());
            return client.ends();
        }
    }

    private interface Visit {
        boolean by(String name) throws IOException;
    }

    private static void all(IntFunction<String> names, Visit visit) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> visits = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String name = names.apply(i);
                visits.add(() -> visit.by(name));
            }
            for (Future<Boolean> done : threads.invokeAll(visits)) {
                assertEquals(true, done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
