package learnmqtt.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;

/**
 * The connections of an attempt that came with the identifier of a client which was still connected: the broker ends the
 * older connection [3.1.1 MQTT-3.1.4-2].
 *
 * @param connections those that took an identifier over
 * @param clients the identifiers
 * @param present those of them whose connection that took over is still there
 */
record Takeovers(Set<Long> connections, Set<String> clients, Set<String> present) {

    static Takeovers in(Attempt attempt) {
        History history = attempt.history();
        long begins = attempt.events().isEmpty()
                ? history.next()
                : attempt.events().get(0).number();
        Set<Long> connections = new HashSet<>();
        Set<String> clients = new HashSet<>();
        Map<Long, String> open = new HashMap<>();
        for (Numbered numbered : history.events()) {
            if (numbered.event() instanceof Event.Closed closed) {
                open.remove(closed.connection());
            } else if (numbered.event() instanceof Event.Passed passed) {
                if (passed.packet() instanceof Packet.Disconnect) {
                    open.remove(passed.connection());
                } else if (passed.packet() instanceof Packet.Connect) {
                    String client = history.client(passed).orElse("");
                    if (open.containsValue(client) && numbered.number() >= begins) {
                        connections.add(passed.connection());
                        clients.add(client);
                    }
                    open.values().removeIf(older -> Objects.equals(older, client));
                    open.put(passed.connection(), client);
                }
            }
        }
        open.keySet().retainAll(connections);
        return new Takeovers(connections, clients, Set.copyOf(open.values()));
    }

    /** Whether the event is of a connection that took an identifier over. */
    boolean by(Event event) {
        return event instanceof Event.OfConnection of && connections.contains(of.connection());
    }

    boolean of(String client) {
        return clients.contains(client);
    }
}
