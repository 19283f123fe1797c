package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Verdict;
import learnmqtt.tap.TapSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Paho refuses by itself leaves nothing on the wire, and Paho says little of it: it is named all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PahoComplaintsTest {
    private static final String ME = "try (var me = new MqttClient(broker, \"me\", new MemoryPersistence())) {"
            + " me.connect(); try { %s } finally { me.disconnect(); } }";

    private final Sandbox sandbox = new Sandbox(
            new Sandbox.Plan("127.0.0.1", TapSettings.loopback(0), EmbeddedBroker::start, Rehearsal::settings),
            said -> {});

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'me.publish(\"debug\", new byte[0], 7, false);', client-failed.qos",
        "'me.subscribe(\"debug\", 3);', client-failed.qos",
        "'me.publish(\"debug\", null, 0, false);', client-failed.payload",
        "'me.publish(\"debug\", new MqttMessage(null));', client-failed.payload",
        "'me.publish(\"\", new byte[0], 0, false);', client-failed.topic-length",
        "'me.subscribe(\"\");', client-failed.topic-length",
        "'me.subscribe(\"a/#/b\");', client-failed.hash",
        "'me.subscribe(\"a/b#\");', client-failed.hash",
        "'me.subscribe(\"a/b+\");', client-failed.plus",
        "'me.publish(\"debug/+\", new byte[0], 0, false);', wildcard-in-publish",
        "'Integer.parseInt(\"31.2\");', client-failed"
    })
    void ofAConnectedClient(String code, String named) throws InterruptedException {
        assertEquals(named, named(ME.formatted(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"localhost\"', wrong-port.no-address",
        "'\"localhost:1883\"', wrong-port.no-address",
        "'\"mqtt://localhost:1883\"', wrong-port.no-address",
        "'\"tcp:/localhost:1883\"', wrong-port.no-address",
        "null, wrong-port.no-address",
        "'\"tcp://localhost:99999\"', wrong-port.no-port"
    })
    void ofAnAddress(String address, String named) throws InterruptedException {
        assertEquals(named, named("new MqttClient(" + address + ", \"me\", new MemoryPersistence()).connect();"));
    }

    private String named(String code) throws InterruptedException {
        Trial trial = new Trial(sandbox, Duration.ofSeconds(20), () -> false);
        Verdict verdict = trial.attempt(code, Samples.expectation("PUBLISH from=bar topic=debug"))
                .verdict();
        List<Diagnosis> diagnoses = ((Verdict.NotYet) verdict).diagnoses();
        return diagnoses.get(0).messageKey();
    }
}
