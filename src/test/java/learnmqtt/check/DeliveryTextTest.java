package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a message did not arrive, or came too often, too late, against a prohibition. */
class DeliveryTextTest {
    @Test
    void deliveries() {
        String block = "PUBLISH to=testSub topic=debug";
        in(block, sub("news").connect("testPub").publish("testPub", "debug", "1"))
                .says("filter-does-not-match");
        in(block, pub("debug", "1").connect("testSub").subscribe("testSub", "debug"))
                .says("published-before-subscribed");
        in(block, pub("debug", "1")).says("no-subscriber");
        in(block, sub("debug").disconnect("testSub").connect("testPub").publish("testPub", "debug", "1"))
                .says("no-subscriber.gone");
        in("PUBLISH to=$anybody topic=debug", pub("debug", "1")).says("no-subscriber.anybody");
        in(block, sub("debug").connect("testPub").publish("testPub", "debug", "1"))
                .says("not-delivered");
    }

    @Test
    void countsAndTimes() {
        in("PUBLISH topic=debug count>=3", pub("debug", "1").publish("testPub", "debug", "2"))
                .says("too-few");
        in("PUBLISH topic=debug count=1", pub("debug", "1").publish("testPub", "debug", "2"))
                .says("too-many");
        Wire slow = pub("on", "1").at(7_240).publish("testPub", "off", "1");
        in("PUBLISH topic=on\nPUBLISH topic=off within=5s", slow).says("too-late");
        Wire early = pub("off", "1").publish("testPub", "on", "1");
        in("PUBLISH topic=on\nPUBLISH topic=off", early).says("out-of-order");
    }

    @Test
    void forbidden() {
        in("PUBLISH topic=a\nnot SUBSCRIBE", sub("debug")).says("forbidden-event");
        in("PUBLISH topic=a\nnot PUBLISH to=testSub", sub("debug").deliver("testSub", "debug", "1"))
                .says("forbidden-event.delivered");
        in("PUBLISH topic=a\nnot PUBLISH from=testPub topic=b", pub("b", "1")).says("forbidden-event.published");
    }
}
