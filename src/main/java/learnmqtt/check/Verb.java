package learnmqtt.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a device can be told to send. */
enum Verb {
    CONNECT,
    SUBSCRIBE,
    UNSUBSCRIBE,
    PUBLISH,
    DISCONNECT;

    /** The one that a line writes so; empty if there is none. */
    static Optional<Verb> written(String text) {
        return Arrays.stream(values()).filter(verb -> verb.name().equals(text)).findFirst();
    }

    /** The packet that it is. */
    Word word() {
        return Word.valueOf(name());
    }

    /** The keys that say how. */
    List<Key> keys() {
        return switch (this) {
            case CONNECT ->
                List.of(
                        Key.VERSION,
                        Key.CLEAN,
                        Key.KEEPALIVE,
                        Key.USER,
                        Key.PASSWORD,
                        Key.EXPIRY,
                        Key.WILL_TOPIC,
                        Key.WILL_PAYLOAD,
                        Key.WILL_QOS,
                        Key.WILL_RETAIN);
            case SUBSCRIBE -> List.of(Key.FILTER, Key.QOS);
            case UNSUBSCRIBE -> List.of(Key.FILTER);
            case PUBLISH ->
                List.of(
                        Key.TOPIC,
                        Key.PAYLOAD,
                        Key.QOS,
                        Key.RETAIN,
                        Key.EXPIRY,
                        Key.RESPONSE_TOPIC,
                        Key.CORRELATION,
                        Key.CONTENT_TYPE,
                        Key.USER_PROPERTY);
            case DISCONNECT -> List.of(Key.CODE);
        };
    }

    /** The keys as an author writes them. */
    List<String> written() {
        return keys().stream()
                .map(key -> key == Key.USER_PROPERTY ? "user.NAME" : key.toString())
                .toList();
    }
}
