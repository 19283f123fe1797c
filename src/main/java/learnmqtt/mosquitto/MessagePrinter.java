package learnmqtt.mosquitto;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import learnmqtt.wire.Bytes;

/**
 * What {@code sub} prints for a message, byte for byte as mosquitto_sub 2.0.11 does. Neither prints nor draws lots
 * itself. May be used by any thread.
 */
public final class MessagePrinter {
    private final OutputOptions options;
    private final Clock clock;

    /** @param clock the time that is printed, and its zone */
    public MessagePrinter(OutputOptions options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * What goes to standard output, and what to standard error.
     *
     * @param output perhaps nothing
     * @param error a line without its end, where a payload that had to be JSON is none
     */
    public record Printed(Bytes output, Optional<String> error) {}

    /** The message as it is to be printed now. */
    public Printed print(Received message) {
        String end = options.lineEnd() ? "\n" : "";
        if (options.format().isPresent()) {
            return formatted(options.format().get().pieces(), message, end);
        }
        String payload = Octets.of(message.payload());
        if (!options.verbose()) {
            return plain(payload.isEmpty() ? "" : payload + end);
        }
        String topic = Octets.of(message.topic());
        if (payload.isEmpty()) {
            return plain(options.lineEnd() ? topic + " (null)" + end : "");
        }
        return plain(topic + " " + payload + end);
    }

    private static Printed plain(String octets) {
        return new Printed(Octets.bytes(octets), Optional.empty());
    }

    private Printed formatted(List<Format.Piece> pieces, Received message, String end) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        StringBuilder output = new StringBuilder();
        boolean isJson = true;
        for (Format.Piece piece : pieces) {
            if (piece instanceof Format.Literal literal) {
                output.append(literal.octets());
            } else if (piece instanceof Format.Time time) {
                output.append(TimeText.of(time.letter(), now));
            } else if (piece instanceof Format.Conversion conversion) {
                Optional<String> text = convert(conversion, message, now);
                isJson &= text.isPresent();
                output.append(text.orElse(""));
            }
        }
        String error = "Error: Message payload is not valid JSON on topic " + message.topic() + ".";
        return new Printed(Octets.bytes(output + end), isJson ? Optional.empty() : Optional.of(error));
    }

    private Optional<String> convert(Format.Conversion conversion, Received message, ZonedDateTime now) {
        Field field = conversion.field();
        char letter = conversion.letter();
        if (letter == 'j' || letter == 'J') {
            return JsonMessage.of(message, now, letter == 'J').map(json -> JsonPrinter.print(json, options.pretty()));
        }
        return Optional.of(
                switch (letter) {
                    case '%' -> "%";
                    case 'A' -> number(message, PropertyName.TOPIC_ALIAS, field);
                    case 'C' -> text(message, PropertyName.CONTENT_TYPE, field).orElse(field.blank(false));
                    case 'D' ->
                        message.properties()
                                .binary(PropertyName.CORRELATION_DATA)
                                .map(Octets::of)
                                .orElse("");
                    case 'E' -> number(message, PropertyName.MESSAGE_EXPIRY_INTERVAL, field);
                    case 'F' -> number(message, PropertyName.PAYLOAD_FORMAT_INDICATOR, field);
                    case 'I' -> field.text(TimeText.of('F', now) + "T" + TimeText.of('T', now) + TimeText.of('z', now));
                    case 'l' -> field.number(message.payload().length());
                    case 'm' -> field.number(message.id());
                    case 'P' -> user(message.properties().user());
                    case 'p' -> field.payload(Octets.of(message.payload()));
                    case 'q' -> Integer.toString(message.qos().level());
                    case 'R' ->
                        text(message, PropertyName.RESPONSE_TOPIC, field).orElse("");
                    case 'r' -> message.retain() ? "1" : "0";
                    case 'S' -> number(message, PropertyName.SUBSCRIPTION_IDENTIFIER, field);
                    case 't' -> field.text(Octets.of(message.topic()));
                    case 'U' -> TimeText.of('s', now) + "." + TimeText.of('N', now);
                    case 'x' -> field.hex(Octets.of(message.payload()), HexFormat.of());
                    case 'X' ->
                        field.hex(Octets.of(message.payload()), HexFormat.of().withUpperCase());
                    default -> throw new IllegalStateException("%" + letter);
                });
    }

    private static String number(Received message, PropertyName name, Field field) {
        OptionalLong value = message.properties().number(name);
        return value.isPresent() ? field.number((int) value.getAsLong()) : field.blank(true);
    }

    private static Optional<String> text(Received message, PropertyName name, Field field) {
        return message.properties().text(name).map(value -> field.text(Octets.of(value)));
    }

    private static String user(List<Map.Entry<String, String>> user) {
        return user.stream()
                .map(pair -> Octets.of(pair.getKey() + ":" + pair.getValue()))
                .collect(Collectors.joining(" "));
    }
}
