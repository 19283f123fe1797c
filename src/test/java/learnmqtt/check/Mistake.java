package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import learnmqtt.wire.Wire;

/** A block and a timeline that does not meet it, and what is said about that. */
record Mistake(String block, boolean anyOrder, Wire wire, int begins) {

    /** The exceptions that Paho throws. */
    static final String PAHO = "org.eclipse.paho.client.mqttv3.MqttException";

    /** An empty timeline to write on. */
    static Wire timeline() {
        return Wire.timeline();
    }

    /** {@code testSub} connects and subscribes. */
    static Wire sub(String filter) {
        return timeline().connect("testSub").subscribe("testSub", filter);
    }

    /** {@code testPub} connects and publishes with QoS 0. */
    static Wire pub(String topic, String payload) {
        return timeline().connect("testPub").publish("testPub", topic, payload);
    }

    static Mistake in(String block, Wire wire) {
        return new Mistake(block, false, wire, 0);
    }

    static Mistake anyOrder(String block, Wire wire) {
        return new Mistake(block, true, wire, 0);
    }

    /** The attempt begins after the first events of the timeline. */
    Mistake from(int number) {
        return new Mistake(block, anyOrder, wire, number);
    }

    List<Diagnosis> diagnoses() {
        Parsed parsed = ExpectationParser.parse(block, 1, anyOrder);
        assertEquals(List.of(), parsed.problems());
        Verdict verdict = Judge.judge(parsed.expectation(), wire.history(), begins);
        if (verdict instanceof Verdict.NotYet notYet) {
            return notYet.diagnoses();
        }
        return verdict instanceof Verdict.Violated violated ? violated.diagnoses() : List.of();
    }

    /** Its diagnoses are exactly these. */
    void is(Diagnosis.Id... ids) {
        assertEquals(
                List.of(ids),
                diagnoses().stream().map(Diagnosis::id).toList(),
                wire.events().toString());
    }

    /** Its only diagnosis is said with this message, in these words. */
    void says(String key, String english, String korean) {
        assertEquals(
                List.of(key), diagnoses().stream().map(Diagnosis::messageKey).toList());
        assertEquals(english, text(diagnoses().get(0), "en"));
        assertEquals(korean, text(diagnoses().get(0), "ko"));
    }

    static String text(Diagnosis diagnosis, String language) {
        String text = messages(language).getProperty(diagnosis.messageKey());
        for (Map.Entry<String, String> fact : diagnosis.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text.replace("{broker}", "tcp://127.0.0.1:1883");
    }

    static Properties messages(String language) {
        return messages("diagnosis", language);
    }

    static Properties messages(String area, String language) {
        Properties messages = new Properties();
        try (var in = Mistake.class.getResourceAsStream("/learnmqtt/i18n/" + area + "_" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
