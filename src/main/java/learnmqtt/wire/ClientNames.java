package learnmqtt.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what each connection's client is called: the client identifier of its CONNECT; where that is empty, the one
 * that the broker assigned [5 MQTT-3.2.2-16], else {@code anonymous-N} with the connection's number. Not thread-safe.
 */
public final class ClientNames {
    private final Map<Long, String> names;

    /** Knows nobody. */
    public ClientNames() {
        this(Map.of());
    }

    /** Knows these, by connection number. */
    public ClientNames(Map<Long, String> known) {
        names = new HashMap<>(known);
    }

    /** Takes one event into account; events come in the order of the wire. */
    public void accept(Event event) {
        if (event instanceof Event.Passed passed) {
            long connection = passed.connection();
            if (passed.packet() instanceof Packet.Connect connect) {
                names.putIfAbsent(
                        connection, connect.clientId().isEmpty() ? "anonymous-" + connection : connect.clientId());
            } else if (passed.packet() instanceof Packet.Connack connack) {
                connack.assignedClientId().ifPresent(id -> names.put(connection, id));
            }
        }
    }

    /** Who the event's connection belongs to, as far as is known. */
    public Optional<String> of(Event event) {
        return event instanceof Event.OfConnection of
                ? Optional.ofNullable(names.get(of.connection()))
                : Optional.empty();
    }

    /** The names so far, by connection number; a copy. */
    public Map<Long, String> byConnection() {
        return Map.copyOf(names);
    }

    /** Forgets all connections but these. */
    void retain(Set<Long> connections) {
        names.keySet().retainAll(connections);
    }
}
