package learnmqtt.check;

import static learnmqtt.check.Diagnosis.Id.*;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.timeline;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import learnmqtt.wire.Event;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** Who is blamed where devices of a cast play along, and a client that is stuck. */
class CastMistakesTest {
    private static final String ALARM = "PUBLISH from=alarm topic=beds/north/alarm";

    private static Wire aHotBed() {
        return timeline()
                .connect("alarm")
                .subscribe("alarm", "beds/+/temp")
                .connect("north")
                .publish("north", "beds/north/temp", "31.5");
    }

    @Test
    void whatTheCastSendsIsNobodysMistake() {
        assertEquals(List.of("nothing-yet.PUBLISH"), keys(ALARM, aHotBed()));
        assertEquals(List.of("topic-case"), keys(ALARM, aHotBed().send("alarm", "beds/north/Alarm", "31.5")));
    }

    @Test
    void whatTheCastSendsCountsWhereItFits() {
        Verdict verdict = judge("PUBLISH from=north topic=beds/north/temp", aHotBed());
        assertEquals(1, verdict.ticks().size());
        assertEquals(
                List.of("filter-does-not-match"),
                keys(
                        "PUBLISH to=panel topic=beds/north/temp",
                        timeline()
                                .connect("panel")
                                .subscribe("panel", "beds/temp")
                                .connect("north")
                                .send("north", "beds/north/temp", "31.5")));
    }

    @Test
    void nothingYetDoesNotDenyWhatWasPublished() {
        assertEquals(
                List.of("nothing-yet"),
                keys(
                        ALARM + "\nPUBLISH from=alarm topic=beds/south/alarm",
                        aHotBed().send("alarm", "beds/north/alarm", "31.5")));
    }

    @Test
    void aClientThatNeverCameMayHaveTakenTheIdOfAnother() {
        in(
                        "PUBLISH to=bar topic=orders",
                        timeline()
                                .connect("kitchen")
                                .connect("kitchen")
                                .subscribe("kitchen", "orders")
                                .connect("tablet")
                                .send("tablet", "orders", "1 cake"))
                .is(CLIENT_ID_TAKEN);
    }

    @Test
    void aStuckClientIsNamedBeforeWhatFollowsFromIt() {
        Wire wire = aHotBed().send("alarm", "beds/north/alarm", "31.5");
        wire.add(Event.ClientFailure.stuck(Duration.ofSeconds(9), "alarm"));
        in("PUBLISH from=alarm count>=2", wire)
                .says(
                        "stuck-in-callback",
                        "The client `alarm` is stuck in a callback: a call in there waits for the very thread that "
                                + "runs the callback. Publish there with `getTopic(…).publish(…)`, which does not wait for that thread.",
                        "`alarm` 클라이언트가 콜백 안에서 멈춰 있어요. 콜백을 돌리는 바로 그 스레드를 콜백 안의 호출이 기다리고 있어요. "
                                + "콜백 안에서는 그 스레드를 기다리지 않는 `getTopic(…).publish(…)`로 발행하세요.");
        in("PUBLISH from=alarm count>=3", wire.send("alarm", "beds/north/alarm", "32.0"))
                .is(TOO_FEW);
    }

    @Test
    void anExceptionInACallbackIsNamedBeforeWhatFollowsFromIt() {
        Wire wire = aHotBed();
        wire.add(Event.ClientFailure.inCallback(
                Duration.ofSeconds(9), "alarm", "java.lang.NumberFormatException", "For input string: \"31.5\""));
        in("PUBLISH from=alarm topic=beds/north/alarm", wire)
                .says(
                        "client-failed.callback",
                        "A callback of `alarm` threw NumberFormatException: For input string: \"31.5\". Paho closes the "
                                + "connection after an exception in a callback. Mend the callback, or catch the "
                                + "exception inside it.",
                        "`alarm` 클라이언트의 콜백에서 예외가 났어요. NumberFormatException: For input string: \"31.5\". "
                                + "콜백에서 예외가 나면 Paho가 연결을 끊어요. 콜백을 고치거나, 콜백 안에서 예외를 잡으세요.");
        in("PUBLISH from=alarm count>=2", wire.send("alarm", "beds/north/alarm", "31.5"))
                .is(TOO_FEW);
    }

    private static Verdict judge(String block, Wire wire) {
        Parsed parsed = ExpectationParser.parse(block, 1, false);
        return Judge.judge(parsed.expectation().with(Set.of("north")), wire.history(), 0);
    }

    private static List<String> keys(String block, Wire wire) {
        return ((Verdict.NotYet) judge(block, wire))
                .diagnoses().stream().map(Diagnosis::messageKey).toList();
    }
}
