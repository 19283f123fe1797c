package learnmqtt.tap;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The properties of MQTT 5, with their identifiers and types [5 §2.2.2.2]. */
enum Property {
    PAYLOAD_FORMAT_INDICATOR(0x01, Type.FLAG),
    MESSAGE_EXPIRY_INTERVAL(0x02, Type.FOUR_BYTES),
    CONTENT_TYPE(0x03, Type.TEXT),
    RESPONSE_TOPIC(0x08, Type.TEXT),
    CORRELATION_DATA(0x09, Type.BINARY),
    SUBSCRIPTION_IDENTIFIER(0x0B, Type.VARIABLE_BYTE_INTEGER),
    SESSION_EXPIRY_INTERVAL(0x11, Type.FOUR_BYTES),
    ASSIGNED_CLIENT_IDENTIFIER(0x12, Type.TEXT),
    SERVER_KEEP_ALIVE(0x13, Type.TWO_BYTES),
    AUTHENTICATION_METHOD(0x15, Type.TEXT),
    AUTHENTICATION_DATA(0x16, Type.BINARY),
    REQUEST_PROBLEM_INFORMATION(0x17, Type.FLAG),
    WILL_DELAY_INTERVAL(0x18, Type.FOUR_BYTES),
    REQUEST_RESPONSE_INFORMATION(0x19, Type.FLAG),
    RESPONSE_INFORMATION(0x1A, Type.TEXT),
    SERVER_REFERENCE(0x1C, Type.TEXT),
    REASON_STRING(0x1F, Type.TEXT),
    RECEIVE_MAXIMUM(0x21, Type.TWO_BYTES),
    TOPIC_ALIAS_MAXIMUM(0x22, Type.TWO_BYTES),
    TOPIC_ALIAS(0x23, Type.TWO_BYTES),
    MAXIMUM_QOS(0x24, Type.FLAG),
    RETAIN_AVAILABLE(0x25, Type.FLAG),
    USER_PROPERTY(0x26, Type.PAIR),
    MAXIMUM_PACKET_SIZE(0x27, Type.FOUR_BYTES),
    WILDCARD_SUBSCRIPTION_AVAILABLE(0x28, Type.FLAG),
    SUBSCRIPTION_IDENTIFIER_AVAILABLE(0x29, Type.FLAG),
    SHARED_SUBSCRIPTION_AVAILABLE(0x2A, Type.FLAG);

    /** How a property's value is written; a flag is a byte of 0 or 1. */
    enum Type {
        FLAG,
        TWO_BYTES,
        FOUR_BYTES,
        VARIABLE_BYTE_INTEGER,
        TEXT,
        BINARY,
        PAIR
    }

    private final int id;
    private final Type type;

    Property(int id, Type type) {
        this.id = id;
        this.type = type;
    }

    static @Nullable Property of(int id) {
        for (Property property : values()) {
            if (property.id == id) {
                return property;
            }
        }
        return null;
    }

    Type type() {
        return type;
    }

    /** Whether the standard forbids the value 0; that of a topic alias has a reason code of its own. */
    boolean neverZero() {
        return switch (this) {
            case SUBSCRIPTION_IDENTIFIER, RECEIVE_MAXIMUM, MAXIMUM_PACKET_SIZE -> true;
            default -> false;
        };
    }

    /** The standard's name, for example {@code Topic Alias Maximum}. */
    @Override
    public String toString() {
        String words = Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return words.replace("Qos", "QoS");
    }
}
