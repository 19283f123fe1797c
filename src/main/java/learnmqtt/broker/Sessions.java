package learnmqtt.broker;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All sessions, by client identifier: who takes over from whom, and when one ends. Used on the broker's thread. */
final class Sessions {
    private final Map<String, Session> byClientId = new HashMap<>();
    private final Set<Session> absent = new LinkedHashSet<>(); // the one longest without a connection first
    private final EventLoop loop;
    private final Exchange exchange;
    private final Figures figures;
    private final Quotas quotas;
    private final Access access;
    private final Consumer<String> expired;

    /** @param present whether the client had it before [3.1.1 MQTT-3.2.2-2] */
    record Opened(Session session, boolean present) {}

    /** @param expired gets the client identifier of each session whose time is over */
    Sessions(
            EventLoop loop,
            Exchange exchange,
            Figures figures,
            Quotas quotas,
            Access access,
            Consumer<String> expired) {
        this.loop = loop;
        this.exchange = exchange;
        this.figures = figures;
        this.quotas = quotas;
        this.access = access;
        this.expired = expired;
    }

    /**
     * The session for a client that connects; whoever uses it now loses the connection [3.1.1 MQTT-3.1.4-2].
     *
     * @param cost what it takes from now on
     * @return empty if there is no room for one more
     */
    Optional<Opened> open(String clientId, boolean cleanStart, long cost) {
        Optional<Session> before = Optional.ofNullable(byClientId.get(clientId));
        before.ifPresent(session -> session.connection().ifPresent(connection -> {
            connection.takenOver();
            disconnected(session);
        }));
        if (cleanStart) {
            before.ifPresent(this::end);
        }
        Optional<Session> kept = Optional.ofNullable(byClientId.get(clientId));
        Session session = kept.orElseGet(() -> new Session(clientId, figures, quotas));
        absent.remove(session);
        if (!resize(session, cost)) {
            kept.ifPresent(absent::add);
            return Optional.empty();
        }
        byClientId.put(clientId, session);
        return Optional.of(new Opened(session, kept.isPresent()));
    }

    private boolean resize(Session session, long cost) {
        long more = cost - session.cost();
        while (!quotas.sessions().take(more)) {
            if (absent.isEmpty()) {
                return false;
            }
            end(absent.iterator().next());
        }
        session.costs(cost);
        return true;
    }

    /** A connection has ended; with its Will, unless the client said goodbye and took it back. */
    void disconnected(Session session) {
        session.disconnected();
        long expiry = session.expirySeconds();
        if (expiry == 0) {
            end(session);
            return;
        }
        absent.add(session);
        long delay = Math.min(session.willDelaySeconds(), expiry);
        if (delay == 0) {
            publishWill(session);
        } else {
            session.unlessConnected(loop.schedule(() -> publishWill(session), delay, TimeUnit.SECONDS));
        }
        endAfter(expiry, session);
    }

    private void endAfter(long expirySeconds, Session session) {
        if (expirySeconds != Session.NEVER) {
            session.unlessConnected(loop.schedule(() -> expire(session), expirySeconds, TimeUnit.SECONDS));
        }
    }

    private void expire(Session session) {
        figures.count(Figures.Kind.EXPIRED);
        expired.accept(session.clientId());
        end(session);
    }

    /** Those that outlive their connections, the one longest without one first. */
    List<Session> kept() {
        Stream<Session> connected =
                byClientId.values().stream().filter(session -> session.isConnected() && session.expirySeconds() > 0);
        return Stream.concat(absent.stream(), connected).toList();
    }

    /**
     * Puts a session back whose client has not come yet.
     *
     * @param user the user name of its client
     * @param left how long it is kept; empty for always
     * @return empty if there is no room for it
     */
    Optional<Session> restore(String clientId, Optional<String> user, Optional<Duration> left) {
        Session session = new Session(clientId, figures, quotas);
        session.restored(user, left.map(one -> one.toSeconds() + 1).orElse(Session.NEVER));
        if (!resize(session, Quotas.cost(clientId, session.credentials(), Optional.empty()))) {
            return Optional.empty();
        }
        byClientId.put(clientId, session);
        absent.add(session);
        endAfter(session.expirySeconds(), session);
        return Optional.of(session);
    }

    /**
     * Ends the connections of clients that would not be let in any more, without their Wills; their sessions stay as
     * long as they were to, and so do those that have no connection.
     */
    void expel() {
        for (Session session : List.copyOf(byClientId.values())) {
            session.connection()
                    .filter(any -> !access.admits(session.credentials()))
                    .ifPresent(Connection::expelled);
        }
    }

    int count() {
        return byClientId.size();
    }

    long connected() {
        return byClientId.values().stream().filter(Session::isConnected).count();
    }

    /** The broker ends, and with it all connections: their Wills, also those that are still to come. */
    void publishWills() {
        List.copyOf(byClientId.values()).forEach(this::publishWill);
    }

    /** Lets go of all connections; nothing is published any more. */
    void stop() {
        for (Session session : List.copyOf(byClientId.values())) {
            session.takeWill();
            session.connection().ifPresent(Connection::stop);
            session.disconnected();
            session.end();
        }
        byClientId.clear();
        absent.clear();
    }

    /** A Will that is still to come does not outlive its session [5 §3.1.3.2.2]. */
    private void end(Session session) {
        absent.remove(session);
        publishWill(session);
        session.end();
        if (byClientId.remove(session.clientId(), session)) {
            exchange.forget(session);
            quotas.sessions().give(session.cost());
        }
    }

    /** A client cannot leave behind what it could not publish. */
    private void publishWill(Session session) {
        session.takeWill()
                .filter(will -> access.mayWrite(session, will.message().topic()))
                .ifPresent(will -> exchange.publish(will.published()));
    }
}
