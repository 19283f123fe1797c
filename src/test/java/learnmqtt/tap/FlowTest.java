package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How bytes and ends of connections travel between a client and a broker whose every byte the test says. */
class FlowTest {
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

    @Test
    void whatTheBrokerSaidBeforeItsFinArrives() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            broker.send(Wire.publish("last", "words")).close();
            client.read();
            assertArrayEquals(Wire.publish("last", "words"), client.read());
            assertTrue(client.ends());
        }
        assertEquals(closed(Party.BROKER, false, Ending.FINISHED, null), closed());
    }

    @Test
    void whatTheClientSaidBeforeItsFinArrives() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send(Wire.publish("last", "words")).close();
            assertArrayEquals(Wire.publish("last", "words"), broker.read());
            assertTrue(broker.ends());
        }
        assertEquals(closed(Party.CLIENT, false, Ending.FINISHED, null), closed());
    }

    @Test
    void halfClosedConnectionEndsForTheOtherSideToo() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.socket().shutdownOutput();
            assertTrue(broker.ends());
            assertTrue(client.ends());
        }
    }

    @Test
    void whatTheClientAskedForBeforeItsFinIsStillAnswered() throws IOException {
        byte[] asked = Wire.packet(0x32, Wire.text("last"), new byte[] {0, 9});
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"), asked, Wire.disconnect())) {
            client.socket().shutdownOutput();
            try (RawClient broker = upstream.hear()) {
                assertArrayEquals(asked, broker.read());
                assertArrayEquals(Wire.disconnect(), broker.read());
                broker.send(Wire.connack());
                assertArrayEquals(Wire.connack(), client.read());
                broker.send("40 02 00 09");
                assertEquals("40 02 00 09", client.readHex());
                assertTrue(client.ends());
                assertTrue(broker.ends());
            }
        }
        assertEquals(closed(Party.CLIENT, true, Ending.FINISHED, null), closed());
    }

    @Test
    void clientThatIsGoneBeforeTheAnswerHasFinished() throws IOException {
        RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
        try (RawClient broker = upstream.accept()) {
            client.read();
            client.send(Wire.subscribe(1, "a", 0), Wire.pingreq()).close();
            broker.read();
            broker.read();
            broker.send("90 03 00 01 00").send("d0 00");
            assertTrue(broker.ends());
        }
        assertEquals(closed(Party.CLIENT, false, Ending.FINISHED, null), closed());
    }

    @Test
    void brokerThatOwesAnAnswerDoesNotKeepTheConnectionOfAClientThatFinished() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send(Wire.pingreq()).socket().shutdownOutput();
            broker.read();
            assertTrue(client.ends()); // after a while
            assertTrue(broker.ends());
        }
        assertEquals(closed(Party.CLIENT, false, Ending.FINISHED, null), closed());
    }

    @Test
    void packetThatBreaksOffIsTold() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send("30 0e 00 05").close();
            assertTrue(broker.ends());
        }
        assertEquals(
                closed(
                        Party.CLIENT,
                        false,
                        Ending.FINISHED,
                        new Explanation(Cause.BROKEN_OFF, Party.CLIENT, Map.of("bytes", "4"))),
                closed());
    }

    @Test
    void resetByTheBrokerIsSeenAsReset() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"))) {
            RawClient broker = upstream.accept();
            client.read();
            broker.reset();
            assertTrue(client.ends());
        }
        assertEquals(closed(Party.BROKER, false, Ending.RESET, null), closed());
    }

    @Test
    void afterDisconnectTheClientHasEndedItWhoeverClosesFirst() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send(Wire.disconnect());
            broker.read();
            broker.socket().close();
            assertTrue(client.ends());
        }
        assertEquals(closed(Party.CLIENT, true, Ending.FINISHED, null), closed());
    }

    @Test
    void malformedPacketOfTheBrokerIsExplainedAndNotPassedOn() throws IOException {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            broker.send("d0 01 00");
            assertTrue(client.ends());
            assertTrue(broker.ends());
        }
        Explanation why = new Explanation(Cause.BYTES_LEFT, Party.BROKER, Map.of("packet", "PINGRESP", "bytes", "1"));
        assertEquals(closed(Party.TAP, false, Ending.MALFORMED, why), closed());
    }

    @Test
    void brokerThatIsNotThereIsNamed() throws IOException {
        upstream.close();
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"))) {
            assertTrue(client.ends());
        }
        Event.Closed closed = closed();
        assertEquals(Ending.BROKER_UNREACHABLE, closed.how());
        assertEquals(
                Map.of("address", "127.0.0.1:" + upstream.port(), "trouble", "Connection refused"),
                closed.detail().orElseThrow().facts());
    }

    @Test
    void packetOfOneMebibytePasses() throws IOException {
        byte[] largest = Wire.publish("a", "x".repeat(Framer.LONGEST - 7));
        assertEquals(Framer.LONGEST, largest.length);
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            client.send(largest);
            assertArrayEquals(largest, broker.read());
            broker.send(largest);
            assertArrayEquals(largest, client.read());
        }
    }

    @Test
    void clientThatDoesNotReadStopsTheBroker() throws Exception {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            assertStopped(broker, client);
        }
    }

    @Test
    void brokerThatDoesNotReadStopsTheClient() throws Exception {
        try (RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
                RawClient broker = upstream.accept()) {
            client.read();
            assertStopped(client, broker);
        }
    }

    @Test
    void everyConnectionIsClosedOnce() throws IOException {
        AtomicInteger ends = new AtomicInteger();
        timeline.listen(one -> ends.addAndGet(one.event() instanceof Event.Closed ? 1 : 0));
        for (int i = 0; i < 50; i++) {
            RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
            RawClient broker = upstream.accept();
            client.read();
            if (i % 2 == 0) {
                client.reset();
                broker.close();
            } else {
                broker.reset();
                client.close();
            }
        }
        Sandbox.await(timeline, history -> ends.get() >= 50, Sandbox.DEADLINE);
        tap.close();
        assertEquals(50, ends.get());
    }

    @Test
    void redirectEndsConnectionsAndSendsNewOnesToTheOtherBroker() throws IOException {
        Timeline fresh = new Timeline();
        try (FakeBroker other = new FakeBroker();
                RawClient before = new RawClient(tap.port()).send(Wire.connect("before"));
                RawClient broker = upstream.accept()) {
            before.read();
            tap.redirect(other, fresh);
            assertEquals(Ending.SHUTDOWN, closed().how());
            assertTrue(before.ends());
            assertTrue(broker.ends());
            long events = timeline.next();
            try (RawClient after = new RawClient(tap.port()).send(Wire.connect("after"));
                    RawClient otherBroker = other.accept()) {
                after.read();
                otherBroker.send(Wire.publish("new", "broker"));
                assertArrayEquals(Wire.publish("new", "broker"), after.read());
            }
            assertEquals(events, timeline.next());
            assertFalse(
                    Sandbox.events(fresh.history(), Event.Passed.class, one -> one.packet() instanceof Packet.Connect)
                            .isEmpty());
        }
    }

    /** Writes up to 500 MB to somebody who reads none of them, until it gets stuck; then the other one reads. */
    private static void assertStopped(RawClient sender, RawClient receiver) throws Exception {
        byte[] message = Wire.publish("flood", "x".repeat(100_000));
        AtomicInteger sent = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        Thread flood = new Thread(() -> {
            try {
                for (; sent.get() < 5000; sent.incrementAndGet()) {
                    sender.send(message);
                }
            } catch (IOException closed) {
                // enough
            } finally {
                done.countDown();
            }
        });
        flood.start();
        int stuckAt = -1;
        while (stuckAt < sent.get() && !done.await(1, TimeUnit.SECONDS)) {
            stuckAt = sent.get();
        }
        assertTrue(stuckAt < 500, stuckAt + " messages of 100 kB were taken");
        for (int i = 0; i < stuckAt + 10; i++) {
            assertArrayEquals(message, receiver.read());
        }
        sender.close();
        flood.join();
    }

    private Event.Closed closed() {
        List<Event.Closed> all = Sandbox.events(
                Sandbox.await(
                        timeline,
                        history -> !Sandbox.events(history, Event.Closed.class, any -> true)
                                .isEmpty(),
                        Sandbox.DEADLINE),
                Event.Closed.class,
                any -> true);
        return all.get(0);
    }

    private Event.Closed closed(Party by, boolean clean, Ending how, @Nullable Explanation detail) {
        return new Event.Closed(closed().at(), 1, by, clean, how, Optional.ofNullable(detail));
    }
}
