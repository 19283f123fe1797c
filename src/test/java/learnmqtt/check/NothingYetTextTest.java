package learnmqtt.check;

import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.sub;
import static learnmqtt.check.Mistake.wire;

import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where nothing has come or could be sent. */
class NothingYetTextTest {
    @Test
    void nothingYet() {
        in("CONNECT client=hello", wire()).says("nothing-yet.CONNECT");
        in("SUBSCRIBE filter=debug", wire()).says("nothing-yet.SUBSCRIBE");
        in("UNSUBSCRIBE filter=debug", wire()).says("nothing-yet.UNSUBSCRIBE");
        in("PUBLISH topic=debug", wire().connect("testPub")).says("nothing-yet.PUBLISH");
        in("PUBLISH to=testSub", sub("debug")).says("nothing-yet.delivery");
        in("DISCONNECT from=testPub", wire()).says("nothing-yet.DISCONNECT");
        in("CLOSE client=testPub", wire()).says("nothing-yet.CLOSE");
        in("HTTP payload=21.5C", wire()).says("nothing-yet.HTTP");
        in("PINGREQ from=testSub", wire().connect("testSub")).says("nothing-yet.ping");
        in("PUBACK to=testPub", wire().connect("testPub")).says("nothing-yet.answer");
    }

    @Test
    void notConnected() {
        String block = "PUBLISH topic=debug";
        in(block, wire().failure(PAHO, 32104, "Client is not connected")).says("not-connected");
        in(block, wire().failure(PAHO, 32101, "Client is disconnected")).says("not-connected.closed");
        in(block, wire().opened()).says("not-connected.open");
    }

    @Test
    void wrongPort() {
        String block = "CONNECT client=hello";
        in(block, wire().failure(PAHO, 32103, "Unable to connect to server")).says("wrong-port");
        in(block, wire().failure("java.net.ConnectException", "no answer from 127.0.0.1:18830"))
                .says("wrong-port.address");
    }

    @Test
    void connectRefused() {
        String block = "SUBSCRIBE from=a filter=debug";
        in(block, wire().connecting("a", true).refused("a", 1)).says("connect-refused.1");
        in(block, wire().connecting("a", true).refused("a", 2)).says("connect-refused.2");
        in(block, wire().connecting("a", true).refused("a", 3)).says("connect-refused.3");
        in(block, wire().connecting("a", true).refused("a", 134)).says("connect-refused.4");
        in(block, wire().connecting("a", true).refused("a", 5)).says("connect-refused.5");
        in("CONNACK to=a code=0", wire().connecting("a", true).refused("a", 151))
                .says("connect-refused");
    }
}
