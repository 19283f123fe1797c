package learnmqtt.broker;

import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** All sessions, by client identifier: who takes over from whom, and when one ends. Used on the broker's thread. */
final class Sessions {
    private final Map<String, Session> byClientId = new HashMap<>();
    private final EventLoop loop;
    private final Exchange exchange;
    private final Figures figures;

    /** @param present whether the client had it before [3.1.1 MQTT-3.2.2-2] */
    record Opened(Session session, boolean present) {}

    Sessions(EventLoop loop, Exchange exchange, Figures figures) {
        this.loop = loop;
        this.exchange = exchange;
        this.figures = figures;
    }

    /** The session for a client that connects; whoever uses it now loses the connection [3.1.1 MQTT-3.1.4-2]. */
    Opened open(String clientId, boolean cleanStart) {
        Optional<Session> before = Optional.ofNullable(byClientId.get(clientId));
        before.ifPresent(session -> session.connection().ifPresent(connection -> {
            connection.takenOver();
            disconnected(session);
        }));
        if (cleanStart) {
            before.ifPresent(this::end);
        }
        Optional<Session> kept = Optional.ofNullable(byClientId.get(clientId));
        Session session = kept.orElseGet(() -> new Session(clientId, figures));
        byClientId.put(clientId, session);
        return new Opened(session, kept.isPresent());
    }

    /** A connection has ended; with its Will, unless the client said goodbye and took it back. */
    void disconnected(Session session) {
        session.disconnected();
        long expiry = session.expirySeconds();
        if (expiry == 0) {
            end(session);
            return;
        }
        long delay = Math.min(session.willDelaySeconds(), expiry);
        if (delay == 0) {
            publishWill(session);
        } else {
            session.unlessConnected(loop.schedule(() -> publishWill(session), delay, TimeUnit.SECONDS));
        }
        if (expiry != Session.NEVER) {
            session.unlessConnected(loop.schedule(() -> end(session), expiry, TimeUnit.SECONDS));
        }
    }

    int count() {
        return byClientId.size();
    }

    long connected() {
        return byClientId.values().stream().filter(Session::isConnected).count();
    }

    /** Lets go of all connections; nothing is published any more. */
    void stop() {
        for (Session session : List.copyOf(byClientId.values())) {
            session.takeWill();
            session.connection().ifPresent(Connection::stop);
            session.disconnected();
        }
        byClientId.clear();
    }

    /** A Will that is still to come does not outlive its session [5 §3.1.3.2.2]. */
    private void end(Session session) {
        session.cancelTimers();
        publishWill(session);
        if (byClientId.remove(session.clientId(), session)) {
            exchange.forget(session);
        }
    }

    private void publishWill(Session session) {
        session.takeWill().ifPresent(will -> exchange.publish(will.message()));
    }
}
