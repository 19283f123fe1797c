package learnmqtt.mosquitto.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import learnmqtt.wire.Caller;
import learnmqtt.wire.Packet;
import org.jspecify.annotations.Nullable;

/** What is known of one connection while it lasts. */
final class Visitor {
    /** What Mosquitto calls somebody whose CONNECT was not accepted. */
    static final String UNKNOWN = "<unknown>";

    private final Caller caller;
    private final Map<Integer, Packet.Subscribe> subscribing = new HashMap<>();
    private final List<LogLine> later = new ArrayList<>();
    private final Set<Integer> denied = new HashSet<>();
    private Packet.@Nullable Connect connect;
    private @Nullable String id;
    private OptionalInt refusal = OptionalInt.empty();
    private OptionalInt goodbyeOfBroker = OptionalInt.empty();
    private boolean saidGoodbye;
    private boolean replaced;
    private boolean expelled;
    private Duration lastHeard = Duration.ZERO;

    Visitor(Caller caller) {
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    Optional<Packet.Connect> connect() {
        return Optional.ofNullable(connect);
    }

    void connects(Packet.Connect packet) {
        connect = packet;
    }

    /** Its client identifier once it was let in, else {@link #UNKNOWN}. */
    String name() {
        return id == null ? UNKNOWN : id;
    }

    boolean isIn() {
        return id != null;
    }

    void letIn(String clientId) {
        id = clientId;
    }

    /** The code of the CONNACK that refused it. */
    OptionalInt refusal() {
        return refusal;
    }

    void refused(int code) {
        refusal = OptionalInt.of(code);
    }

    String user() {
        return connect().flatMap(Packet.Connect::user).orElse("");
    }

    Map<Integer, Packet.Subscribe> subscribing() {
        return subscribing;
    }

    /** What is to be said of it when its SUBSCRIBE has been, which waits for what was granted. */
    List<LogLine> later() {
        return later;
    }

    /** The identifiers of messages that it was not allowed to publish, until they are answered. */
    Set<Integer> denied() {
        return denied;
    }

    boolean saidGoodbye() {
        return saidGoodbye;
    }

    void saysGoodbye() {
        saidGoodbye = true;
    }

    /** The code of the broker's DISCONNECT. */
    OptionalInt goodbyeOfBroker() {
        return goodbyeOfBroker;
    }

    void sentAway(int code) {
        goodbyeOfBroker = OptionalInt.of(code);
    }

    /** Whether a newer connection has taken its client identifier. */
    boolean isReplaced() {
        return replaced;
    }

    void replaced() {
        replaced = true;
    }

    /** Whether settings that changed do not let it in any more. */
    boolean isExpelled() {
        return expelled;
    }

    void expelled() {
        expelled = true;
    }

    void heard(Duration at) {
        lastHeard = at;
    }

    /** Whether nothing came for one and a half times its Keep Alive [3.1.1 MQTT-3.1.2-24]. */
    boolean isSilent(Duration now) {
        int seconds = connect().map(Packet.Connect::keepAlive).orElse(0);
        return seconds > 0 && now.minus(lastHeard).toMillis() >= seconds * 1500L - 20;
    }
}
