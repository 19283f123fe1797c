package learnmqtt.check;

import static learnmqtt.check.Judged.anyOrder;
import static learnmqtt.check.Judged.block;
import static learnmqtt.check.Judged.judged;
import static learnmqtt.check.Mistake.timeline;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a block forbids: {@code not} lines and exact counts, and how long they watch. */
class JudgeForbiddenTest {
    /** Events 0 to 2 connect; 3, 4, … publish, from 40 ms on, every 10 ms. */
    private static Wire publish(String... topics) {
        Wire wire = timeline().connect("p");
        for (String topic : topics) {
            wire.publish("p", topic, "1");
        }
        return wire;
    }

    @Test
    void aBlockThatForbidsNothingIsMetAtOnce() {
        block("PUBLISH topic=a", publish("a")).met();
    }

    @Test
    void aBlockThatForbidsWaitsUntilTheWireWasQuiet() {
        String block = "PUBLISH topic=a\nnot PUBLISH topic=b";
        block(block, publish("a")).quietUntil(340);
        judged(block, false, publish("a").historyAt(339), 0).quietUntil(340);
        judged(block, false, publish("a").historyAt(340), 0).met();
    }

    @Test
    void anExactCountWaitsToo() {
        block("PUBLISH topic=a count=1", publish("a")).quietUntil(340);
        judged("PUBLISH topic=a count=1", false, publish("a").historyAt(340), 0).met();
    }

    @Test
    void aNotLineWatchesTheWholeAttemptWhereverItStands() {
        block("PUBLISH topic=a\nnot PUBLISH topic=b", publish("b")).brokenBy(3, 2);
        block("not PUBLISH topic=b\nPUBLISH topic=a", publish("a", "b")).brokenBy(4, 1);
        block("PUBLISH topic=a\nnot PUBLISH topic=b", publish("a").at(340).publish("p", "b", "1"))
                .brokenBy(4, 2);
    }

    @Test
    void whatComesAfterTheQuietTimeIsNoLongerPartOfTheAttempt() {
        block("PUBLISH topic=a\nnot PUBLISH topic=b", publish("a").at(341).publish("p", "b", "1"))
                .met();
        block("PUBLISH topic=a count=1", publish("a").at(341).publish("p", "a", "1"))
                .met();
    }

    @Test
    void theNextAttemptBeginsAfterWhatBrokeThisOne() {
        Wire wire = publish("b", "a").at(500).opened();
        String block = "PUBLISH topic=a\nnot PUBLISH topic=b";
        block(block, wire).brokenBy(3, 2);
        judged(block, false, wire.history(), 4).met();
    }

    @Test
    void oneTooManyBreaksAnExactCount() {
        block("PUBLISH topic=a count=2", publish("a")).waitsFor(1);
        block("PUBLISH topic=a count=2", publish("a", "a", "a")).brokenBy(5, 1);
        block("PUBLISH topic=a count=1\nPUBLISH topic=b", publish("a", "a")).brokenBy(4, 1);
    }

    @Test
    void anEventThatAnotherLineTakesIsNotTooMany() {
        anyOrder("PUBLISH topic=a count=1\nPUBLISH", publish("a", "a").at(999).opened())
                .met(List.of(3L, 4L));
    }

    @Test
    void anAssignmentThatNothingBreaksIsPreferredToAnEarlierOne() {
        String block = "PUBLISH from=p payload=$x\nnot PUBLISH to=s payload=$x";
        Wire wire = timeline().connect("p").connect("s").publish("p", "a", "1").deliver("s", "a", "1");
        block(block, wire).brokenBy(7, 2);
        block(block, wire.publish("p", "a", "2").at(999).opened()).met(List.of(8L));
    }

    @Test
    void aNotLineMatchesOnlyOnceTheVariablesOfOtherLinesAreBound() {
        String block = "PUBLISH from=p payload=$x\nnot PUBLISH to=s payload=$x";
        Wire wire = timeline().connect("p").connect("s").deliver("s", "a", "1");
        block(block, wire).waitsFor(1);
    }

    @Test
    void aVariableOfTheNotLineAloneIsBoundByItsOwnMatch() {
        String block = "CONNECT client=s\nnot PUBLISH to=s topic=$t payload=$t";
        Wire wire = timeline().connect("s").deliver("s", "a", "b");
        block(block, wire.at(999).opened()).met();
        block(block, timeline().connect("s").deliver("s", "a", "a")).brokenBy(3, 2);
    }

    @Test
    void givenLinesThatDoNotHoldLeaveNotLinesOnTheirGuard() {
        block("given CONNECT client=s\nnot PUBLISH topic=b", publish("b")).brokenBy(3, 2);
    }

    @Test
    void aVerdictOfMetStaysWhateverComesLater() {
        Wire wire = publish("a");
        for (int i = 0; i < 5; i++) {
            wire.at(400 + 100L * i).publish("p", "b", "1");
            Judged judged = block("PUBLISH topic=a\nnot PUBLISH topic=b", wire);
            assertInstanceOf(Verdict.Met.class, judged.verdict());
        }
    }
}
