package learnmqtt.session;

import static learnmqtt.check.Diagnosis.Id.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learnmqtt.check.Diagnosis;
import org.junit.jupiter.api.Test;

/** Whoever gets on is not told of what was before; what does not count any more is said to be so. */
final class PastMistakesTest extends AttemptTestBase {
    private static final String ROOMS = """
            SUBSCRIBE from=panel filter=home/+/temp
            PUBLISH to=panel topic=home/kitchen/temp
            PUBLISH to=panel topic=home/bath/temp
            """;

    @Test
    void aMessageThatServedOneLineIsNotBlamedForTheNext() {
        Attempt attempt = rooms();
        happen(wire.connect("panel").subscribe("panel", "home/+/temp").connect("room"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.send("room", "home/kitchen/temp", "21C"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.send("room", "home/bad/temp", "21C"));
        assertEquals(List.of(TOPIC_DIFFERS), mistakes(attempt));
        happen(wire.send("room", "home/bath/temp", "21C"));
        assertTrue(attempt.look(ALL).met());
    }

    @Test
    void norIsAnOlderMessageBlamedAfterATick() {
        for (String published : List.of("home/kitchen/temp", "home/kitchen/light", "home/bad/temp")) {
            Attempt attempt = rooms();
            happen(wire.connect("panel").subscribe("panel", "home/#"));
            assertEquals(List.of(TOPIC_DIFFERS), mistakes(attempt));
            happen(wire.connect("room").send("room", published, "21C"));
            assertEquals(List.of(), mistakes(attempt));
            happen(wire.subscribe("panel", "home/+/temp"));
            assertEquals(List.of("SUBSCRIBE from=panel filter=home/+/temp"), ticked(attempt.look(ALL)));
            assertEquals(List.of(), mistakes(attempt));
            happen(wire.connect("other"));
            assertEquals(List.of(), mistakes(attempt));
            happen(wire.send("room", "home/bath/TEMP", "21C"));
            assertEquals(1, mistakes(attempt).size());
            happen(wire.send("room", "home/kitchen/temp", "21C").send("room", "home/bath/temp", "21C"));
            assertTrue(attempt.look(ALL).met());
            happen(wire.disconnect("panel"));
        }
    }

    @Test
    void aMessageThatMissedItsSubscriberIsNotTakenForAnother() {
        Attempt attempt = rooms();
        happen(wire.connect("panel").connect("room"));
        for (String room : List.of("kitchen", "bath")) {
            happen(wire.send("room", "home/" + room + "/temp", "21C"));
            assertEquals(List.of(), mistakes(attempt));
        }
        happen(wire.subscribe("panel", "home/+/temp"));
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), checked(attempt));
        happen(wire.send("room", "home/kitchen/temp", "21C"));
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), checked(attempt));
    }

    @Test
    void anEventThatComesTooEarlyIsNamedAtOnceAndOnlyOnce() {
        happen(wire.connect("sensor"));
        Attempt attempt = attempt("PUBLISH topic=temp payload=21.5C\nPUBLISH topic=temp payload=21.7C");
        happen(wire.publish("sensor", "temp", "21.7C"));
        assertEquals(List.of(OUT_OF_ORDER), mistakes(attempt));
        happen(wire.publish("sensor", "temp", "21.5C"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("sensor", "temp", "21.7C"));
        assertTrue(attempt.look(ALL).met());
    }

    @Test
    void afterWhatMustNotHappenTheCountingHasStartedOver() {
        Attempt attempt = attempt("PUBLISH from=testPub topic=news\nnot PUBLISH to=testSub topic=news");
        happen(wire.connect("testSub").subscribe("testSub", "news").connect("testPub"));
        happen(wire.send("testPub", "news", "hi"));
        assertTrue(attempt.look(ALL).broken().isPresent());
        List<String> said = attempt.check().orElseThrow().diagnoses().stream()
                .map(Diagnosis::messageKey)
                .toList();
        assertEquals(List.of("nothing-yet.before"), said);
    }

    @Test
    void aClientIdThatWasTakenIsNotToldOfOnceAnotherIsUsed() {
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        Attempt attempt = attempt("given SUBSCRIBE from=testSub filter=debug\nPUBLISH from=testPub topic=debug");
        happen(wire.connect("testSub").send("testSub", "debug", "1"));
        assertEquals(List.of(CLIENT_ID_TAKEN), mistakes(attempt));
        happen(wire.connect("testPub").send("testPub", "debug", "1"));
        assertEquals(List.of(GIVEN_MISSING), mistakes(attempt));
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), mistakes(attempt));
    }

    @Test
    void norOnceItsOwnerHasSubscribedAgain() {
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        Attempt attempt = attempt("PUBLISH from=testPub topic=debug\nPUBLISH to=testSub topic=debug");
        happen(wire.connect("testSub").connect("testPub").send("testPub", "debug", "1"));
        assertEquals(List.of(CLIENT_ID_TAKEN), mistakes(attempt));
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), mistakes(attempt));
    }

    private Attempt rooms() {
        return new Attempt(Samples.expectation(ROOMS, true), timeline);
    }
}
