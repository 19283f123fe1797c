package learnmqtt.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Map<TopicFilter, Entry>> sessions = new HashMap<>();
    private final Map<String, Map<TopicFilter, Numbered>> unsubscribes = new HashMap<>();
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
            if (link.connack != null) {
                open.add(link.connect);
            }
        });
        return open;
    }

    /** The subscriptions in force, those of sessions without a connection included. */
    public List<Held> subscriptions() {
        List<Held> held = new ArrayList<>();
        entries().forEach(entry -> held.add(entry.held));
        return held;
    }

    /** The retained messages as the PUBLISH that left each; a Will that is retained only takes its place. */
    public List<Numbered> retained() {
        return List.copyOf(retained.values());
    }

    /** Takes one event into account; events come in the order of the wire. */
    public void accept(Numbered numbered) {
        if (numbered.event() instanceof Event.Closed closed) {
            end(numbered, closed.connection(), false);
        } else if (numbered.event() instanceof Event.Passed passed) {
            accept(numbered, passed);
        }
    }

    /** The numbers of the events that make up what holds now. */
    Set<Long> support() {
        Set<Long> numbers = new HashSet<>();
        links.values().forEach(link -> {
            link.pending.values().forEach(waiting -> numbers.add(waiting.number()));
            numbers.addAll(link.numbers());
        });
        for (Entry entry : entries()) {
            if (numbers.add(entry.held.subscribe.number())) { // one SUBSCRIBE may have made ten thousand
                partlyEnded(entry.held).forEach(unsubscribe -> numbers.add(unsubscribe.number()));
            }
            numbers.add(entry.held.suback.number());
            numbers.addAll(entry.madeOn.numbers());
        }
        retained.values().forEach(publish -> numbers.add(publish.number()));
        return numbers;
    }

    /** The newest UNSUBSCRIBEs of the other filters that the same SUBSCRIBE asked for. */
    private List<Numbered> partlyEnded(Held held) {
        Map<TopicFilter, Numbered> ended = unsubscribes.getOrDefault(held.client, Map.of());
        List<Numbered> found = new ArrayList<>();
        if (held.subscribe.event() instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Subscribe subscribe) {
            for (Subscription entry : subscribe.subscriptions()) {
                Numbered unsubscribe = ended.get(entry.filter());
                if (unsubscribe != null && unsubscribe.number() > held.subscribe.number()) {
                    found.add(unsubscribe);
                }
            }
        }
        return found;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        links.values().forEach(link -> entries.addAll(link.held.values()));
        sessions.values().forEach(session -> entries.addAll(session.values()));
        return entries;
    }

    private void accept(Numbered numbered, Event.Passed passed) {
        if (passed.packet() instanceof Packet.Connect connect) {
            links.put(passed.connection(), new Link(numbered, connect));
            return;
        }
        Link link = links.get(passed.connection());
        if (passed.packet() instanceof Packet.Publish publish) {
            if (publish.retain() && passed.direction() == Direction.FROM_CLIENT) {
                retain(numbered, publish);
            }
        } else if (link == null) {
            return; // what is still on its way after a DISCONNECT
        } else if (passed.packet() instanceof Packet.Connack connack && connack.code() == 0) {
            link.connack = numbered;
            connack.sessionExpiry().ifPresent(link::expires);
            takeSession(passed.connection(), link, connack.sessionPresent());
        } else if (passed.packet() instanceof Packet.Subscribe subscribe) {
            link.pending.put(subscribe.id(), numbered);
        } else if (passed.packet() instanceof Packet.Suback suback) {
            granted(numbered, suback, link, client(passed.connection()));
        } else if (passed.packet() instanceof Packet.Unsubscribe unsubscribe) {
            unsubscribe.filters().forEach(filter -> {
                link.held.remove(filter);
                unsubscribes
                        .computeIfAbsent(client(passed.connection()), id -> new HashMap<>())
                        .put(filter, numbered);
            });
        } else if (passed.packet() instanceof Packet.Disconnect disconnect) {
            disconnect.sessionExpiry().ifPresent(link::expires);
            boolean farewell = passed.direction() == Direction.FROM_CLIENT
                    && disconnect.code().orElse(0) == 0;
            end(numbered, passed.connection(), farewell);
        }
    }

    private String client(long connection) {
        return clients.getOrDefault(connection, "");
    }

    private void retain(Numbered numbered, Packet.Publish publish) {
        retained.remove(publish.topic());
        if (publish.payload().length() > 0) { // an empty one clears the value [3.1.1 MQTT-3.3.1-10]
            retained.put(publish.topic(), numbered);
        }
    }

    private void takeSession(long connection, Link link, boolean present) {
        String client = client(connection);
        links.forEach((number, other) -> {
            if (number != connection && client.equals(clients.get(number))) {
                sessions.computeIfAbsent(client, id -> new LinkedHashMap<>()).putAll(other.held);
                other.held.clear(); // the broker ends the older connection [3.1.1 MQTT-3.1.4-2]
            }
        });
        Map<TopicFilter, Entry> session = sessions.remove(client);
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
        int answered = Math.min(subscribe.subscriptions().size(), suback.codes().size());
        for (int i = 0; i < answered; i++) {
            if (suback.codes().get(i) < 0x80) {
                Subscription entry = subscribe.subscriptions().get(i);
                link.held.put(entry.filter(), new Entry(new Held(request, entry, numbered, client), link));
            }
        }
    }

    private void end(Numbered numbered, long connection, boolean farewell) {
        Link link = links.remove(connection);
        if (link == null) {
            return;
        }
        link.end = numbered;
        if (!farewell) {
            link.will.filter(Will::retain).ifPresent(will -> retained.remove(will.topic()));
        }
        if (link.outlives && !link.held.isEmpty()) {
            sessions.computeIfAbsent(client(connection), id -> new LinkedHashMap<>())
                    .putAll(link.held);
        }
    }

    /** A subscription, and the connection on which it was made. */
    private record Entry(Held held, Link madeOn) {}

    private static final class Link {
        private final Numbered connect;
        private final Optional<Will> will;
        private final Map<Integer, Numbered> pending = new HashMap<>();
        private final Map<TopicFilter, Entry> held = new LinkedHashMap<>();
        private @Nullable Numbered connack;
        private @Nullable Numbered end;
        private boolean outlives;

        private Link(Numbered numbered, Packet.Connect packet) {
            connect = numbered;
            will = packet.will();
            outlives =
                    packet.version() == MqttVersion.V5 ? packet.sessionExpiry().orElse(0) > 0 : !packet.clean();
        }

        private void expires(long seconds) {
            outlives = seconds > 0;
        }

        private Set<Long> numbers() {
            Set<Long> numbers = new HashSet<>();
            for (Numbered one : new Numbered[] {connect, connack, end}) {
                if (one != null) {
                    numbers.add(one.number());
                }
            }
            return numbers;
        }
    }
}
