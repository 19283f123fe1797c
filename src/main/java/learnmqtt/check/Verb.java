package learnmqtt.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a device can be told to send, and the keys that say how. */
enum Verb {
    CONNECT(
            Word.CONNECT,
            Key.VERSION,
            Key.CLEAN,
            Key.KEEPALIVE,
            Key.USER,
            Key.EXPIRY,
            Key.WILL_TOPIC,
            Key.WILL_PAYLOAD,
            Key.WILL_QOS,
            Key.WILL_RETAIN),
    SUBSCRIBE(Word.SUBSCRIBE, Key.FILTER, Key.QOS),
    UNSUBSCRIBE(Word.UNSUBSCRIBE, Key.FILTER),
    PUBLISH(
            Word.PUBLISH,
            Key.TOPIC,
            Key.PAYLOAD,
            Key.QOS,
            Key.RETAIN,
            Key.EXPIRY,
            Key.RESPONSE_TOPIC,
            Key.CORRELATION,
            Key.CONTENT_TYPE,
            Key.USER_PROPERTY),
    DISCONNECT(Word.DISCONNECT, Key.CODE);

    private final Word word;
    private final List<Key> keys;

    Verb(Word word, Key... keys) {
        this.word = word;
        this.keys = List.of(keys);
    }

    /** The one that a line writes so; empty if there is none. */
    static Optional<Verb> written(String text) {
        return Arrays.stream(values()).filter(verb -> verb.name().equals(text)).findFirst();
    }

    Word word() {
        return word;
    }

    List<Key> keys() {
        return keys;
    }

    /** The keys as an author writes them. */
    List<String> written() {
        return keys.stream()
                .map(key -> key == Key.USER_PROPERTY ? "user.NAME" : key.toString())
                .toList();
    }
}
