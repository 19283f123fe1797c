package learnmqtt.wire;

import java.util.Locale;

/**
 * Why a connection ended, closer than {@link Event.Ending} tells; each is a message of the area {@code cause}, whose
 * sentence names the statement of the standard. A packet that cannot be parsed is Malformed, 0x81; one that can, but
 * says what the protocol does not allow there, a Protocol Error, 0x82 [5 §1.2], unless there is a code for just that
 * [5 §3.14.2.1].
 */
public enum Cause {
    // Any packet
    LENGTH_TOO_LONG(0x81),
    TYPE_RESERVED(0x81),
    FLAGS(0x81),
    CUT_SHORT(0x81),
    BYTES_LEFT(0x81),
    INTEGER_TOO_LONG(0x81),
    INTEGER_PADDED(0x81),
    NOT_UTF_8(0x81),
    NULL_CHARACTER(0x81),
    PACKET_IDENTIFIER_ZERO(0x82),
    PACKET_TOO_LARGE(0x95),

    // A packet where it may not come
    NOT_CONNECT_FIRST(0x82),
    SECOND_CONNECT(0x82),
    WRONG_SIDE(0x82),
    AFTER_DISCONNECT(0x82),
    AUTH_BEFORE_5(0x82),
    DISCONNECT_BEFORE_5(0x82),

    // CONNECT and CONNACK
    PROTOCOL_NAME(0x84),
    PROTOCOL_LEVEL(0x84),
    CONNECT_RESERVED_FLAG(0x81),
    WILL_QOS_3(0x81),
    FLAGS_WITHOUT_WILL(0x82),
    PASSWORD_WITHOUT_USER(0x82),
    AUTHENTICATION_WITHOUT_METHOD(0x82),
    CONNACK_RESERVED_FLAG(0x81),

    // PUBLISH
    QOS_3(0x81),
    DUP_WITH_QOS_0(0x82),
    TOPIC_EMPTY(0x82),
    TOPIC_WILDCARD(0x90),
    ALIAS_ZERO(0x94),
    ALIAS_TOO_GREAT(0x94),
    ALIAS_UNKNOWN(0x82),

    // SUBSCRIBE and UNSUBSCRIBE
    NO_FILTER(0x82),
    FILTER_EMPTY(0x8F),
    FILTER_WILDCARD(0x8F),
    SHARE_NAME(0x8F),
    SHARED_NO_LOCAL(0x82),
    REQUESTED_QOS_3(0x82),
    OPTIONS_RESERVED(0x81),
    RETAIN_HANDLING_3(0x82),

    // Properties
    PROPERTY_MISPLACED(0x81),
    PROPERTY_TWICE(0x82),
    PROPERTY_VALUE(0x82),

    // No MQTT
    TLS,
    NOT_TLS,
    TLS_FAILED,
    NOT_MQTT,
    HTTP_TOO_LARGE,
    HTTP_TOO_SLOW,

    // Nothing that a packet says
    TOO_MANY_CONNECTIONS,
    CONNECT_TOO_LATE,
    HELD_TOO_MUCH(0x97),
    BROKEN_OFF,
    BROKER_UNREACHABLE,
    BROKER_REPLACED,
    TAP_CLOSED,
    TAP_FAILED;

    private static final int UNSPECIFIED_ERROR = 0x80;

    private final int reasonCode;

    Cause() {
        this(UNSPECIFIED_ERROR);
    }

    Cause(int reasonCode) {
        this.reasonCode = reasonCode;
    }

    /** What a broker says in DISCONNECT before it closes for this cause, from MQTT 5 on [5 §3.14.2.1]. */
    public int reasonCode() {
        return reasonCode;
    }

    /** The key of its message, for example {@code topic-wildcard}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
