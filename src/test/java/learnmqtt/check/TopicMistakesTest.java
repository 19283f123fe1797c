package learnmqtt.check;

import static learnmqtt.check.Diagnosis.Id.*;
import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.timeline;

import learnmqtt.wire.Event;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** The typical mistakes with topics, wildcards and many clients, as they look on the wire. */
class TopicMistakesTest {
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
            Wire wire =
                    timeline().connect("testSub").subscribe("testSub", "debug").connect("testPub");
            wire.send("testPub", "debug", "1").send("testPub", "Debug", "2").send("testPub", wrong[0], "3");
            Mistake.anyOrder(block, wire).is(wrong[1].equals("topic-case") ? TOPIC_CASE : TOPIC_TRAILING_SLASH);
        }
        Wire both = timeline().connect("testSub").subscribe("testSub", "debug").subscribe("testSub", "/debug");
        Mistake.anyOrder(block, both.connect("testPub").send("testPub", "/debug", "3"))
                .is(FORBIDDEN_EVENT);
    }

    @Test
    void aTopicOfOnesOwn() {
        String block = """
                SUBSCRIBE from=$listener filter=$topic levels=3
                PUBLISH from=$speaker topic=$topic
                PUBLISH to=$listener topic=$topic
                """;
        Wire wire = timeline()
                .connect("watcher")
                .subscribe("watcher", "garden/pond/level")
                .connect("gauge");
        Mistake.in(block, wire.send("gauge", "garden/pond/Level", "42 cm")).is(TOPIC_CASE);
        for (String filter : new String[] {"pond/level", "garden/pond/level/"}) {
            Mistake.in(block, timeline().connect("watcher").subscribe("watcher", filter))
                    .is(TOPIC_LEVELS);
        }
        wire = timeline().connect("watcher").subscribe("watcher", "garden/pond/level");
        Mistake.in(block, wire.failure(PAHO, 32104, "Client is not connected")).is(NOT_CONNECTED);
    }

    @Test
    void onePanelManyRooms() {
        String block = """
                SUBSCRIBE from=panel filter=home/+/temp
                PUBLISH to=panel topic=home/kitchen/temp
                PUBLISH to=panel topic=home/bath/temp
                """;
        Mistake.anyOrder(block, timeline().connect("panel").subscribe("panel", "home/*/temp"))
                .is(TOPIC_DIFFERS);
        Mistake.anyOrder(block, timeline().connect("panel").subscribe("panel", "/home/+/temp"))
                .is(TOPIC_LEADING_SLASH);
        Wire wire =
                timeline().connect("panel").subscribe("panel", "home/+/temp").connect("room");
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
        Wire wire = timeline().connect("logger").subscribe("logger", "home/+").connect("testPub");
        wire.send("testPub", "home", "well").send("testPub", "home/kitchen/oven/temp", "180C");
        Mistake.anyOrder(block, wire).is(FILTER_DOES_NOT_MATCH);
        wire = timeline().connect("testPub").send("testPub", "home", "well");
        wire.send("testPub", "home/kitchen/oven/temp", "180C").connect("logger").subscribe("logger", "home/#");
        Mistake.anyOrder(block, wire).is(PUBLISHED_BEFORE_SUBSCRIBED);
        wire = timeline().connect("logger").subscribe("logger", "home/#").connect("testPub");
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
            Wire wire =
                    timeline().connect("cashier").subscribe("cashier", filter).connect("shop");
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
        Wire wire = timeline().connect("lamp").subscribe("lamp", "home/motion").connect("phone");
        wire.subscribe("phone", "home/motion").connect("sensor");
        wire.send("sensor", "home/motion", "lamp").send("sensor", "home/motion", "phone");
        Mistake.anyOrder(block, wire).is(TOO_MANY);
        wire = timeline().connect("lamp").subscribe("lamp", "home/motion").connect("phone");
        wire.subscribe("phone", "home/+/motion").connect("sensor").send("sensor", "home/motion", "yes");
        Mistake.anyOrder(block, wire).is(FILTER_DOES_NOT_MATCH);
        wire = timeline().connect("lamp").subscribe("lamp", "home/motion").connect("sensor");
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
        Wire wire = timeline()
                .connect("lamp")
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
        Wire early = timeline()
                .connect("newcomer")
                .subscribe("newcomer", "home/door")
                .connect("door");
        Mistake.in(block, early.send("door", "home/door", "open").send("door", "home/door", "closed"))
                .is(FORBIDDEN_EVENT);
        Wire wire = timeline().connect("door").send("door", "home/door", "open").connect("newcomer");
        wire.subscribe("newcomer", "home/door").publish("door", "home/door", "closed", Qos.AT_MOST_ONCE, true);
        Mistake.in(block, wire.deliver("newcomer", "home/door", "closed")).is(RETAIN_UNWANTED);
        wire = timeline().connect("door").send("door", "home/door", "open").connect("newcomer");
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
            Wire wire = timeline()
                    .connect("thermostat")
                    .subscribe("thermostat", wrong[0])
                    .connect("heater");
            wire.subscribe("heater", "home/heater/set").send("heater", "home/kitchen/temp", "21.5C");
            wire.send("heater", "home/bedroom/temp", "17.0C").send("thermostat", wrong[1], wrong[2]);
            Mistake.anyOrder(block, wire).is(valueOf(wrong[3]));
        }
    }

    @Test
    void anUnrelatedEndOfAConnectionChangesNothing() {
        Wire wire =
                timeline().connect("testPub").send("testPub", "Debug", "1").closed("testPub", Event.Party.CLIENT, true);
        Mistake.in("PUBLISH from=testPub topic=debug", wire).is(TOPIC_CASE);
    }
}
