package learnmqtt.check;

import static learnmqtt.check.Mistake.PAHO;
import static learnmqtt.check.Mistake.in;
import static learnmqtt.check.Mistake.wire;

import org.junit.jupiter.api.Test;

/** What a learner reads, word for word, where the learner's client threw. */
class ClientFailureTextTest {
    @Test
    void clientFailures() {
        String block = "PUBLISH topic=debug";
        in(block, wire().failure(PAHO, 128, "")).says("client-failed.128");
        in(block, wire().failure(PAHO, 32000, "")).says("client-failed.32000");
        in(block, wire().failure(PAHO, 32100, "")).says("client-failed.32100");
        in(block, wire().failure(PAHO, 32102, "")).says("client-failed.32102");
        in(block, wire().failure(PAHO, 32107, "")).says("client-failed.32107");
        in(block, wire().failure(PAHO, 32109, "")).says("client-failed.32109");
        in(block, wire().failure(PAHO, 32110, "")).says("client-failed.32110");
        in(block, wire().failure(PAHO, 32111, "")).says("client-failed.32111");
        in(block, wire().failure(PAHO, 32200, "")).says("client-failed.32200");
        in(block, wire().failure(PAHO, 32202, "")).says("client-failed.32202");
        in(block, wire().failure("java.lang.NullPointerException", "payload is null"))
                .says("client-failed");
    }
}
