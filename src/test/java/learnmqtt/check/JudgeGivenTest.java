package learnmqtt.check;

import static learnmqtt.check.Judged.anyOrder;
import static learnmqtt.check.Judged.block;
import static learnmqtt.check.Judged.judged;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Event;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What {@code given} takes: connections, subscriptions and retained messages that still hold. */
class JudgeGivenTest {
    private static final String PUBLISHED = "\nPUBLISH topic=debug";

    @Test
    void givenLooksBackBeforeTheAttempt() {
        Wire wire = sub("debug").connect("p");
        int begins = wire.size();
        String block = "given SUBSCRIBE from=testSub filter=debug" + PUBLISHED;
        judged(block, false, wire.history(), begins).waitsFor(2);
        judged(block, false, wire.publish("p", "debug", "1").history(), begins).met();
    }

    @Test
    void givenMustHoldJustBeforeTheFirstEventOfTheFirstLine() {
        Wire wire = timeline()
                .connect("p")
                .publish("p", "debug", "1")
                .connect("testSub")
                .subscribe("testSub", "debug");
        String block = "given SUBSCRIBE from=testSub" + PUBLISHED;
        block(block, wire).waitsFor(2);
        block(block, wire.publish("p", "debug", "2").disconnect("testSub")).met();
    }

    @Test
    void aConnectionHoldsWhileItIsOpenAndAccepted() {
        String block = "given CONNECT client=a";
        block(block, timeline().connect("a")).met();
        block(block, timeline().connect("a").disconnect("a")).waitsFor(1);
        block(block, timeline().connect("a").lost("a")).waitsFor(1);
        block(block, timeline().connecting("a", true).refused("a", 5)).waitsFor(1);
    }

    @Test
    void aSubscriptionHoldsUntilItOrItsConnectionEnds() {
        String block = "given SUBSCRIBE from=testSub filter=debug";
        block(block, sub("debug")).met();
        block(block, timeline().connect("testSub").subscribing("testSub", Qos.AT_MOST_ONCE, "debug"))
                .waitsFor(1);
        block(block, sub("debug").unsubscribe("testSub", "debug")).waitsFor(1);
        block(block, sub("debug").disconnect("testSub")).waitsFor(1);
        block(block, sub("debug").disconnect("testSub").connect("testSub")).waitsFor(1);
    }

    @Test
    void aSubscriptionOutlivesItsConnectionInASessionThatIsKept() {
        String block = "given SUBSCRIBE from=s filter=debug";
        Wire away =
                timeline().connect("s", false, false).subscribe("s", "debug").lost("s");
        block(block, away).met();
        block(block, away.connect("s", false, true)).met();
        block(block, away.disconnect("s").connect("s", true, false)).waitsFor(1);
    }

    @Test
    void aRetainedMessageHoldsUntilItIsReplacedOrCleared() {
        String block = "given PUBLISH retain=true topic=door payload=open";
        Wire kept = timeline().connect("p").publish("p", "door", "open", Qos.AT_MOST_ONCE, true);
        block(block, kept.disconnect("p")).met();
        Wire replaced = timeline().connect("p").publish("p", "door", "open", Qos.AT_MOST_ONCE, true);
        block(block, replaced.publish("p", "door", "shut", Qos.AT_MOST_ONCE, true))
                .waitsFor(1);
        block("given PUBLISH retain=true topic=door", replaced.publish("p", "door", "", Qos.AT_MOST_ONCE, true))
                .waitsFor(1);
    }

    @Test
    void givenLinesBindVariables() {
        String block = "given CONNECT client=$a\nPUBLISH from!=$a\nPUBLISH from=$a";
        Wire wire = timeline().connect("a").connect("b");
        block(block, wire.publish("a", "x", "1").publish("b", "x", "1")).met(List.of(4L, 6L, 7L));
    }

    @Test
    void givenLinesMayRestOnOneSubscribe() {
        Wire wire = timeline().connect("s").subscribe("s", "a", "b");
        block("given SUBSCRIBE from=s filter=a\ngiven SUBSCRIBE from=s filter=b", wire)
                .met();
    }

    @Test
    void aBlockOfGivenLinesHoldsNowAndItsQuietCountsFromWhenItCameAbout() {
        String block = "given SUBSCRIBE from=testSub\nnot PUBLISH";
        block(block, sub("debug")).quietUntil(350);
        judged(block, false, sub("debug").historyAt(350), 0).met();
    }

    @Test
    void inAnyOrderGivenHoldsBeforeTheFirstLineWhereverThatCame() {
        String block = "given CONNECT client=late\nPUBLISH topic=a\nPUBLISH topic=b";
        Wire wire =
                timeline().connect("p").publish("p", "b", "1").connect("late").publish("p", "a", "1");
        anyOrder(block, wire).met();
        anyOrder(block, wire.disconnect("late")).met();
    }

    @Test
    void aClosedConnectionOfTheSameClientLeavesTheNewOneAlone() {
        Wire wire = timeline().connect("a").connect("b");
        wire.add(new Event.Closed(
                Duration.ofMillis(100), 2, Event.Party.BROKER, false, Event.Ending.FINISHED, Optional.empty()));
        block("given CONNECT client=a", wire).met();
        block("given CONNECT client=b", wire).waitsFor(1);
    }
}
