package learnmqtt.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;

/** Makes an action of keys and values that hold no mistake. */
final class Actions {
    private final Map<String, String> values;

    Actions(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    Action of(Verb verb) {
        return switch (verb) {
            case CONNECT -> connect();
            case SUBSCRIBE -> new Action.Subscribe(filter(), qos("qos"));
            case UNSUBSCRIBE -> new Action.Unsubscribe(filter());
            case PUBLISH ->
                new Action.Publish(
                        Template.of(text("topic")),
                        Template.of(text("payload")),
                        qos("qos"),
                        flag("retain"),
                        properties());
            case DISCONNECT ->
                new Action.Disconnect(number(Key.CODE)
                        .map(code -> OptionalInt.of(Math.toIntExact(code)))
                        .orElse(OptionalInt.empty()));
        };
    }

    private Action.Connect connect() {
        Action.Connect unsaid = Action.Connect.DEFAULT;
        return new Action.Connect(
                text("version").equals("5") ? MqttVersion.V5 : unsaid.version(),
                values.containsKey("clean") ? flag("clean") : unsaid.clean(),
                number(Key.KEEPALIVE).map(Math::toIntExact).orElse(unsaid.keepAlive()),
                Optional.ofNullable(values.get("user")),
                Optional.ofNullable(values.get("password")).map(ByteText::bytes),
                will(),
                expiry());
    }

    private Optional<Will> will() {
        return Optional.ofNullable(values.get("will-topic"))
                .map(topic -> new Will(
                        new TopicName(topic),
                        ByteText.bytes(text("will-payload")),
                        qos("will-qos"),
                        flag("will-retain")));
    }

    private PublishProperties properties() {
        String prefix = Key.USER_PROPERTY.toString();
        Stream<Map.Entry<String, String>> user = values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Map.entry(entry.getKey().substring(prefix.length()), entry.getValue()));
        Optional<Bytes> correlation =
                Optional.ofNullable(values.get("correlation")).map(ByteText::bytes);
        return new PublishProperties(
                expiry(),
                OptionalInt.empty(),
                Optional.ofNullable(values.get("response-topic")),
                correlation,
                Optional.ofNullable(values.get("content-type")),
                List.copyOf(user.toList()));
    }

    private TopicFilter filter() {
        return new TopicFilter(text("filter"));
    }

    private Qos qos(String key) {
        return Qos.of(Integer.parseInt(values.getOrDefault(key, "0")));
    }

    private boolean flag(String key) {
        return text(key).equals("true");
    }

    private OptionalLong expiry() {
        return number(Key.EXPIRY).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Optional<Long> number(Key key) {
        return Optional.ofNullable(values.get(key.toString()))
                .map(key.kind()::canonical)
                .map(Long::parseLong);
    }

    private String text(String key) {
        return values.getOrDefault(key, "");
    }
}
