package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import learnmqtt.tap.HostileClients;
import learnmqtt.tap.NormalClient;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.Test;

/** A bounded form of {@code bench/hostile}. */
class HostileClientsTest {
    private static final long SEED = 20;
    private static final long PACKETS = 1_000_000;
    private static final int SILENT = 2_000;
    private static final int MEBIBYTES = 256;
    private static final int FEW = 4;

    private long step;

    @Test
    void hostileClientsNeitherStopTapAndBrokerNorFillTheirMemory() throws IOException {
        try (HostileVm target = HostileVm.start(MEBIBYTES)) {
            long threads = target.figures().of("threads");
            List<RawClient> silent = HostileClients.silent(target.port(), SILENT);
            try (NormalClient normal = new NormalClient(target.port(), () -> step)) {
                attack(target, normal);
                assertTrue(target.figures().of("threads") <= threads + FEW, "threads");
                try (RawClient fresh = new RawClient(target.port()).connect("fresh")) {
                    fresh.send(Wire.subscribe(1, "fresh/topic", 0)).read();
                    fresh.send(Wire.publish("fresh/topic", "1"));
                    assertEquals(Wire.publish("fresh/topic", "1").length, fresh.read().length);
                }
            }
            for (RawClient one : silent) {
                one.close();
            }
            HostileVm.Figures last =
                    await(target, figures -> figures.of("open") == 0 && figures.of("connections") == 0);
            assertTrue(last.of("heap") < (MEBIBYTES << 20) * 3L / 4, last::toString);
        }
    }

    private void attack(HostileVm target, NormalClient normal) throws IOException {
        try (HostileClients hostile = new HostileClients(target.port(), SEED)) {
            for (; hostile.sent() < PACKETS; step++) {
                hostile.attack();
                normal.requireWell();
            }
        } catch (IOException | RuntimeException | Error failure) {
            throw new AssertionError("seed " + SEED + ", step " + step, failure);
        }
    }

    private static HostileVm.Figures await(HostileVm target, Predicate<HostileVm.Figures> condition)
            throws IOException {
        long end = System.nanoTime() + RawClient.DEADLINE.toNanos();
        HostileVm.Figures figures = target.figures();
        while (!condition.test(figures)) {
            assertTrue(System.nanoTime() < end, figures::toString);
            figures = target.figures(); // with a collection each time, which takes a while
        }
        return figures;
    }
}
