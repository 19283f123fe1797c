package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** What the lines of one device must be to one another. */
final class CastRules {
    private final String name;
    private final Problems problems;

    private CastRules(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** Makes a device of its lines; mistakes are named. */
    static Device device(String name, List<Instruction> lines, Problems problems) {
        CastRules rules = new CastRules(name, problems);
        Device device = rules.device(lines);
        device.instructions().forEach(line -> rules.check(line, device));
        return device;
    }

    /** The CONNECT without a trigger says how the device connects; any other line is something that it does. */
    private Device device(List<Instruction> lines) {
        Optional<Action.Connect> connect = Optional.empty();
        List<Instruction> instructions = new ArrayList<>();
        for (Instruction line : lines) {
            if (!(line.action() instanceof Action.Connect settings && line.isAtOnce())) {
                instructions.add(line);
            } else if (connect.isPresent()) {
                problems.add(line.number(), "cast-connect-twice", "name", name);
            } else {
                connect = Optional.of(settings);
                if (settings.sessionExpiry().isPresent() && settings.version() != MqttVersion.V5) {
                    problems.add(line.number(), "cast-needs-5", "key", "expiry", "name", name);
                }
            }
        }
        return new Device(name, connect.orElse(Action.Connect.DEFAULT), instructions);
    }

    private void check(Instruction line, Device device) {
        if (line.action() instanceof Action.Connect again && !again.equals(Action.Connect.DEFAULT)) {
            problems.add(line.number(), "cast-connect-again", "name", name);
        }
        if (device.connect().version() != MqttVersion.V5) {
            neededVersion(line.action())
                    .ifPresent(key -> problems.add(line.number(), "cast-needs-5", "key", key, "name", name));
        }
        if (line.on()
                .filter(on -> on.word() != Word.CONNECT && on.asks(Key.USER))
                .isPresent()) {
            problems.add(line.number(), "cast-user", "name", name);
        }
        boolean subscribesHere = device.connect().clean() && problems.size() == 0; // a line with a mistake is not there
        if (line.on().isPresent() && subscribesHere && isDeafTo(line.on().get(), device)) {
            problems.add(line.number(), "cast-deaf", "name", name);
        }
    }

    /** The key that only MQTT 5 has a place for. */
    private static Optional<String> neededVersion(Action action) {
        if (action instanceof Action.Disconnect disconnect) {
            return disconnect.code().isPresent() ? Optional.of("code") : Optional.empty();
        }
        if (!(action instanceof Action.Publish publish) || publish.properties().equals(PublishProperties.NONE)) {
            return Optional.empty();
        }
        PublishProperties properties = publish.properties();
        if (properties.expiry().isPresent()) {
            return Optional.of("expiry");
        } else if (properties.responseTopic().isPresent()) {
            return Optional.of("response-topic");
        } else if (properties.correlation().isPresent()) {
            return Optional.of("correlation");
        }
        return Optional.of(properties.contentType().isPresent() ? "content-type" : "user.NAME");
    }

    /** Whether it waits for a message to itself that it never subscribes to. */
    private static boolean isDeafTo(Line line, Device device) {
        Condition toItself = new Condition("to", Operator.EQUAL, new Value.Literal(device.name()));
        if (line.word() != Word.PUBLISH || !line.conditions().contains(toItself)) {
            return false;
        }
        List<TopicFilter> filters = device.instructions().stream()
                .filter(instruction -> instruction.action() instanceof Action.Subscribe)
                .map(instruction -> ((Action.Subscribe) instruction.action()).filter())
                .toList();
        return line.conditions().stream()
                .filter(condition -> condition.key().equals("topic") && condition.operator() == Operator.EQUAL)
                .map(condition -> condition.value() instanceof Value.Literal literal ? literal.text() : "")
                .filter(topic -> !topic.isEmpty())
                .findFirst()
                .map(topic -> filters.stream().noneMatch(filter -> filter.matches(new TopicName(topic))))
                .orElse(filters.isEmpty());
    }
}
