package learnmqtt.session;

import static learnmqtt.check.Diagnosis.Id.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A learner who was told of a mistake tries again: the newest try is answered, whatever the older ones were. */
final class RetryTest extends AttemptTestBase {
    @Test
    void publishedBeforeSubscribedDoesNotHideWhatIsWrongLater() {
        Attempt attempt = attempt("""
                given SUBSCRIBE from=testSub filter=debug
                PUBLISH from=testPub topic=debug payload=TESTING
                PUBLISH to=testSub topic=debug payload=TESTING
                """);
        happen(wire.connect("testPub").send("testPub", "debug", "TESTING"));
        assertEquals(List.of(GIVEN_MISSING), mistakes(attempt));
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), mistakes(attempt));
        happen(wire.send("testPub", "Debug", "TESTING"));
        assertEquals(List.of(TOPIC_CASE), mistakes(attempt));
        happen(wire.send("testPub", "debug", "testing"));
        assertEquals(List.of(PAYLOAD_CASE), mistakes(attempt));
        happen(wire.connect("other"));
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(PAYLOAD_CASE), checked(attempt));
        happen(wire.send("testPub", "debug", "TESTING"));
        assertTrue(attempt.look(ALL).met());
    }

    @Test
    void norWhereTheMessageIsMissedOnlyAtItsReceiver() {
        Attempt attempt = attempt("PUBLISH from=testPub topic=debug\nPUBLISH to=testSub topic=debug payload=TESTING");
        happen(wire.connect("testPub").send("testPub", "debug", "TESTING"));
        assertEquals(List.of(NO_SUBSCRIBER), mistakes(attempt));
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        assertEquals(List.of(PUBLISHED_BEFORE_SUBSCRIBED), mistakes(attempt));
        happen(wire.send("testPub", "Debug", "TESTING"));
        assertEquals(List.of(TOPIC_CASE), mistakes(attempt));
        happen(wire.send("testPub", "debug", "testing"));
        assertEquals(List.of(PAYLOAD_CASE), mistakes(attempt));
        happen(wire.send("testPub", "/debug", "TESTING"));
        assertEquals(List.of(TOPIC_LEADING_SLASH), mistakes(attempt));
    }

    @Test
    void aMistakeIsToldAlsoWhereAnOlderOneCameNearer() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug payload=hi");
        happen(wire.publish("me", "Debug", "hi"));
        assertEquals(List.of(TOPIC_CASE), mistakes(attempt));
        happen(wire.publish("me", "/debug", "Hi"));
        assertEquals(List.of(TOPIC_LEADING_SLASH, PAYLOAD_CASE), mistakes(attempt));
    }

    @Test
    void whatIsWrongIsToldAlsoWhereTheBeginningWasRight() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug count>=3");
        happen(wire.publish("me", "debug", "1"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("me", "Debug", "2"));
        assertEquals(List.of(TOPIC_CASE), mistakes(attempt));
        happen(wire.publish("me", "debug", "2"));
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(TOO_FEW), checked(attempt));
    }

    @Test
    void aGivenThatIsMissingIsToldAtEveryTry() {
        happen(wire.connect("testSub").subscribe("testSub", "debug"));
        Attempt attempt = attempt("given SUBSCRIBE from=testSub filter=debug\nPUBLISH from=testPub topic=debug");
        happen(wire.connect("testSub"));
        assertEquals(List.of(CLIENT_ID_TAKEN), mistakes(attempt));
        happen(wire.disconnect("testSub").connect("testPub").publish("testPub", "debug", "1"));
        assertEquals(List.of(GIVEN_MISSING), mistakes(attempt));
        happen(wire.connect("other"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("testPub", "debug", "1"));
        assertEquals(List.of(GIVEN_MISSING), mistakes(attempt));
    }

    @Test
    void norDoesADeviceRemindOfAGivenThatIsMissing() {
        Attempt attempt = new Attempt(
                Samples.expectation("given SUBSCRIBE from=testSub filter=debug\nPUBLISH topic=debug")
                        .with(Set.of("lamp")),
                timeline);
        happen(wire.connect("ear").subscribe("ear", "#").connect("lamp").connect("me"));
        happen(wire.send("me", "debug", "1"));
        assertEquals(List.of(GIVEN_MISSING), mistakes(attempt));
        happen(wire.send("lamp", "lamp/state", "on"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void whatDevicesSendIsNoTryOfTheLearners() {
        Attempt attempt = new Attempt(Samples.expectation("PUBLISH topic=debug").with(Set.of("lamp")), timeline);
        happen(wire.connect("me").connect("lamp").publish("me", "/debug", "hi"));
        assertEquals(List.of(TOPIC_LEADING_SLASH), mistakes(attempt));
        happen(wire.publish("lamp", "lamp/state", "on"));
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(TOPIC_LEADING_SLASH), checked(attempt));
    }
}
