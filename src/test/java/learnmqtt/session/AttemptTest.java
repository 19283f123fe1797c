package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import learnmqtt.check.Diagnosis;
import learnmqtt.wire.Event;
import org.junit.jupiter.api.Test;

final class AttemptTest extends AttemptTestBase {
    @Test
    void aTickIsToldOnce() {
        Attempt attempt = attempt("CONNECT client=me\nPUBLISH from=me topic=debug");
        happen(wire.connect("me"));
        assertEquals(List.of("CONNECT client=me"), ticked(attempt.look(ALL)));
        assertEquals(List.of(), ticked(attempt.look(ALL)));
        happen(wire.publish("me", "debug", "hi"));
        Attempt.News news = attempt.look(ALL);
        assertEquals(List.of("PUBLISH from=me topic=debug"), ticked(news));
        assertTrue(news.met());
    }

    @Test
    void noTickComesBeforeThePacketThatItIsFor() {
        Attempt attempt = attempt("CONNECT client=me\nPUBLISH from=me topic=debug");
        happen(wire.connect("me").publish("me", "debug", "hi"));
        long publish = timeline.next() - 1;
        assertEquals(List.of("CONNECT client=me"), ticked(attempt.look(publish)));
        assertEquals(List.of("PUBLISH from=me topic=debug"), ticked(attempt.look(publish + 1)));
    }

    @Test
    void noTimeIsOverWhileSomethingIsToBeShownThatCameBefore() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=a\nnot PUBLISH topic=c");
        happen(wire.publish("me", "a", "1").publish("me", "c", "1"));
        nanos.addAndGet(TaskDesk.QUIET.toNanos());
        long forbidden = timeline.next() - 1;
        assertFalse(attempt.look(forbidden).met());
        assertTrue(attempt.look(forbidden + 1).broken().isPresent());
    }

    @Test
    void whatHappenedBeforeTheAttemptDoesNotCount() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("CONNECT client=me");
        assertFalse(attempt.look(ALL).met());
    }

    @Test
    void whatEndsAfterTheTaskWasOpenedBlamesNobodyForWhatWasBefore() {
        happen(wire.connect("me"));
        happen(wire.accepted("me", false));
        Attempt attempt = attempt("CONNECT client=you\nCONNACK to=you code=5");
        happen(wire.closed("me", Event.Party.BROKER, false));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void aGivenThatHoldsAtTheBeginningIsNoNews() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("given CONNECT client=me\nPUBLISH from=me topic=debug");
        assertEquals(List.of("given CONNECT client=me"), sources(attempt.met()));
        assertEquals(List.of(), ticked(attempt.look(ALL)));
    }

    @Test
    void whatMustNotHappenIsToldOnceAndBeginsAnew() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=a\nPUBLISH topic=b\nnot PUBLISH topic=c");
        happen(wire.publish("me", "a", "1"));
        assertEquals(List.of("PUBLISH topic=a"), ticked(attempt.look(ALL)));
        happen(wire.publish("me", "c", "1"));
        assertTrue(attempt.look(ALL).broken().isPresent());
        assertEquals(List.of(), attempt.met());
        assertEquals(Optional.empty(), attempt.look(ALL).broken());
        happen(wire.publish("me", "a", "2"));
        assertEquals(List.of("PUBLISH topic=a"), ticked(attempt.look(ALL)));
    }

    @Test
    void aBlockThatForbidsSaysWhenItIsDecided() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=a\nnot PUBLISH topic=c");
        happen(wire.publish("me", "a", "1"));
        assertFalse(attempt.look(ALL).met());
        nanos.set(attempt.decidedAt().orElseThrow().toNanos());
        assertTrue(attempt.look(ALL).met());
    }

    @Test
    void aMistakeIsToldOnceAndAgainWhenItIsMadeAgain() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug");
        happen(wire.publish("me", "/debug", "hi"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_LEADING_SLASH), mistakes(attempt));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("me", "/debug", "hi"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_LEADING_SLASH), mistakes(attempt));
    }

    @Test
    void aMistakeIsNotToldAgainForSomethingElse() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug");
        happen(wire.publish("me", "/debug", "hi"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_LEADING_SLASH), mistakes(attempt));
        happen(wire.connect("other"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void anEventIsBlamedOnceAlsoWhenItIsTheNearestOfTheNextLine() {
        happen(wire.connect("me"));
        Attempt attempt = new Attempt(
                Samples.expectation("PUBLISH topic=debug\nPUBLISH topic=Debug\nPUBLISH topic=/debug", true), timeline);
        happen(wire.publish("me", "debug", "1").publish("me", "debug", "2"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_CASE), mistakes(attempt));
        happen(wire.publish("me", "Debug", "3"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("me", "DEBUG", "4"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_CASE, Diagnosis.Id.TOPIC_LEADING_SLASH), mistakes(attempt));
    }

    @Test
    void whatTheExampleDidIsNotBlamedLater() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug\nPUBLISH topic=news");
        happen(wire.publish("me", "other", "hi"));
        attempt.look(ALL);
        attempt.forgive();
        happen(wire.connect("you"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void aMistakeThatStoodInAnothersShadowIsToldWhenThatIsMended() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug\nPUBLISH topic=news payload=hi");
        happen(wire.publish("me", "Debug", "1"));
        assertEquals(List.of(Diagnosis.Id.TOPIC_CASE), mistakes(attempt));
        happen(wire.publish("me", "debug", "1").publish("me", "news", "Hi"));
        assertEquals(List.of(Diagnosis.Id.PAYLOAD_CASE), mistakes(attempt));
    }

    @Test
    void doingALaterLineFirstIsAMistakeAtOnce() {
        happen(wire.connect("me").connect("phone"));
        Attempt attempt = attempt("DISCONNECT from=phone\nPUBLISH from=me topic=debug");
        happen(wire.publish("me", "debug", "hi"));
        assertEquals(List.of(Diagnosis.Id.NO_DISCONNECT), mistakes(attempt));
        happen(wire.connect("other"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void whatIsForgivenIsNotTold() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug");
        happen(wire.publish("me", "/debug", "hi"));
        attempt.look(ALL);
        attempt.forgive();
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void whatCheckSaidIsNotToldAgain() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug");
        happen(wire.publish("me", "/debug", "hi"));
        attempt.look(ALL);
        assertTrue(attempt.check().isPresent());
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void nothingYetIsNoMistake() {
        Attempt attempt = attempt("PUBLISH topic=debug");
        happen(wire.connect("me"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void beingStillConnectedIsNoMistakeYet() {
        Attempt attempt = attempt("CONNECT client=me\nDISCONNECT from=me");
        happen(wire.connect("me"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void fewerThanWantedIsNoMistakeYet() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("PUBLISH topic=debug count>=3");
        happen(wire.publish("me", "debug", "1"));
        assertEquals(List.of(), mistakes(attempt));
    }

    @Test
    void aMissingGivenIsAMistakeOnlyOnceTheTaskIsTried() {
        happen(wire.connect("me"));
        Attempt attempt = attempt("given SUBSCRIBE filter=debug\nPUBLISH topic=debug");
        happen(wire.connect("other"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("me", "debug", "hi"));
        assertEquals(List.of(Diagnosis.Id.GIVEN_MISSING), mistakes(attempt));
    }
}
