package learnmqtt.check;

import static learnmqtt.check.Judged.anyOrder;
import static learnmqtt.check.Judged.block;
import static learnmqtt.check.Judged.judged;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** How ordinary lines take events: in order, in any order, counted, in time. */
class JudgeLinesTest {
    /** Events 0 to 2 connect; 3, 4, … publish. */
    private static Wire publish(String... topics) {
        Wire wire = timeline().connect("p");
        for (String topic : topics) {
            wire.publish("p", topic, "1");
        }
        return wire;
    }

    @Test
    void aLineTakesTheEarliestEventThatMatches() {
        block("PUBLISH topic=a", publish("b", "a", "a")).met(List.of(4L));
    }

    @Test
    void linesTakeTheirEventsInTheirOrder() {
        block("PUBLISH topic=a\nPUBLISH topic=b", publish("b", "a")).waitsFor(2);
        block("PUBLISH topic=a\nPUBLISH topic=b", publish("b", "a", "b")).met(List.of(4L, 5L));
    }

    @Test
    void inAnyOrderTheOrderDoesNotMatter() {
        anyOrder("PUBLISH topic=a\nPUBLISH topic=b", publish("b", "a")).met(List.of(4L, 3L));
    }

    @Test
    void noEventServesTwoLines() {
        block("PUBLISH\nPUBLISH", publish("a")).waitsFor(2);
        anyOrder("PUBLISH\nPUBLISH", publish("a")).waitsFor(2);
        anyOrder("PUBLISH\nPUBLISH topic=a", publish("a", "b")).met(List.of(4L, 3L));
    }

    @Test
    void aLineGivesWayWhereThatLetsTheNextBeMet() {
        block("PUBLISH\nPUBLISH topic=b within=15ms", publish("a", "c", "b")).met(List.of(4L, 5L));
    }

    @Test
    void theLongestRowOfLinesFromTheTopIsShown() {
        block("PUBLISH topic=a\nPUBLISH topic=b\nPUBLISH topic=c", publish("a", "c"))
                .waitsFor(2);
    }

    @Test
    void inAnyOrderTheFirstLinesComeFirst() {
        Judged judged = anyOrder("PUBLISH topic=a\nPUBLISH\nPUBLISH topic=b", publish("b"));
        judged.waitsFor(1);
        assertEquals(2, judged.verdict().ticks().get(0).line().number());
    }

    @Test
    void atLeastNEventsAreTakenWithoutALimit() {
        block("PUBLISH topic=a count>=2", publish("a")).waitsFor(1);
        block("PUBLISH topic=a count>=2", publish("a", "a", "a")).met(List.of(3L, 4L));
    }

    @Test
    void allEventsOfALineComeBeforeThoseOfTheNext() {
        block("PUBLISH topic=a count>=2\nPUBLISH topic=b", publish("a", "b", "a"))
                .waitsFor(2);
        block("PUBLISH topic=a count>=2\nPUBLISH topic=b", publish("a", "a", "b"))
                .met(List.of(3L, 4L, 5L));
    }

    @Test
    void withinCountsFromTheLastEventOfTheLineBeforeToTheLastOfThisOne() {
        String block = "PUBLISH topic=a count>=2\nPUBLISH topic=b count>=2 within=1s";
        Wire wire = publish("a", "a", "b").at(1_050).publish("p", "b", "1");
        block(block, wire).met();
        wire = publish("a", "a", "b").at(1_051).publish("p", "b", "1");
        block(block, wire).waitsFor(2);
    }

    @Test
    void aLateLineMayBeTriedAgain() {
        Wire wire = publish("a")
                .at(9_000)
                .publish("p", "b", "1")
                .publish("p", "a", "1")
                .publish("p", "b", "1");
        block("PUBLISH topic=a\nPUBLISH topic=b within=1s", wire).met(List.of(5L, 6L));
    }

    @Test
    void onlyEventsSinceTheAttemptBeganCount() {
        Wire wire = publish("a");
        judged("PUBLISH topic=a", false, wire.history(), wire.size()).waitsFor(1);
    }

    @Test
    void subscriptionsAreComparedEntryByEntry() {
        Wire wire = timeline().connect("s").subscribe("s", "a", "b");
        block("SUBSCRIBE filter=b", wire).met();
        block("SUBACK filter=b qos=0 code=0x00", wire).met();
        block("SUBSCRIBE filter=a filter~b", wire).waitsFor(1);
    }

    @Test
    void aDirectionIsFixedByFromAndTo() {
        block("PUBLISH to!=nobody", pub("debug", "1")).waitsFor(1);
        block("PUBLISH from!=nobody", pub("debug", "1")).met();
        block("PUBLISH client=testSub", sub("debug").deliver("testSub", "debug", "1"))
                .met();
    }
}
