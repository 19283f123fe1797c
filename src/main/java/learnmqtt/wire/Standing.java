package learnmqtt.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.wire.History.Numbered;
import org.jspecify.annotations.Nullable;

/**
 * What holds at a moment of the timeline: connections that are open, subscriptions that the broker keeps, values that
 * it retains. State is kept by connection; subscriptions outlive theirs only in a session that does [3.1.1 §3.1.2.4].
 * Not thread-safe.
 */
public final class Standing {
    private final Map<Long, String> clients;
    private final Map<Long, Link> links = new LinkedHashMap<>();
    private final Map<String, Map<TopicFilter, Held>> sessions = new HashMap<>();
    private final Map<TopicName, Numbered> retained = new LinkedHashMap<>();

    /** @param clients client identifiers by connection number */
    public Standing(Map<Long, String> clients) {
        this.clients = clients;
    }

    /** A subscription in force: the SUBSCRIBE that made it, its entry, and the SUBACK that granted it. */
    public record Held(Numbered subscribe, Subscription subscription, Numbered suback, String client) {}

    /** The CONNECTs whose connection is open and accepted. */
    public List<Numbered> connects() {
        List<Numbered> open = new ArrayList<>();
        links.values().forEach(link -> {
            if (link.connect != null && link.connack != null) {
                open.add(link.connect);
            }
        });
        return open;
    }

    /** The subscriptions in force, those of sessions without a connection included. */
    public List<Held> subscriptions() {
        List<Held> held = new ArrayList<>();
        links.values().forEach(link -> held.addAll(link.held.values()));
        sessions.values().forEach(session -> held.addAll(session.values()));
        return held;
    }

    /** The retained messages as the PUBLISH that left each. */
    public List<Numbered> retained() {
        return List.copyOf(retained.values());
    }

    /** Takes one event into account; events come in the order of the wire. */
    public void accept(Numbered numbered) {
        if (numbered.event() instanceof Event.Closed closed) {
            end(closed.connection());
        } else if (numbered.event() instanceof Event.Passed passed) {
            accept(numbered, passed);
        }
    }

    /** The numbers of the events that make up what holds now. */
    Set<Long> support() {
        Set<Long> numbers = new HashSet<>();
        links.values().forEach(link -> {
            link.pending.values().forEach(waiting -> numbers.add(waiting.number()));
            if (link.connect != null) {
                numbers.add(link.connect.number());
            }
            if (link.connack != null) {
                numbers.add(link.connack.number());
            }
        });
        subscriptions().forEach(held -> {
            numbers.add(held.subscribe.number());
            numbers.add(held.suback.number());
        });
        retained.values().forEach(publish -> numbers.add(publish.number()));
        return numbers;
    }

    private void accept(Numbered numbered, Event.Passed passed) {
        Link link = links.computeIfAbsent(passed.connection(), number -> new Link());
        if (passed.packet() instanceof Packet.Connect connect) {
            link.connect = numbered;
            link.outlives = connect.version() == MqttVersion.V5
                    ? connect.sessionExpiry().orElse(0) > 0
                    : !connect.clean();
        } else if (passed.packet() instanceof Packet.Connack connack && connack.code() == 0) {
            link.connack = numbered;
            takeSession(passed.connection(), link, connack.sessionPresent());
        } else if (passed.packet() instanceof Packet.Subscribe subscribe) {
            link.pending.put(subscribe.id(), numbered);
        } else if (passed.packet() instanceof Packet.Suback suback) {
            granted(numbered, suback, link, clients.getOrDefault(passed.connection(), ""));
        } else if (passed.packet() instanceof Packet.Unsubscribe unsubscribe) {
            unsubscribe.filters().forEach(link.held::remove);
        } else if (passed.packet() instanceof Packet.Publish publish
                && publish.retain()
                && passed.direction() == Direction.FROM_CLIENT) {
            retained.remove(publish.topic());
            if (publish.payload().length() > 0) { // an empty one clears the value [3.1.1 MQTT-3.3.1-10]
                retained.put(publish.topic(), numbered);
            }
        } else if (passed.packet() instanceof Packet.Disconnect) {
            end(passed.connection());
        }
    }

    private void takeSession(long connection, Link link, boolean present) {
        String client = clients.getOrDefault(connection, "");
        links.forEach((number, other) -> {
            if (number != connection && client.equals(clients.get(number))) {
                sessions.computeIfAbsent(client, id -> new LinkedHashMap<>()).putAll(other.held);
                other.held.clear(); // the broker ends the older connection [3.1.1 MQTT-3.1.4-2]
            }
        });
        Map<TopicFilter, Held> session = sessions.remove(client);
        if (present && session != null) {
            link.held.putAll(session);
        }
    }

    private static void granted(Numbered numbered, Packet.Suback suback, Link link, String client) {
        Numbered request = link.pending.remove(suback.id());
        if (request == null
                || !(request.event() instanceof Event.Passed passed)
                || !(passed.packet() instanceof Packet.Subscribe subscribe)) {
            return;
        }
        for (int i = 0;
                i < Math.min(subscribe.subscriptions().size(), suback.codes().size());
                i++) {
            if (suback.codes().get(i) < 0x80) {
                Subscription entry = subscribe.subscriptions().get(i);
                link.held.put(entry.filter(), new Held(request, entry, numbered, client));
            }
        }
    }

    private void end(long connection) {
        Link link = links.remove(connection);
        if (link != null && link.outlives && !link.held.isEmpty()) {
            sessions.computeIfAbsent(clients.getOrDefault(connection, ""), id -> new LinkedHashMap<>())
                    .putAll(link.held);
        }
    }

    private static final class Link {
        private @Nullable Numbered connect;
        private @Nullable Numbered connack;
        private boolean outlives;
        private final Map<Integer, Numbered> pending = new HashMap<>();
        private final Map<TopicFilter, Held> held = new LinkedHashMap<>();
    }
}
