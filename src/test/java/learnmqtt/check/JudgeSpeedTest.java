package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import learnmqtt.wire.History;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** Ten thousand events are judged in a few milliseconds; the limit here leaves room for a busy machine. */
class JudgeSpeedTest {
    private static final Duration LIMIT = Duration.ofMillis(500);

    private static final String EVERY_MESSAGE_ITS_OWN = "PUBLISH from=p payload=$x\nPUBLISH to=s payload=$x\n";

    @Test
    void blocksOfEveryKindAreFastOnTenThousandEvents() {
        List<String> blocks = List.of(
                "PUBLISH from=p topic=a\nPUBLISH to=s topic=a\nPUBLISH from=p topic=b",
                "PUBLISH from=p\nPUBLISH from=p\nPUBLISH from=p\nPUBLISH to=s\nPUBLISH from=p topic=b",
                "PUBLISH from=p count>=100\nPUBLISH to=s count>=100 within=2m\nPUBLISH topic=b within=2m",
                "PUBLISH from=p count=3\nPUBLISH to=s\nPUBLISH topic=b",
                EVERY_MESSAGE_ITS_OWN + "PUBLISH from=p topic=b payload=$x",
                EVERY_MESSAGE_ITS_OWN + "not PUBLISH to=s payload=$x",
                EVERY_MESSAGE_ITS_OWN + "PUBLISH from=p payload!=$x count=2",
                "given CONNECT client=$c\nPUBLISH from!=$c\nPUBLISH to=s count=1");
        for (boolean anyOrder : new boolean[] {false, true}) {
            for (String block : blocks) {
                if (!anyOrder || !block.contains("within")) {
                    isFast(block, anyOrder);
                }
            }
        }
    }

    private static void isFast(String block, boolean anyOrder) {
        Parsed parsed = ExpectationParser.parse(block, 1, anyOrder);
        assertEquals(List.of(), parsed.problems());
        History history = history();
        Duration best = LIMIT.multipliedBy(100);
        for (int i = 0; i < 12; i++) {
            long begin = System.nanoTime();
            Judge.judge(parsed.expectation(), history, 0);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertTrue(best.compareTo(LIMIT) < 0, best + " for\n" + block);
    }

    private static History history() {
        Wire wire = Wire.timeline().connect("p").connect("s").subscribe("s", "a");
        for (int i = 0; i < 5_000; i++) {
            wire.publish("p", "a", "reading " + i).deliver("s", "a", "reading " + i);
        }
        return wire.history();
    }
}
