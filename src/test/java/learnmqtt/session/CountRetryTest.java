package learnmqtt.session;

import static learnmqtt.check.Diagnosis.Id.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import learnmqtt.check.Diagnosis;
import org.junit.jupiter.api.Test;

/** A count that was exceeded, or an attempt that was spoilt, does not stand in the way of the next try. */
final class CountRetryTest extends AttemptTestBase {
    private static final String LOGGER = """
            CONNECT client=logger count=1
            PUBLISH from=logger topic=log payload=one
            PUBLISH from=logger topic=log payload=two
            DISCONNECT from=logger
            """;

    @Test
    void theFirstRightRetryAfterASpoiltTryIsAccepted() {
        Attempt attempt = attempt(LOGGER);
        log("one", "tow");
        assertEquals(List.of(PAYLOAD_DIFFERS), mistakes(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void alsoWhereTheRetryIsTypedSlowly() {
        Attempt attempt = attempt(LOGGER);
        log("one", "tow");
        assertEquals(List.of(PAYLOAD_DIFFERS), mistakes(attempt));
        happen(wire.connect("logger"));
        assertEquals(List.of("CONNECT client=logger count=1"), ticked(attempt.look(ALL)));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("logger", "log", "one"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.publish("logger", "log", "two"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.disconnect("logger"));
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void aMistakeInTheRetryIsToldByItsOwnName() {
        Attempt attempt = attempt(LOGGER);
        log("one", "tow");
        assertEquals(List.of(PAYLOAD_DIFFERS), mistakes(attempt));
        log("one", "Two");
        assertEquals(List.of(PAYLOAD_CASE), mistakes(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void whoeverIsToldMayAlsoGoOnAsIfNothingHadBeen() {
        Attempt attempt = attempt(LOGGER);
        happen(wire.connect("logger").publish("logger", "log", "one").publish("logger", "log", "tow"));
        assertEquals(List.of(PAYLOAD_DIFFERS), mistakes(attempt));
        happen(wire.publish("logger", "log", "two").disconnect("logger"));
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void oneTooManyIsToldOnceAndThenTheFirstRightRetryIsAccepted() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        assertEquals(List.of(), mistakes(attempt));
        log("two");
        assertEquals(List.of(), ticked(attempt.look(ALL)));
        assertEquals(List.of(TOO_MANY), mistakes(attempt));
        assertEquals(List.of(), mistakes(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void oneTooManyMayItselfBeTheBeginningOfTheRightRetry() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.connect("logger"));
        assertEquals(List.of(TOO_MANY), mistakes(attempt));
        happen(wire.publish("logger", "log", "one").publish("logger", "log", "two"));
        assertEquals(List.of(), mistakes(attempt));
        happen(wire.disconnect("logger"));
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void aRightRetryIsAcceptedAlsoWhereNoMistakeWasTold() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        assertEquals(List.of(), mistakes(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void whatCheckSaidOfATryDoesNotCountAgainstTheNext() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        assertEquals(List.of(), mistakes(attempt));
        assertEquals(List.of(NOTHING_YET), checked(attempt)); // which is no mistake
        log("two");
        assertEquals(List.of(TOO_MANY), mistakes(attempt));
        log("one", "tow");
        assertEquals(List.of(PAYLOAD_DIFFERS), checked(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void checkTellsOneTooManyAsWell() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        assertEquals(List.of(), mistakes(attempt));
        log("two");
        assertEquals(List.of(TOO_MANY), checked(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void afterTooManyOrTooFewTheRightNumberIsAccepted() {
        for (int first : new int[] {4, 5, 7}) {
            Attempt attempt = attempt("PUBLISH topic=confirmed count=3");
            confirm(first);
            assertEquals(List.of(TOO_MANY), mistakes(attempt));
            confirm(3);
            assertEquals(List.of(), mistakes(attempt));
            assertMetAfterSilence(attempt);
        }
        Attempt attempt = attempt("PUBLISH topic=confirmed count=3");
        confirm(2);
        assertEquals(List.of(), mistakes(attempt));
        confirm(3);
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void whatTheExampleDidDoesNotCountAgainstTheLearner() {
        Attempt attempt = attempt(LOGGER);
        log("one");
        attempt.look(ALL);
        attempt.forgive();
        log("one", "Two");
        assertEquals(List.of(PAYLOAD_CASE), mistakes(attempt));
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    @Test
    void whatIsForbiddenIsStillToldAtOnce() {
        Attempt attempt = attempt(LOGGER + "not PUBLISH topic=secret");
        log("one", "tow");
        assertEquals(List.of(PAYLOAD_DIFFERS), mistakes(attempt));
        happen(wire.connect("logger").publish("logger", "secret", "1"));
        assertEquals(
                List.of(FORBIDDEN_EVENT),
                attempt.look(ALL).broken().orElseThrow().diagnoses().stream()
                        .map(Diagnosis::id)
                        .toList());
        log("one", "two");
        assertEquals(List.of(), mistakes(attempt));
        assertMetAfterSilence(attempt);
    }

    private void log(String... payloads) {
        wire.connect("logger");
        for (String payload : payloads) {
            wire.publish("logger", "log", payload);
        }
        happen(wire.disconnect("logger"));
    }

    private void confirm(int times) {
        wire.connect("speaker");
        for (int i = 0; i < times; i++) {
            wire.publish("speaker", "confirmed", "1");
        }
        happen(wire);
    }

    private void assertMetAfterSilence(Attempt attempt) {
        assertFalse(attempt.look(ALL).met());
        nanos.set(attempt.decidedAt().orElseThrow().toNanos());
        assertTrue(attempt.look(ALL).met());
        happen(wire.at(Duration.ofNanos(nanos.get()).toMillis() + 1_000).opened());
    }
}
