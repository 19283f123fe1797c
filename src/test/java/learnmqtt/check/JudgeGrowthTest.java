package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import learnmqtt.wire.History;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/**
 * What the judge does grows with the history, not with its square. {@link Work} bounds how many choices are tried, but
 * counts neither what one of them costs nor the diagnosis; so the processor's time for a long history is compared with
 * that for a short one, both of this thread and taken in turns.
 */
class JudgeGrowthTest {
    private static final int MESSAGES = 500;
    private static final int TIMES_MORE = 10;

    /** Far from ten times, and from the hundred of a square. */
    private static final int LIMIT = 30;

    private static final String EVERY_MESSAGE_ITS_OWN = "PUBLISH from=p payload=$x\nPUBLISH to=s payload=$x\n";

    private final History few = history(MESSAGES);
    private final History many = history(MESSAGES * TIMES_MORE);

    @Test
    void blocksOfEveryKindTakeAboutTenTimesAsLongForTenTimesTheEvents() {
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
                    growsWithTheHistory(block, anyOrder);
                }
            }
        }
    }

    private void growsWithTheHistory(String block, boolean anyOrder) {
        Parsed parsed = ExpectationParser.parse(block, 1, anyOrder);
        assertEquals(List.of(), parsed.problems());
        long forFew = Long.MAX_VALUE;
        long forMany = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            forFew = Math.min(forFew, nanos(parsed.expectation(), few));
            forMany = Math.min(forMany, nanos(parsed.expectation(), many));
        }
        assertTrue(forMany < LIMIT * forFew, forMany / forFew + " times for\n" + block);
    }

    /** What judging takes of the processor, whoever else is at work. */
    private static long nanos(Expectation expectation, History history) {
        var thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        Judge.judge(expectation, history, 0);
        return thread.getCurrentThreadCpuTime() - begin;
    }

    private static History history(int messages) {
        Wire wire = Wire.timeline().connect("p").connect("s").subscribe("s", "a");
        for (int i = 0; i < messages; i++) {
            wire.publish("p", "a", "reading " + i).deliver("s", "a", "reading " + i);
        }
        return wire.history();
    }
}
