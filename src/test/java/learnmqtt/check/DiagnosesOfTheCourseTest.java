package learnmqtt.check;

import static learnmqtt.check.Diagnosis.Id.*;

import learnmqtt.wire.Event;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** The typical mistakes that the first seven lessons show, as they look on the wire. */
class DiagnosesOfTheCourseTest {
    private static final String PAHO = "org.eclipse.paho.client.mqttv3.MqttException";

    private static Wire wire() {
        return Wire.timeline();
    }

    @Test
    void httpWithAnotherPayload() {
        Mistake.in("HTTP payload=21.5C", wire().http("21.5c")).is(PAYLOAD_CASE);
        Mistake.in("HTTP payload=21.5C", wire().http("21,5C")).is(PAYLOAD_DIFFERS);
        Mistake.in("HTTP payload=21.5C", wire()).is(NOTHING_YET);
    }

    @Test
    void twoReadings() {
        String block = "PUBLISH from=sensor topic=temp payload=21.5C\nPUBLISH from=sensor topic=temp payload=21.7C";
        Mistake.in(block, wire().failure(PAHO, 32104, "Client is not connected"))
                .is(NOT_CONNECTED);
        Mistake.in(
                        block,
                        wire().connect("sensor").send("sensor", "temp", "21.5C").send("sensor", "temp", "21.5C"))
                .is(PAYLOAD_DIFFERS);
        Mistake.in(block, wire().connect("sensor").send("sensor", "Temp", "21.5C"))
                .is(TOPIC_CASE);
    }

    @Test
    void connecting() {
        String block = "CONNECT client=$c\nCONNACK to=$c code=0";
        Mistake.in(block, wire()).is(NOTHING_YET);
        Mistake.in(block, wire().failure(PAHO, 32103, "Unable to connect to server"))
                .is(WRONG_PORT);
    }

    @Test
    void sayingGoodbye() {
        String block = "CONNECT client=guest\nDISCONNECT from=guest\nCLOSE client=guest clean=true";
        Mistake.in(block, wire().connect("guest")).is(NO_DISCONNECT);
        Mistake.in(block, wire().connect("guest").lost("guest")).is(NO_DISCONNECT);
        Mistake.in(block, wire().connect("Guest").disconnect("Guest")).is(CLIENT_ID);
    }

    @Test
    void subscribing() {
        String block = "SUBSCRIBE from=testSub filter=debug\nSUBACK to=testSub filter=debug code<=2";
        Mistake.in(block, wire().failure(PAHO, 32104, "Client is not connected"))
                .is(NOT_CONNECTED);
        Mistake.in(block, wire().connect("testsub").subscribe("testsub", "debug"))
                .is(CLIENT_ID);
        Mistake.in(block, wire().connect("testSub").subscribe("testSub", "Debug"))
                .is(TOPIC_CASE);
        Mistake.in(block, wire().connect("testSub").subscribe("testSub", "/debug"))
                .is(TOPIC_LEADING_SLASH);
        Mistake.in(block, wire().connect("testSub").subscribe("testSub", "debgu"))
                .is(TOPIC_DIFFERS);
        Mistake.in(block, wire().connect("testSub").subscribe("testSub", "debug/"))
                .is(TOPIC_TRAILING_SLASH);
    }

    @Test
    void publishingToTheSubscriber() {
        String block = """
                given SUBSCRIBE from=testSub filter=debug
                PUBLISH from=testPub topic=debug payload=TESTING
                PUBLISH to=testSub topic=debug payload=TESTING
                """;
        Wire before = wire().connect("testSub").subscribe("testSub", "debug");
        int begins = before.size();
        Mistake.in(block, before.connect("testPub").send("testPub", "debug", "testing"))
                .from(begins)
                .is(PAYLOAD_CASE);
        before = wire().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testPub").send("testPub", "/debug", "TESTING"))
                .from(begins)
                .is(TOPIC_LEADING_SLASH);
        before = wire().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testpub").send("testpub", "debug", "TESTING"))
                .from(begins)
                .is(CLIENT_ID);
        before = wire().connect("testSub").subscribe("testSub", "debug").disconnect("testSub");
        Mistake.in(block, before.connect("testPub").send("testPub", "debug", "TESTING"))
                .from(begins)
                .is(GIVEN_MISSING);
        before = wire().connect("testSub").subscribe("testSub", "debug");
        Mistake.in(block, before.connect("testSub").send("testSub", "debug", "TESTING"))
                .from(begins)
                .is(CLIENT_ID_TAKEN);
    }

    @Test
    void publishingIntoTheEmptyRoom() {
        String block = "PUBLISH from=testPub topic=news\nnot PUBLISH to=testSub topic=news";
        Mistake.in(block, wire().connect("testPub").send("testPub", "News", "?"))
                .is(TOPIC_CASE);
        Mistake.in(block, wire().connect("testPub").send("testPub", "debug", "?"))
                .is(TOPIC_DIFFERS);
        Wire heard = wire().connect("testSub").subscribe("testSub", "news").connect("testPub");
        Mistake.in(block, heard.send("testPub", "news", "?")).is(FORBIDDEN_EVENT);
    }

    @Test
    void theKitchenThermometer() {
        String block = "PUBLISH from=thermometer topic=home/kitchen/temp\nPUBLISH to=panel topic=home/kitchen/temp";
        String topic = "home/kitchen/temp";
        Mistake.in(block, wire().connect("thermometer").send("thermometer", topic, "21"))
                .is(NO_SUBSCRIBER);
        Wire other = wire().connect("panel").subscribe("panel", "home/kitchen").connect("thermometer");
        Mistake.in(block, other.send("thermometer", topic, "21")).is(FILTER_DOES_NOT_MATCH);
        Wire late = wire().connect("thermometer").send("thermometer", topic, "21");
        Mistake.in(block, late.connect("panel").subscribe("panel", topic)).is(PUBLISHED_BEFORE_SUBSCRIBED);
        Wire space = wire().connect("panel").subscribe("panel", topic).connect("thermometer");
        Mistake.in(block, space.send("thermometer", topic + " ", "21")).is(TOPIC_SPACE);
    }

    @Test
    void threeNamesThatLookAlike() {
        String block = """
                SUBSCRIBE from=testSub filter=debug
                PUBLISH from=testPub topic=debug
                PUBLISH from=testPub topic=Debug
                PUBLISH from=testPub topic=/debug
                PUBLISH to=testSub topic=debug
                not PUBLISH to=testSub topic=Debug
                not PUBLISH to=testSub topic=/debug
                """;
        for (String[] wrong : new String[][] {{"/Debug", "topic-case"}, {"/debug/", "topic-trailing-slash"}}) {
            Wire wire = wire().connect("testSub").subscribe("testSub", "debug").connect("testPub");
            wire.send("testPub", "debug", "1").send("testPub", "Debug", "2").send("testPub", wrong[0], "3");
            Mistake.anyOrder(block, wire).is(wrong[1].equals("topic-case") ? TOPIC_CASE : TOPIC_TRAILING_SLASH);
        }
        Wire both = wire().connect("testSub").subscribe("testSub", "debug").subscribe("testSub", "/debug");
        Mistake.anyOrder(block, both.connect("testPub").send("testPub", "/debug", "3"))
                .is(FORBIDDEN_EVENT);
    }

    @Test
    void aTopicOfOnesOwn() {
        String block = """
                SUBSCRIBE from=$listener filter=$topic
                PUBLISH from=$speaker topic=$topic filter=+/+/+
                PUBLISH to=$listener topic=$topic
                """;
        Wire wire = wire().connect("watcher")
                .subscribe("watcher", "garden/pond/level")
                .connect("gauge");
        Mistake.in(block, wire.send("gauge", "garden/pond/Level", "42 cm")).is(TOPIC_CASE);
        wire = wire().connect("watcher").subscribe("watcher", "garden/pond/level");
        Mistake.in(block, wire.failure(PAHO, 32104, "Client is not connected")).is(NOT_CONNECTED);
    }

    @Test
    void onePanelManyRooms() {
        String block = """
                SUBSCRIBE from=panel filter=home/+/temp
                PUBLISH to=panel topic=home/kitchen/temp
                PUBLISH to=panel topic=home/bath/temp
                """;
        Mistake.anyOrder(block, wire().connect("panel").subscribe("panel", "home/*/temp"))
                .is(TOPIC_DIFFERS);
        Mistake.anyOrder(block, wire().connect("panel").subscribe("panel", "/home/+/temp"))
                .is(TOPIC_LEADING_SLASH);
        Wire wire = wire().connect("panel").subscribe("panel", "home/+/temp").connect("room");
        wire.failure(
                "java.lang.IllegalArgumentException", "The topic name MUST NOT contain any wildcard characters (#+)");
        Mistake.anyOrder(block, wire).is(WILDCARD_IN_PUBLISH);
    }

    @Test
    void everythingBelow() {
        String block = """
                PUBLISH from=testPub topic=home
                PUBLISH from=testPub topic=home/kitchen/oven/temp
                PUBLISH to=logger topic=home
                PUBLISH to=logger topic=home/kitchen/oven/temp
                """;
        Wire wire = wire().connect("logger").subscribe("logger", "home/+").connect("testPub");
        wire.send("testPub", "home", "well").send("testPub", "home/kitchen/oven/temp", "180C");
        Mistake.anyOrder(block, wire).is(FILTER_DOES_NOT_MATCH);
        wire = wire().connect("testPub").send("testPub", "home", "well");
        wire.send("testPub", "home/kitchen/oven/temp", "180C").connect("logger").subscribe("logger", "home/#");
        Mistake.anyOrder(block, wire).is(PUBLISHED_BEFORE_SUBSCRIBED);
        wire = wire().connect("logger").subscribe("logger", "home/#").connect("testPub");
        wire.send("testPub", "/home", "well").send("testPub", "home/kitchen/oven/temp", "180C");
        Mistake.anyOrder(block, wire).is(TOPIC_LEADING_SLASH);
    }

    @Test
    void theRightCut() {
        String block = """
                PUBLISH from=shop topic=shop/1/till
                PUBLISH from=shop topic=shop/2/till
                PUBLISH from=shop topic=shop/1/door
                PUBLISH to=cashier topic=shop/1/till
                PUBLISH to=cashier topic=shop/2/till
                not PUBLISH to=cashier topic=shop/1/door
                """;
        for (String filter : new String[] {"shop/#", "+/till"}) {
            Wire wire = wire().connect("cashier").subscribe("cashier", filter).connect("shop");
            wire.send("shop", "shop/1/till", "open").send("shop", "shop/1/door", "open");
            wire.send("shop", "shop/2/till", "closed");
            Mistake.anyOrder(block, wire).is(filter.equals("shop/#") ? FORBIDDEN_EVENT : FILTER_DOES_NOT_MATCH);
        }
    }

    @Test
    void oneSpeaksManyHear() {
        String block = """
                PUBLISH from=sensor topic=home/motion count=1
                PUBLISH to=lamp topic=home/motion
                PUBLISH to=phone topic=home/motion
                """;
        Wire wire = wire().connect("lamp").subscribe("lamp", "home/motion").connect("phone");
        wire.subscribe("phone", "home/motion").connect("sensor");
        wire.send("sensor", "home/motion", "lamp").send("sensor", "home/motion", "phone");
        Mistake.anyOrder(block, wire).is(TOO_MANY);
        wire = wire().connect("lamp").subscribe("lamp", "home/motion").connect("phone");
        wire.subscribe("phone", "home/+/motion").connect("sensor").send("sensor", "home/motion", "yes");
        Mistake.anyOrder(block, wire).is(FILTER_DOES_NOT_MATCH);
        wire = wire().connect("lamp").subscribe("lamp", "home/motion").connect("sensor");
        wire.send("sensor", "home/motion", "yes").connect("phone").subscribe("phone", "home/motion");
        Mistake.anyOrder(block, wire).is(PUBLISHED_BEFORE_SUBSCRIBED);
    }

    @Test
    void oneLeavesTheRestGoOn() {
        String block = """
                given SUBSCRIBE from=lamp filter=home/motion
                DISCONNECT from=phone
                PUBLISH from=sensor topic=home/motion
                PUBLISH to=lamp topic=home/motion
                """;
        Wire wire = wire().connect("lamp")
                .subscribe("lamp", "home/motion")
                .connect("phone")
                .connect("sensor");
        int begins = wire.size();
        Mistake.in(block, wire.send("sensor", "home/motion", "yes"))
                .from(begins)
                .is(NO_DISCONNECT);
        Mistake.in(block, wire.disconnect("phone").send("sensor", "home/motions", "yes"))
                .from(begins)
                .is(TOPIC_DIFFERS);
    }

    @Test
    void tooLateForTheFirstMessage() {
        String block = """
                PUBLISH from=door topic=home/door payload=open retain=false
                SUBSCRIBE from=newcomer filter=home/door
                PUBLISH from=door topic=home/door payload=closed retain=false
                PUBLISH to=newcomer topic=home/door payload=closed
                not PUBLISH to=newcomer topic=home/door payload=open
                """;
        Wire early =
                wire().connect("newcomer").subscribe("newcomer", "home/door").connect("door");
        Mistake.in(block, early.send("door", "home/door", "open").send("door", "home/door", "closed"))
                .is(FORBIDDEN_EVENT);
        Wire wire = wire().connect("door").send("door", "home/door", "open").connect("newcomer");
        wire.subscribe("newcomer", "home/door").publish("door", "home/door", "closed", Qos.AT_MOST_ONCE, true);
        Mistake.in(block, wire.deliver("newcomer", "home/door", "closed")).is(RETAIN_UNWANTED);
        wire = wire().connect("door").send("door", "home/door", "open").connect("newcomer");
        wire.subscribe("newcomer", "home/door").send("door", "home/door", "Closed");
        Mistake.in(block, wire).is(PAYLOAD_CASE);
    }

    @Test
    void theSmartHome() {
        String block = """
                PUBLISH from=$kitchen topic=home/kitchen/temp payload=$warm
                PUBLISH from=$bedroom topic=home/bedroom/temp payload=$cold
                PUBLISH to=thermostat topic=home/kitchen/temp payload=$warm
                PUBLISH to=thermostat topic=home/bedroom/temp payload=$cold
                PUBLISH from=$boss topic=home/heater/set payload=on
                PUBLISH to=heater topic=home/heater/set payload=on
                """;
        String[][] wrongs = {
            {"home/+/temp", "home/heater/set", "ON", "PAYLOAD_CASE"},
            {"home/temp/+", "home/heater/set", "on", "FILTER_DOES_NOT_MATCH"},
            {"home/+/temp", "home/heater", "on", "TOPIC_DIFFERS"},
        };
        for (String[] wrong : wrongs) {
            Wire wire = wire().connect("thermostat")
                    .subscribe("thermostat", wrong[0])
                    .connect("heater");
            wire.subscribe("heater", "home/heater/set").send("heater", "home/kitchen/temp", "21.5C");
            wire.send("heater", "home/bedroom/temp", "17.0C").send("thermostat", wrong[1], wrong[2]);
            Mistake.anyOrder(block, wire).is(valueOf(wrong[3]));
        }
    }

    @Test
    void anUnrelatedEndOfAConnectionChangesNothing() {
        Wire wire = wire().connect("testPub").send("testPub", "Debug", "1").closed("testPub", Event.Party.CLIENT, true);
        Mistake.in("PUBLISH from=testPub topic=debug", wire).is(TOPIC_CASE);
    }
}
