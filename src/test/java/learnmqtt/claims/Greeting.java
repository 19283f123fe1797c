package learnmqtt.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.tap.Wire;

/**
 * A CONNECT in the making.
 *
 * @param clientId empty for the name that the client has in the script
 * @param acknowledges whether the client acknowledges what it gets
 */
record Greeting(
        int version,
        Optional<String> clientId,
        boolean clean,
        int keepAlive,
        Optional<Letter> will,
        List<byte[]> properties,
        boolean acknowledges,
        Optional<Login> login) {
    /** A user name, and perhaps a password. */
    record Login(String user, Optional<String> password) {}

    /** MQTT 3.1.1, a clean session. */
    static Greeting hello() {
        return new Greeting(4, Optional.empty(), true, 60, Optional.empty(), List.of(), true, Optional.empty());
    }

    static Greeting version5() {
        return hello().version(5);
    }

    boolean isMqtt5() {
        return version == 5;
    }

    Greeting version(int number) {
        return new Greeting(number, clientId, clean, keepAlive, will, properties, acknowledges, login);
    }

    Greeting clientId(String id) {
        return new Greeting(version, Optional.of(id), clean, keepAlive, will, properties, acknowledges, login);
    }

    /** Clean Session, or Clean Start, is 0. */
    Greeting persistent() {
        return new Greeting(version, clientId, false, keepAlive, will, properties, acknowledges, login);
    }

    Greeting keepAlive(int seconds) {
        return new Greeting(version, clientId, clean, seconds, will, properties, acknowledges, login);
    }

    Greeting user(String name, String password) {
        return login(new Login(name, Optional.of(password)));
    }

    /** Without a password. */
    Greeting user(String name) {
        return login(new Login(name, Optional.empty()));
    }

    private Greeting login(Login known) {
        return new Greeting(version, clientId, clean, keepAlive, will, properties, acknowledges, Optional.of(known));
    }

    Greeting silent() {
        return new Greeting(version, clientId, clean, keepAlive, will, properties, false, login);
    }

    Greeting will(String topic, String payload, int qos) {
        return will(Letter.to(topic, payload).qos(qos));
    }

    Greeting will(Letter letter) {
        return new Greeting(version, clientId, clean, keepAlive, Optional.of(letter), properties, acknowledges, login);
    }

    Greeting willDelay(int seconds) {
        return will(will.orElseThrow().with(Property.willDelay(seconds)));
    }

    /** A session that is kept so long after the connection. */
    Greeting keptFor(int seconds) {
        return with(Property.sessionExpiry(seconds));
    }

    Greeting with(byte[] property) {
        List<byte[]> more = new ArrayList<>(properties);
        more.add(property);
        return new Greeting(version, clientId, clean, keepAlive, will, List.copyOf(more), acknowledges, login);
    }

    byte[] packet(String name) {
        int flags = (clean ? 2 : 0)
                | login.map(known -> known.password().isPresent() ? 0xc0 : 0x80).orElse(0)
                | will.map(letter -> 4 | (letter.qos() << 3) | (letter.retain() ? 0x20 : 0))
                        .orElse(0);
        return Wire.packet(
                0x10,
                Wire.text(version == 3 ? "MQIsdp" : "MQTT"),
                new byte[] {(byte) version, (byte) flags, 0, (byte) keepAlive},
                properties(properties),
                Wire.text(clientId.orElse(name)),
                will.map(letter -> Wire.join(
                                properties(letter.properties()),
                                Wire.text(letter.topic()),
                                Property.binary(letter.payload().getBytes(UTF_8))))
                        .orElse(new byte[0]),
                login.map(known -> Wire.join(
                                Wire.text(known.user()),
                                known.password().map(Wire::text).orElse(new byte[0])))
                        .orElse(new byte[0]));
    }

    private byte[] properties(List<byte[]> some) {
        return isMqtt5() ? Property.all(some) : new byte[0];
    }
}
