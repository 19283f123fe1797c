package learnmqtt.broker;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.wire.Bytes;
import org.jspecify.annotations.Nullable;

/** What the broker remembers of a client, over its connections [3.1.1 §3.1.2.4, 5 §4.1]. Not thread-safe. */
final class Session {
    /** A Session Expiry Interval that never ends [5 §3.1.2.11.2]. */
    static final long NEVER = 0xFFFFFFFFL;

    private final String clientId;
    private final Outbox outbox;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<Integer, Message> incoming = new LinkedHashMap<>();
    private final Holding messages;
    private final Holding subscribing;
    private final List<Future<?>> timers = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable Will will;
    private Credentials credentials = Credentials.NONE;
    private long expirySeconds;
    private long disconnectedAt; // in System.nanoTime's terms
    private long cost;

    Session(String clientId, Figures figures, Quotas quotas) {
        this.clientId = clientId;
        this.messages = quotas.messages();
        this.subscribing = quotas.subscriptions();
        this.outbox = new Outbox(figures, messages);
    }

    String clientId() {
        return clientId;
    }

    /** The user name of its client; empty without. */
    String user() {
        return credentials.user().orElse("");
    }

    /** What its client said when it connected. */
    Credentials credentials() {
        return credentials;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Its subscriptions by the text of their filters. */
    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    /** What its subscriptions take. */
    Holding subscribing() {
        return subscribing;
    }

    /** What its messages take, those that it gets and those that it sends. */
    Holding messages() {
        return messages;
    }

    /**
     * Keeps a message with QoS 2 until it is released. A packet identifier that is in use already marks the same
     * message, sent again [3.1.1 MQTT-4.3.3-2].
     *
     * @return false if there is no room for it
     */
    boolean hold(int packetId, Message message) {
        if (!incoming.containsKey(packetId)) {
            if (!messages.take(message.cost())) {
                return false;
            }
            incoming.put(packetId, message);
        }
        return true;
    }

    /** The messages with QoS 2 that are not released yet, by packet identifier. */
    Map<Integer, Message> unreleased() {
        return Collections.unmodifiableMap(incoming);
    }

    /** How many messages with QoS 2 are not released yet. */
    int incoming() {
        return incoming.size();
    }

    /** The message with QoS 2 that was kept under this identifier; it is kept no longer. */
    Optional<Message> release(int packetId) {
        Optional<Message> released = Optional.ofNullable(incoming.remove(packetId));
        released.ifPresent(message -> messages.give(message.cost()));
        return released;
    }

    /** What it takes of the sessions' {@link Quota}. */
    long cost() {
        return cost;
    }

    void costs(long bytes) {
        cost = bytes;
    }

    boolean isConnected() {
        return connection != null;
    }

    Optional<Connection> connection() {
        return Optional.ofNullable(connection);
    }

    /** A client has connected. */
    void connected(Connection by, Credentials said, Optional<Will> itsWill, long itsExpirySeconds) {
        cancelTimers();
        connection = by;
        credentials = said;
        will = itsWill.orElse(null);
        expirySeconds = itsExpirySeconds;
    }

    /** It was there before this broker began, for a client that has not come yet. */
    void restored(Optional<String> itsUser, long itsExpirySeconds) {
        credentials = new Credentials(itsUser, Bytes.EMPTY);
        expirySeconds = itsExpirySeconds;
        disconnectedAt = System.nanoTime();
    }

    /** The connection is gone, or given up. */
    void disconnected() {
        connection = null;
        disconnectedAt = System.nanoTime();
        outbox.disconnected();
    }

    /** How long it is kept without a connection, in seconds. */
    long expirySeconds() {
        return expirySeconds;
    }

    /** How long it would be kept if its client did not come back; empty for always. */
    Optional<Duration> left() {
        if (expirySeconds == NEVER) {
            return Optional.empty();
        }
        Duration without = isConnected() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - disconnectedAt);
        return Optional.of(Duration.ofSeconds(expirySeconds).minus(without));
    }

    void expireAfter(long seconds) {
        expirySeconds = seconds;
    }

    /** How long the Will waits after the connection; 0 without one. */
    long willDelaySeconds() {
        return will == null ? 0 : will.delaySeconds();
    }

    /** The Will, which is not there any more from then on. */
    Optional<Will> takeWill() {
        Optional<Will> taken = Optional.ofNullable(will);
        will = null;
        return taken;
    }

    /** Something that is to happen unless the client comes back before. */
    void unlessConnected(Future<?> timer) {
        timers.add(timer);
    }

    /** It is over: what was to happen does not, and nothing of it may be left. */
    void end() {
        cancelTimers();
        messages.giveAll();
        subscribing.giveAll();
    }

    private void cancelTimers() {
        timers.forEach(timer -> timer.cancel(false));
        timers.clear();
    }
}
