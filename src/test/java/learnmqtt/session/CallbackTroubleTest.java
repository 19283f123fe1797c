package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.Verdict;
import learnmqtt.tap.TapSettings;
import org.junit.jupiter.api.Test;

/** A call that waits inside a callback leaves nothing on the wire, nor does one that throws; the learner's VM tells. */
class CallbackTroubleTest {
    private static final Expectation TWO_ECHOES =
            Samples.expectation("PUBLISH from=bar topic=confirmed payload=tea\nPUBLISH from=bar payload=cake");

    private static final String BAR = """
            var bar = new MqttClient(broker, "bar", new MemoryPersistence());
            bar.connect();
            bar.subscribe("orders", 0, (topic, message) -> %s);
            var till = new MqttClient(broker, "till", new MemoryPersistence());
            till.connect();
            till.publish("orders", "tea".getBytes(), 0, false);
            till.publish("orders", "cake".getBytes(), 0, false);
            """;

    @Test
    void aClientThatPublishesInItsCallbackAndWaitsIsStuck() throws InterruptedException {
        Verdict verdict = judge("bar.publish(\"confirmed\", message.getPayload(), 0, false)");
        assertEquals(
                List.of(Diagnosis.Id.STUCK_IN_CALLBACK),
                ((Verdict.NotYet) verdict)
                        .diagnoses().stream().map(Diagnosis::id).toList());
        assertEquals(
                "bar", ((Verdict.NotYet) verdict).diagnoses().get(0).facts().get("client"));
    }

    @Test
    void anExceptionInACallbackIsNamed() throws InterruptedException {
        Verdict verdict = judge("Integer.parseInt(\"31.2 도\")");
        List<Diagnosis> diagnoses = ((Verdict.NotYet) verdict).diagnoses();
        assertEquals(
                List.of("client-failed.callback"),
                diagnoses.stream().map(Diagnosis::messageKey).toList());
        assertEquals("bar", diagnoses.get(0).facts().get("client"));
        assertEquals("NumberFormatException", diagnoses.get(0).facts().get("exception"));
        assertEquals("For input string: \"31.2 도\"", diagnoses.get(0).facts().get("message"));
    }

    @Test
    void anExceptionThatACallbackCatchesIsNot() throws InterruptedException {
        Verdict verdict = judge("{ try { Integer.parseInt(\"31.2\"); } catch (NumberFormatException e) {} }");
        assertEquals(
                List.of(Diagnosis.Id.CLIENT_ID),
                ((Verdict.NotYet) verdict)
                        .diagnoses().stream().map(Diagnosis::id).limit(1).toList());
    }

    @Test
    void aClientThatPublishesWithoutWaitingIsNot() throws InterruptedException {
        Verdict verdict = judge("bar.getTopic(\"confirmed\").publish(message.getPayload(), 0, false)");
        assertEquals(Verdict.Met.class, verdict.getClass());
    }

    @Test
    void aClientThatOnlyListensIsNot() throws InterruptedException {
        Verdict verdict = judge("System.out.println(message)");
        assertEquals(
                List.of(Diagnosis.Id.CLIENT_ID),
                ((Verdict.NotYet) verdict)
                        .diagnoses().stream().map(Diagnosis::id).limit(1).toList());
    }

    private static Verdict judge(String callback) throws InterruptedException {
        Sandbox.Plan plan =
                new Sandbox.Plan("127.0.0.1", TapSettings.loopback(0), EmbeddedBroker::start, Rehearsal::settings);
        try (Sandbox sandbox = new Sandbox(plan, said -> {})) {
            Trial trial = new Trial(sandbox, Duration.ofSeconds(20), () -> false);
            return trial.attempt(BAR.formatted(callback), TWO_ECHOES).verdict();
        }
    }
}
