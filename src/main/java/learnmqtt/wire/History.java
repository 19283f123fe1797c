package learnmqtt.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An unchanging view of a timeline.
 *
 * @param events in the order of the wire
 * @param now when the view was taken, on the same clock as {@link Event#at}
 * @param clients client identifiers by connection number, as {@link ClientNames} finds them
 */
public record History(List<Numbered> events, Duration now, Map<Long, String> clients) {
    public History {
        events = List.copyOf(events);
        clients = Map.copyOf(clients);
    }

    /** An event with its place on the timeline: numbers only grow, with gaps where old events were dropped. */
    public record Numbered(long number, Event event) {}

    /** A view of these events alone, numbered from 0, taken at {@code now}. */
    public static History of(List<Event> events, Duration now) {
        ClientNames names = new ClientNames();
        List<Numbered> numbered = new ArrayList<>();
        for (Event event : events) {
            names.accept(event);
            numbered.add(new Numbered(numbered.size(), event));
        }
        return new History(numbered, now, names.byConnection());
    }

    /** Who the event's connection belongs to; empty before CONNECT and for events of no connection. */
    public Optional<String> client(Event event) {
        return event instanceof Event.OfConnection of
                ? Optional.ofNullable(clients.get(of.connection()))
                : Optional.empty();
    }

    /** The User Name of each connection whose CONNECT brought one, by connection number. */
    public Map<Long, String> users() {
        Map<Long, String> users = new HashMap<>();
        for (Numbered numbered : events) {
            if (numbered.event() instanceof Event.Passed passed && passed.packet() instanceof Packet.Connect connect) {
                connect.user().ifPresent(user -> users.put(passed.connection(), user));
            }
        }
        return users;
    }

    /** The view as it was when the event with this number came, which is not in it; this one if it has none so late. */
    public History before(long number) {
        if (next() <= number) {
            return this;
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).number() >= number) {
                return new History(events.subList(0, i), events.get(i).event().at(), clients);
            }
        }
        return this;
    }

    /** The number that the next event after this view gets at least. */
    public long next() {
        return events.isEmpty() ? 0 : events.get(events.size() - 1).number() + 1;
    }
}
