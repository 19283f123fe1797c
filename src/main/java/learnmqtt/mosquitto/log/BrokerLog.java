package learnmqtt.mosquitto.log;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.conf.AccessRules;
import learnmqtt.conf.Logging;
import learnmqtt.i18n.Messages;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Caller;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens at a broker as {@code mosquitto -v} does, a listener of the timeline: the lines in Mosquitto's
 * words are made of the packets, since whoever sees all of them knows what the broker did. Thread-safe.
 */
public final class BrokerLog implements Consumer<Numbered> {
    private static final Caller NOWHERE = new Caller("?", 0, 0);

    private final Consumer<LogLine> lines;
    private final Remarks remarks;
    private final Map<Long, Visitor> visitors = new HashMap<>();
    private AccessRules rules;

    /**
     * @param rules those of the broker, to know what it does not let pass
     * @param messages in whose language our own lines are
     * @param lines gets the lines, in order, one at a time
     */
    public BrokerLog(AccessRules rules, Messages messages, Consumer<LogLine> lines) {
        this.rules = rules;
        this.remarks = new Remarks(messages);
        this.lines = lines;
    }

    /** The broker is about to go on by these: whom they do not let in will be sent away. */
    public synchronized void reconfigured(AccessRules others) {
        rules = others;
        visitors.values().stream()
                .filter(visitor -> visitor.isIn()
                        && visitor.connect()
                                .filter(said -> !others.admits(
                                        said.user(), said.password().orElse(Bytes.EMPTY)))
                                .isPresent())
                .forEach(Visitor::expelled);
    }

    /** The session of this client is over, long after its connection: no packet tells of it. */
    public synchronized void expired(String clientId) {
        lines.accept(LogLine.of(Logging.Type.NOTICE, "Expiring client %s due to timeout.".formatted(clientId)));
    }

    @Override
    public synchronized void accept(Numbered numbered) {
        Event event = numbered.event();
        if (event instanceof Event.Opened opened) {
            open(opened);
        } else if (event instanceof Event.Passed passed) {
            pass(passed, visitors.computeIfAbsent(passed.connection(), unused -> new Visitor(NOWHERE)));
        } else if (event instanceof Event.HttpRequest request) {
            lines.accept(remarks.http(request));
        } else if (event instanceof Event.Closed closed) {
            close(closed, Optional.ofNullable(visitors.remove(closed.connection())));
        }
    }

    private void open(Event.Opened opened) {
        Caller caller = opened.caller().orElse(NOWHERE);
        visitors.put(opened.connection(), new Visitor(caller));
        lines.accept(LogLine.connection(String.format(
                Locale.ROOT, "New connection from %s:%d on port %d.", caller.host(), caller.port(), caller.tapPort())));
    }

    private void pass(Event.Passed passed, Visitor visitor) {
        Packet packet = passed.packet();
        if (passed.direction() == Direction.FROM_CLIENT) {
            visitor.heard(passed.at());
            receive(packet, visitor);
        } else if (packet instanceof Packet.Connack connack) {
            answer(passed.connection(), connack, visitor);
        } else {
            if (packet instanceof Packet.Disconnect disconnect) {
                visitor.sentAway(disconnect.code().orElse(0));
            }
            say(PacketLines.sending(packet, visitor));
            if (packet instanceof Packet.Suback suback) {
                say(remarks.notGranted(suback));
                if (visitor.subscribing().isEmpty()) {
                    sayLater(visitor);
                }
            }
        }
    }

    private void receive(Packet packet, Visitor from) {
        if (packet instanceof Packet.Connect connect) {
            from.connects(connect);
        } else if (packet instanceof Packet.Subscribe subscribe) {
            from.subscribing().put(subscribe.id(), subscribe);
        }
        if (packet instanceof Packet.Disconnect) {
            from.saysGoodbye();
        }
        boolean allowed = !(packet instanceof Packet.Publish publish) || mayWrite(publish, from);
        List<LogLine> received = PacketLines.received(packet, from, allowed);
        if (from.subscribing().isEmpty()) {
            say(received);
        } else {
            from.later().addAll(received);
        }
    }

    /** What came behind a SUBSCRIBE, once that was said. */
    private void sayLater(Visitor of) {
        say(of.later());
        of.later().clear();
    }

    private boolean mayWrite(Packet.Publish publish, Visitor from) {
        boolean allowed = rules.mayWrite(from.user(), from.name(), publish.topic());
        if (!allowed) {
            publish.id().ifPresent(from.denied()::add);
        }
        return allowed;
    }

    /** A CONNACK without a CONNECT is the tap's own; its cause is said when the connection ends. */
    private void answer(long connection, Packet.Connack connack, Visitor to) {
        Packet.@Nullable Connect connect = to.connect().orElse(null);
        if (connect == null) {
            return;
        }
        if (connack.code() == 0) {
            String id = connect.clientId().isEmpty() ? "anonymous-" + connection : connect.clientId();
            String name = connack.assignedClientId().orElse(id);
            replace(name);
            to.letIn(name);
            say(PacketLines.letIn(connect, connack, to));
        } else {
            to.refused(connack.code());
            lines.accept(PacketLines.connack(to.caller().host(), connack));
            lines.accept(remarks.refused(connect, connack.code()));
        }
    }

    /** Whoever had this identifier until now has lost it. */
    private void replace(String id) {
        visitors.values().stream()
                .filter(other -> other.isIn() && other.name().equals(id) && !other.saidGoodbye() && !other.isReplaced())
                .forEach(this::replace);
    }

    private void replace(Visitor old) {
        old.replaced();
        lines.accept(new LogLine(
                Logging.Type.ERROR,
                true,
                "Client %s already connected, closing old connection.".formatted(old.name())));
    }

    private void close(Event.Closed closed, Optional<Visitor> known) {
        if (closed.how() == Event.Ending.TURNED_AWAY) {
            String address = closed.detail()
                    .map(why -> why.facts().getOrDefault("address", "?"))
                    .orElse("?");
            lines.accept(LogLine.connection(
                    "Client connection from %s denied: max_connections exceeded.".formatted(address)));
            return;
        }
        Visitor gone = known.orElseGet(() -> new Visitor(NOWHERE));
        if (isTakenOver(closed, gone)) {
            replace(gone);
        }
        sayLater(gone);
        say(EndingLines.of(closed, gone));
        if (closed.how() != Event.Ending.SHUTDOWN) {
            remarks.ended(closed, gone).ifPresent(lines);
        }
    }

    /** The old connection may end before the new one is answered. */
    private boolean isTakenOver(Event.Closed closed, Visitor gone) {
        return gone.isIn()
                && !gone.isReplaced()
                && closed.by() == Event.Party.BROKER
                && visitors.values().stream()
                        .filter(other -> !other.isIn() && other.refusal().isEmpty())
                        .flatMap(other -> other.connect().stream())
                        .anyMatch(connect -> connect.clientId().equals(gone.name()));
    }

    private void say(List<LogLine> all) {
        all.forEach(lines);
    }
}
