package learnmqtt.cli;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import learnmqtt.i18n.Messages;
import learnmqtt.json.Json;
import learnmqtt.json.Json.Elements;
import learnmqtt.json.Json.Members;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Remedy;
import learnmqtt.machine.Statement;

/**
 * What was seen on this machine, as JSON:
 *
 * <pre>{"passed": true, "observations": [{"kind": "note", "about": "port", "statements": [
 *   {"key": "port-taken", "facts": {"port": "1883", "holder": "mosquitto (4711)"}, "message": "Port 1883 is …"}],
 *   "remedies": [{"key": "use-other-port", "message": "For another port:", "command": "./learn --port 1884"}]}]}</pre>
 *
 * <p>{@code kind} is {@code ok}, {@code note} or {@code problem}; {@code passed} says that there is no problem.
 */
final class CheckupJson {
    private final Messages messages;

    CheckupJson(Messages messages) {
        this.messages = messages;
    }

    Members of(List<Observation> observations) {
        return Json.EMPTY
                .with("passed", observations.stream().noneMatch(one -> one.kind() == Observation.Kind.PROBLEM))
                .with("observations", elements(observations, this::observation));
    }

    private Members observation(Observation observation) {
        return Json.EMPTY
                .with("kind", observation.kind().name().toLowerCase(Locale.ROOT))
                .with("about", observation.about())
                .with("statements", elements(observation.statements(), this::statement))
                .with("remedies", elements(observation.remedies(), this::remedy));
    }

    private Members statement(Statement statement) {
        Members facts = Json.EMPTY;
        for (var fact : new TreeMap<>(statement.facts()).entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return Json.EMPTY
                .with("key", statement.key())
                .with("facts", facts)
                .with("message", messages.say("machine", statement.key(), statement.facts()));
    }

    private Members remedy(Remedy remedy) {
        return Json.EMPTY
                .with("key", remedy.purpose().key())
                .with(
                        "message",
                        messages.say(
                                "machine",
                                remedy.purpose().key(),
                                remedy.purpose().facts()))
                .with("command", remedy.command());
    }

    private static <T> Elements elements(List<T> values, Function<T, Json> shape) {
        return new Elements(values.stream().map(shape).toList());
    }
}
