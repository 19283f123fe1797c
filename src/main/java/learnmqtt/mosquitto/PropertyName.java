package learnmqtt.mosquitto;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A property of MQTT 5 that {@code -D} can set, by the name that is typed [5 §2.2.2.2]. */
public enum PropertyName {
    PAYLOAD_FORMAT_INDICATOR(Form.BYTE),
    MESSAGE_EXPIRY_INTERVAL(Form.FOUR_BYTES),
    CONTENT_TYPE(Form.TEXT),
    RESPONSE_TOPIC(Form.TEXT),
    CORRELATION_DATA(Form.BINARY),
    SUBSCRIPTION_IDENTIFIER(Form.VARIABLE),
    SESSION_EXPIRY_INTERVAL(Form.FOUR_BYTES),
    ASSIGNED_CLIENT_IDENTIFIER(Form.TEXT),
    SERVER_KEEP_ALIVE(Form.TWO_BYTES),
    AUTHENTICATION_METHOD(Form.TEXT),
    AUTHENTICATION_DATA(Form.BINARY),
    REQUEST_PROBLEM_INFORMATION(Form.BYTE),
    WILL_DELAY_INTERVAL(Form.FOUR_BYTES),
    REQUEST_RESPONSE_INFORMATION(Form.BYTE),
    RESPONSE_INFORMATION(Form.TEXT),
    SERVER_REFERENCE(Form.TEXT),
    REASON_STRING(Form.TEXT),
    RECEIVE_MAXIMUM(Form.TWO_BYTES),
    TOPIC_ALIAS_MAXIMUM(Form.TWO_BYTES),
    TOPIC_ALIAS(Form.TWO_BYTES),
    MAXIMUM_QOS(Form.BYTE),
    RETAIN_AVAILABLE(Form.BYTE),
    USER_PROPERTY(Form.PAIR),
    MAXIMUM_PACKET_SIZE(Form.FOUR_BYTES),
    WILDCARD_SUBSCRIPTION_AVAILABLE(Form.BYTE),
    SUBSCRIPTION_IDENTIFIER_AVAILABLE(Form.BYTE),
    SHARED_SUBSCRIPTION_AVAILABLE(Form.BYTE);

    /** How the value stands in the packet. */
    enum Form {
        BYTE(0xff),
        TWO_BYTES(0xffff),
        FOUR_BYTES(0xffff_ffffL),
        VARIABLE(0xfff_ffff),
        TEXT(0),
        BINARY(0),
        PAIR(0);

        private final long largest;

        Form(long largest) {
            this.largest = largest;
        }

        boolean isNumber() {
            return largest > 0;
        }

        /** The largest number that {@code -D} takes. */
        long largest() {
            return largest;
        }
    }

    private final Form form;

    PropertyName(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** The name as typed, such as {@code message-expiry-interval}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The property of that name, in any case. */
    public static Optional<PropertyName> of(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text().equalsIgnoreCase(text))
                .findFirst();
    }
}
