package learnmqtt.check;

import java.util.Arrays;
import java.util.Optional;

/** What a line can ask about an event; {@code count} and {@code within} are about the line itself and stand apart. */
enum Key {
    CLIENT("client", ValueKind.TEXT),
    FROM("from", ValueKind.TEXT),
    TO("to", ValueKind.TEXT),
    TOPIC("topic", ValueKind.TOPIC),
    PAYLOAD("payload", ValueKind.TEXT),
    QOS("qos", ValueKind.QOS),
    RETAIN("retain", ValueKind.FLAG),
    DUP("dup", ValueKind.FLAG),
    FILTER("filter", ValueKind.FILTER),
    /** How many levels the topic name or filter has [3.1.1 §4.7.1.1]. */
    LEVELS("levels", ValueKind.NUMBER),
    ID("id", ValueKind.NUMBER),
    BYTES("bytes", ValueKind.NUMBER),
    CLEAN("clean", ValueKind.FLAG),
    KEEPALIVE("keepalive", ValueKind.NUMBER),
    VERSION("version", ValueKind.VERSION),
    /** The User Name of the CONNECT that began the connection. */
    USER("user", ValueKind.TEXT),
    PASSWORD("password", ValueKind.TEXT),
    WILL_TOPIC("will-topic", ValueKind.TOPIC),
    WILL_PAYLOAD("will-payload", ValueKind.TEXT),
    WILL_QOS("will-qos", ValueKind.QOS),
    WILL_RETAIN("will-retain", ValueKind.FLAG),
    SESSION("session", ValueKind.FLAG),
    CODE("code", ValueKind.CODE),
    BY("by", ValueKind.PARTY),
    EXPIRY("expiry", ValueKind.NUMBER),
    RESPONSE_TOPIC("response-topic", ValueKind.TOPIC),
    CORRELATION("correlation", ValueKind.TEXT),
    CONTENT_TYPE("content-type", ValueKind.TEXT),
    /** Any key that begins so; the rest is the name of the user property. */
    USER_PROPERTY("user.", ValueKind.TEXT);

    private final String text;
    private final ValueKind kind;

    Key(String text, ValueKind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** The key that a line writes so; empty if there is none. */
    static Optional<Key> written(String text) {
        if (text.startsWith(USER_PROPERTY.text) && text.length() > USER_PROPERTY.text.length()) {
            return Optional.of(USER_PROPERTY);
        }
        return Arrays.stream(values())
                .filter(key -> key != USER_PROPERTY && key.text.equals(text))
                .findFirst();
    }

    ValueKind kind() {
        return kind;
    }

    /** Whether it is compared with one entry of the packet at a time. */
    boolean isOfEntry(Word word) {
        return word.hasEntries() && (this == FILTER || this == LEVELS || this == QOS || this == CODE);
    }

    /** Whether it says whose connection it is. */
    boolean isClient() {
        return this == CLIENT || this == FROM || this == TO;
    }

    /** Whether such an event can have the key. */
    boolean on(Word word) {
        return switch (this) {
            case CLIENT -> word != Word.HTTP;
            case FROM -> word.travelsFromClient();
            case TO -> word.travelsToClient();
            case PAYLOAD -> word == Word.PUBLISH || word == Word.HTTP;
            case TOPIC, RETAIN, DUP, RESPONSE_TOPIC, CORRELATION, CONTENT_TYPE, USER_PROPERTY -> word == Word.PUBLISH;
            case QOS -> word == Word.PUBLISH || word == Word.SUBSCRIBE || word == Word.SUBACK;
            case FILTER, LEVELS -> word == Word.PUBLISH || word.hasEntries();
            case ID -> word.isPublishOrAcknowledgement() || word.hasEntries();
            case BYTES -> word != Word.CLOSE;
            case CLEAN -> word == Word.CONNECT || word == Word.CLOSE;
            case USER -> word.isPacket();
            case KEEPALIVE, VERSION, PASSWORD, WILL_TOPIC, WILL_PAYLOAD, WILL_QOS, WILL_RETAIN -> word == Word.CONNECT;
            case SESSION -> word == Word.CONNACK;
            case CODE ->
                switch (word) {
                    case CONNACK, PUBACK, PUBREC, PUBREL, PUBCOMP, SUBACK, UNSUBACK, DISCONNECT, AUTH -> true;
                    default -> false;
                };
            case BY -> word == Word.CLOSE;
            case EXPIRY ->
                switch (word) {
                    case PUBLISH, CONNECT, CONNACK, DISCONNECT -> true;
                    default -> false;
                };
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
