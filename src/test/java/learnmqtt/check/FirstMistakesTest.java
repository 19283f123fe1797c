package learnmqtt.check;

import static learnmqtt.check.Diagnosis.Id.*;
import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.timeline;

import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** The typical mistakes of a first message, as they look on the wire: from HTTP to the first topic. */
class FirstMistakesTest {
    @Test
    void httpWithAnotherPayload() {
        Mistake.in("HTTP payload=21.5C", timeline().http("21.5c")).is(PAYLOAD_CASE);
        Mistake.in("HTTP payload=21.5C", timeline().http("21,5C")).is(PAYLOAD_DIFFERS);
        Mistake.in("HTTP payload=21.5C", timeline()).is(NOTHING_YET);
    }

    @Test
    void aPayloadThatIsComparedIsNotAskedForExactly() {
        payloadFor("payload>=67.9", "52.0")
                .says(
                        "payload-differs.number",
                        "The payload was `52.0`; this task waits for a number `>= 67.9`. Send one that fits.",
                        "페이로드가 `52.0`인데, 여기서는 `>= 67.9` 조건에 맞는 수를 기다려요. 조건에 맞는 수를 보내세요.");
        payloadFor("payload>=67.9", "68.0 F")
                .says(
                        "payload-differs.no-number",
                        "The payload was `68.0 F`, which is not a bare number; this task waits for a number `>= 67.9`. Send the "
                                + "number alone, such as `21.5`.",
                        "페이로드가 `68.0 F`인데, 수만 적은 것이 아니에요. 여기서는 `>= 67.9` 조건에 맞는 수를 기다려요. " + "`21.5` 같은 수만 보내세요.");
        payloadFor("payload~\"hello.*\"", "hi")
                .says(
                        "payload-differs.pattern",
                        "The payload was `hi`, and this task waits for one that fits the pattern `hello.*`. Compare the two.",
                        "페이로드가 `hi`인데, 여기서는 `hello.*` 패턴에 맞는 페이로드를 기다려요. 둘을 비교해 보세요.");
    }

    private static Mistake payloadFor(String condition, String payload) {
        return Mistake.in(
                "PUBLISH from=sensor " + condition, timeline().connect("sensor").send("sensor", "temp", payload));
    }

    @Test
    void twoReadings() {
        String block = "PUBLISH from=sensor topic=temp payload=21.5C\nPUBLISH from=sensor topic=temp payload=21.7C";
        Mistake.in(block, timeline().failure(PAHO, 32104, "Client is not connected"))
                .is(NOT_CONNECTED);
        Mistake.in(
                        block,
                        timeline()
                                .connect("sensor")
                                .send("sensor", "temp", "21.5C")
                                .send("sensor", "temp", "21.5C"))
                .is(PAYLOAD_DIFFERS);
        Mistake.in(block, timeline().connect("sensor").send("sensor", "Temp", "21.5C"))
                .is(TOPIC_CASE);
    }

    @Test
    void connecting() {
        String block = "CONNECT client=$c\nCONNACK to=$c code=0";
        Mistake.in(block, timeline()).is(NOTHING_YET);
        Mistake.in(block, timeline().failure(PAHO, 32103, "Unable to connect to server"))
                .is(WRONG_PORT);
    }

    @Test
    void sayingGoodbye() {
        String block = "CONNECT client=guest\nDISCONNECT from=guest\nCLOSE client=guest clean=true";
        Mistake.in(block, timeline().connect("guest")).is(NO_DISCONNECT);
        Mistake.in(block, timeline().connect("guest").lost("guest")).is(NO_DISCONNECT);
        Mistake.in(block, timeline().connect("Guest").disconnect("Guest")).is(CLIENT_ID);
    }

    @Test
    void subscribing() {
        String block = "SUBSCRIBE from=testSub filter=debug\nSUBACK to=testSub filter=debug code<=2";
        Mistake.in(block, timeline().failure(PAHO, 32104, "Client is not connected"))
                .is(NOT_CONNECTED);
        Mistake.in(block, timeline().connect("testsub").subscribe("testsub", "debug"))
                .is(CLIENT_ID);
        Mistake.in(block, timeline().connect("testSub").subscribe("testSub", "Debug"))
                .is(TOPIC_CASE);
        Mistake.in(block, timeline().connect("testSub").subscribe("testSub", "/debug"))
                .is(TOPIC_LEADING_SLASH);
        Mistake.in(block, timeline().connect("testSub").subscribe("testSub", "debgu"))
                .is(TOPIC_DIFFERS);
        Mistake.in(block, timeline().connect("testSub").subscribe("testSub", "debug/"))
                .is(TOPIC_TRAILING_SLASH);
    }

    @Test
    void publishingToTheSubscriber() {
        String block = """
                given SUBSCRIBE from=testSub filter=debug
                PUBLISH from=testPub topic=debug payload=TESTING
                PUBLISH to=testSub topic=debug payload=TESTING
                """;
        Wire before = timeline().connect("testSub").subscribe("testSub", "debug");
        int begins = before.size();
        Mistake.in(block, before.connect("testPub").send("testPub", "debug", "testing"))
                .from(begins)
                .is(PAYLOAD_CASE);
        before = timeline().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testPub").send("testPub", "/debug", "TESTING"))
                .from(begins)
                .is(TOPIC_LEADING_SLASH);
        before = timeline().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testpub").send("testpub", "debug", "TESTING"))
                .from(begins)
                .is(CLIENT_ID);
        before = timeline().connect("testSub").subscribe("testSub", "debug").disconnect("testSub");
        Mistake.in(block, before.connect("testPub").send("testPub", "debug", "TESTING"))
                .from(begins)
                .is(GIVEN_MISSING);
        before = timeline().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testSub").send("testSub", "debug", "TESTING"))
                .from(begins)
                .is(CLIENT_ID_TAKEN);
    }

    @Test
    void publishingIntoTheEmptyRoom() {
        String block = "PUBLISH from=testPub topic=news\nnot PUBLISH to=testSub topic=news";
        Mistake.in(block, timeline().connect("testPub").send("testPub", "News", "?"))
                .is(TOPIC_CASE);
        Mistake.in(block, timeline().connect("testPub").send("testPub", "debug", "?"))
                .is(TOPIC_DIFFERS);
        Wire heard = timeline().connect("testSub").subscribe("testSub", "news").connect("testPub");
        Mistake.in(block, heard.send("testPub", "news", "?")).is(FORBIDDEN_EVENT);
    }

    @Test
    void theOlderOfTwoClientsWithOneIdGoesOn() {
        Wire wire = timeline().connect("me").connect("me").failure(PAHO, 32104, "Client is not connected");
        Mistake.in("PUBLISH from=me topic=debug", wire).is(CLIENT_ID_TAKEN);
    }

    @Test
    void theKitchenThermometer() {
        String block = "PUBLISH from=thermometer topic=home/kitchen/temp\nPUBLISH to=panel topic=home/kitchen/temp";
        String topic = "home/kitchen/temp";
        Mistake.in(block, timeline().connect("thermometer").send("thermometer", topic, "21"))
                .is(NO_SUBSCRIBER);
        Wire other =
                timeline().connect("panel").subscribe("panel", "home/kitchen").connect("thermometer");
        Mistake.in(block, other.send("thermometer", topic, "21")).is(FILTER_DOES_NOT_MATCH);
        Wire late = timeline().connect("thermometer").send("thermometer", topic, "21");
        Mistake.in(block, late.connect("panel").subscribe("panel", topic)).is(PUBLISHED_BEFORE_SUBSCRIBED);
        Wire space = timeline().connect("panel").subscribe("panel", topic).connect("thermometer");
        Mistake.in(block, space.send("thermometer", topic + " ", "21")).is(TOPIC_SPACE);
    }
}
