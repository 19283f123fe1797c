package learnmqtt.mosquitto;

import static java.util.Map.entry;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A message as JSON, the conversions {@code %j} and {@code %J}. */
final class JsonMessage {
    private JsonMessage() {}

    /**
     * The message and when it came.
     *
     * @param json whether the payload stands there as the JSON that it is; then empty if it is none
     */
    static Optional<JsonValue> of(Received message, ZonedDateTime time, boolean json) {
        List<Map.Entry<String, JsonValue>> members = new ArrayList<>();
        members.add(entry("tst", new JsonValue.Text(timestamp(time))));
        members.add(entry("topic", new JsonValue.Text(Octets.of(message.topic()))));
        members.add(entry("qos", new JsonValue.Numeral(message.qos().level())));
        members.add(entry("retain", new JsonValue.Numeral(message.retain() ? 1 : 0)));
        members.add(entry("payloadlen", new JsonValue.Numeral(message.payload().length())));
        if (message.qos().level() > 0) {
            members.add(entry("mid", new JsonValue.Numeral(message.id())));
        }
        if (!message.properties().isEmpty()) {
            members.add(entry("properties", properties(message.properties())));
        }
        String octets = Octets.of(message.payload());
        Optional<JsonValue> payload = octets.isEmpty()
                ? Optional.of(new JsonValue.Word("null"))
                : json ? JsonParser.parse(octets) : Optional.of(new JsonValue.Text(octets));
        return payload.map(value -> {
            members.add(entry("payload", value));
            return new JsonValue.Members(members);
        });
    }

    /** The offset follows a Z in 2.0.11, and only there. */
    private static String timestamp(ZonedDateTime time) {
        return TimeText.of('F', time) + "T" + TimeText.of('T', time)
                + String.format(Locale.ROOT, ".%06dZ", time.getNano() / 1000)
                + TimeText.of('z', time);
    }

    private static JsonValue properties(PropertyList properties) {
        List<Map.Entry<String, JsonValue>> members = new ArrayList<>();
        boolean userDone = false;
        for (Property property : properties.entries()) {
            if (property instanceof Property.Number number) {
                members.add(entry(property.name().text(), new JsonValue.Numeral(number.value())));
            } else if (property instanceof Property.Text text) {
                members.add(entry(property.name().text(), new JsonValue.Text(Octets.of(text.value()))));
            } else if (property instanceof Property.Binary binary) {
                members.add(entry(property.name().text(), new JsonValue.Text(Octets.of(binary.value()))));
            } else if (!userDone) {
                members.add(entry("user-properties", user(properties)));
                userDone = true;
            }
        }
        return new JsonValue.Members(members);
    }

    private static JsonValue user(PropertyList properties) {
        return new JsonValue.Members(properties.user().stream()
                .map(pair ->
                        entry(Octets.of(pair.getKey()), (JsonValue) new JsonValue.Text(Octets.of(pair.getValue()))))
                .toList());
    }
}
