package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.wire;

import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a packet holds something else. */
class ContentTextTest {
    @Test
    void payloads() {
        in("PUBLISH payload=TESTING", pub("debug", "testing")).says("payload-case");
        in("PUBLISH payload=TESTING", pub("debug", "TESTING\n")).says("payload-differs");
    }

    @Test
    void qos() {
        in("PUBLISH from=testPub qos=1", pub("debug", "1")).says("qos-too-low");
        in("SUBSCRIBE filter=debug qos=1", sub("debug")).says("qos-too-low.SUBSCRIBE");
        Wire lower = sub("debug").connect("testPub").publish("testPub", "debug", "1", Qos.EXACTLY_ONCE, false);
        in("PUBLISH to=testSub qos=1", lower.deliver("testSub", "debug", "1")).says("qos-downgraded");
    }

    @Test
    void retain() {
        Wire kept = wire().connect("a").publish("a", "debug", "1", Qos.AT_MOST_ONCE, true);
        in("PUBLISH from=testPub retain=true", pub("debug", "1")).says("retain-missing");
        in("PUBLISH from=a retain=false", kept).says("retain-unwanted");
        in("PUBLISH to=testSub retain=true", sub("debug").deliver("testSub", "debug", "1"))
                .says("retain-missing.to");
        Wire stored = sub("debug").deliver("testSub", "debug", "1", Qos.AT_MOST_ONCE, true);
        in("PUBLISH to=testSub retain=false", stored).says("retain-unwanted.to");
    }

    @Test
    void anyOtherValue() {
        in("CONNECT client=a keepalive=10", wire().connect("a")).says("value-differs");
        in("CONNECT client=a user=anna", wire().connect("a")).says("value-differs.missing");
    }
}
