package learnmqtt.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;

/**
 * Turns events into lines of the flow. What was delivered right after it came in stands on one line with it; a
 * connection's end is a line only where it tells something that no DISCONNECT told before; a connection's signs of life
 * are told once, for they would push away what somebody is reading. Not thread-safe.
 */
final class FlowFeed {
    private final List<Event> waiting = new ArrayList<>();
    private final Set<Ping> told = new HashSet<>();

    private record Ping(long connection, PacketType type) {}

    /** @param everyPing whether all signs of life are lines, because a task is about them */
    void accept(Event event, boolean everyPing) {
        if (event instanceof Event.Closed closed) {
            told.removeIf(ping -> ping.connection() == closed.connection());
        }
        if (isWorthALine(event) && (everyPing || !isToldAlready(event))) {
            waiting.add(event);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The lines for everything accepted since the last call. */
    List<Flow> flush(History history) {
        List<Flow> lines = new ArrayList<>();
        for (Event event : waiting) {
            if (!joinsDelivery(lines, event, history)) {
                lines.add(new Flow(event, history.client(event), List.of(), isTakenOver(event, history)));
            }
        }
        waiting.clear();
        return lines;
    }

    private boolean isToldAlready(Event event) {
        return event instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Ping ping
                && !told.add(new Ping(passed.connection(), ping.type()));
    }

    private static boolean isWorthALine(Event event) {
        if (event instanceof Event.Closed closed) {
            return closed.how() != Event.Ending.SHUTDOWN
                    && closed.how() != Event.Ending.HTTP_ANSWERED
                    && !(closed.clean() && closed.by() != Event.Party.TAP);
        }
        return event instanceof Event.Passed || event instanceof Event.HttpRequest;
    }

    /** Whether the broker ended a connection whose client had connected anew by then. */
    private static boolean isTakenOver(Event event, History history) {
        if (!(event instanceof Event.Closed closed) || closed.by() != Event.Party.BROKER) {
            return false;
        }
        Optional<String> client = history.client(closed);
        boolean anew = false;
        for (History.Numbered numbered : history.events()) {
            if (numbered.event().equals(closed)) {
                break;
            }
            if (numbered.event() instanceof Event.Passed passed && passed.packet() instanceof Packet.Connect) {
                anew |= passed.connection() > closed.connection() && client.equals(history.client(passed));
            }
        }
        return anew && client.isPresent();
    }

    private static boolean joinsDelivery(List<Flow> lines, Event event, History history) {
        Optional<Packet.Publish> delivered = publish(event, Direction.TO_CLIENT);
        Optional<String> receiver = history.client(event);
        if (delivered.isEmpty() || receiver.isEmpty()) {
            return false;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Flow line = lines.get(i);
            Optional<Packet.Publish> came = publish(line.event(), Direction.FROM_CLIENT);
            if (came.isPresent() && sameMessage(came.get(), delivered.get())) {
                List<String> receivers = new ArrayList<>(line.deliveredTo());
                receivers.add(receiver.get());
                lines.set(i, new Flow(line.event(), line.client(), receivers, false));
                return true;
            }
        }
        return false;
    }

    /** Only what looks the same on both hops fits one line: a lower QoS or a retain flag must show. */
    private static boolean sameMessage(Packet.Publish came, Packet.Publish delivered) {
        return came.topic().equals(delivered.topic())
                && came.payload().equals(delivered.payload())
                && came.qos().level() == 0
                && delivered.qos().level() == 0
                && came.retain() == delivered.retain();
    }

    private static Optional<Packet.Publish> publish(Event event, Direction direction) {
        return event instanceof Event.Passed passed
                        && passed.direction() == direction
                        && passed.packet() instanceof Packet.Publish publish
                ? Optional.of(publish)
                : Optional.empty();
    }
}
