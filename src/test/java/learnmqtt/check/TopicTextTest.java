package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.wire;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a topic is another one. */
class TopicTextTest {
    @Test
    void topics() {
        in("PUBLISH topic=debug", pub("Debug", "1")).says("topic-case");
        in("PUBLISH topic=debug", pub("/debug", "1")).says("topic-leading-slash");
        in("PUBLISH topic=/debug", pub("debug", "1")).says("topic-leading-slash.missing");
        in("PUBLISH topic=debug", pub("debug/", "1")).says("topic-trailing-slash");
        in("PUBLISH topic=debug/", pub("debug", "1")).says("topic-trailing-slash.missing");
        in("PUBLISH topic=debug", pub("de bug", "1")).says("topic-space");
        in("PUBLISH topic=debug", pub("news", "1")).says("topic-differs");
    }

    @Test
    void filters() {
        in("SUBSCRIBE filter=debug", sub("Debug")).says("topic-case.filter");
        in("SUBSCRIBE filter=debug", sub("/debug")).says("topic-leading-slash.filter");
        in("SUBSCRIBE filter=/debug", sub("debug")).says("topic-leading-slash.filter-missing");
        in("SUBSCRIBE filter=debug", sub("debug/")).says("topic-trailing-slash.filter");
        in("SUBSCRIBE filter=debug/", sub("debug")).says("topic-trailing-slash.filter-missing");
        in("SUBSCRIBE filter=debug", sub(" debug")).says("topic-space.filter");
        in("SUBSCRIBE filter=debug", sub("#")).says("topic-differs.filter");
    }

    @Test
    void wildcardInPublish() {
        Wire tap = wire().connect("testPub").malformed("testPub", "PUBLISH: a topic name has no wildcards: a/#");
        in("PUBLISH topic=debug", tap).says("wildcard-in-publish");
    }
}
