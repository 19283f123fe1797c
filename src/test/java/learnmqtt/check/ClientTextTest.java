package learnmqtt.check;

import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.pub;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.wire;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where a client is another one, or behaves in another way. */
class ClientTextTest {
    @Test
    void client() {
        String block = "PUBLISH from=testPub topic=debug";
        in(block, wire().connect("me").publish("me", "debug", "1")).says("client-id");
        in(block, wire().connect("testpub").publish("testpub", "debug", "1")).says("client-id.case");
        Wire other = wire().connect("ear")
                .subscribe("ear", "debug")
                .connect("testPub")
                .send("testPub", "debug", "1");
        in("PUBLISH to=testSub topic=debug", other).says("client-id.to");
        in("PUBLISH to=testSub topic=debug", sub("debug").connect("testSub").publish("testSub", "debug", "1"))
                .says("client-id-taken");
    }

    @Test
    void session() {
        in("CONNECT client=a clean=true", wire().connect("a", false, false)).says("clean-session.true");
        in("CONNECT client=a clean=false", wire().connect("a")).says("clean-session.false");
        in("DISCONNECT from=a", wire().connect("a")).says("no-disconnect");
        in("CLOSE client=a clean=true", wire().connect("a").lost("a")).says("no-disconnect.lost");
    }

    @Test
    void given() {
        String line = "\nPUBLISH from=testPub topic=debug";
        in("given CONNECT client=testSub" + line, pub("debug", "1")).says("given-missing.CONNECT");
        in("given SUBSCRIBE from=testSub" + line, pub("debug", "1")).says("given-missing.SUBSCRIBE");
        in("given PUBLISH retain=true" + line, pub("debug", "1")).says("given-missing.PUBLISH");
        in("given CONNECT client=testSub" + line, pub("debug", "1").connect("testSub"))
                .says("given-missing.then");
    }
}
