package learnmqtt.mosquitto.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import learnmqtt.conf.Logging;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.Will;

/** What Mosquitto says of each control packet of somebody that was let in. */
final class PacketLines {
    private static final int NOT_AUTHORIZED = 0x87;

    private PacketLines() {}

    /** The lines for one that comes. SUBSCRIBE is said together with what was granted, when SUBACK goes. */
    static List<LogLine> received(Packet packet, Visitor from, boolean allowed) {
        String name = from.name();
        if (packet instanceof Packet.Publish publish) {
            return List.of(publish(allowed ? "Received PUBLISH from" : "Denied PUBLISH from", name, publish));
        } else if (packet instanceof Packet.Acknowledgement acknowledgement) {
            boolean withCode = packet.type() == PacketType.PUBACK || packet.type() == PacketType.PUBCOMP;
            String code = withCode ? ", RC:" + acknowledgement.code().orElse(0) : "";
            return List.of(LogLine.debug(String.format(
                    Locale.ROOT, "Received %s from %s (Mid: %d%s)", packet.type(), name, acknowledgement.id(), code)));
        } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
            List<LogLine> lines =
                    new ArrayList<>(List.of(LogLine.debug("Received UNSUBSCRIBE from %s".formatted(name))));
            unsubscribe.filters().forEach(filter -> {
                lines.add(LogLine.debug("\t%s".formatted(filter.text())));
                lines.add(LogLine.of(Logging.Type.UNSUBSCRIBE, "%s %s".formatted(name, filter.text())));
            });
            return lines;
        } else if (packet instanceof Packet.Auth auth) {
            return List.of(LogLine.debug(String.format(
                    Locale.ROOT,
                    "Received AUTH from %s (rc%d, %s)",
                    name,
                    auth.code(),
                    auth.method().orElse("(null)"))));
        }
        return packet instanceof Packet.Ping || packet instanceof Packet.Disconnect
                ? List.of(LogLine.debug("Received %s from %s".formatted(packet.type(), name)))
                : List.of();
    }

    /** The lines for one that goes out. */
    static List<LogLine> sending(Packet packet, Visitor to) {
        String name = to.name();
        if (packet instanceof Packet.Publish publish) {
            return List.of(publish("Sending PUBLISH to", name, publish));
        } else if (packet instanceof Packet.Acknowledgement acknowledgement) {
            return List.of(acknowledgement(acknowledgement, to));
        } else if (packet instanceof Packet.Suback suback) {
            return suback(suback, to);
        } else if (packet instanceof Packet.Disconnect disconnect) {
            return List.of(LogLine.debug(String.format(
                    Locale.ROOT,
                    "Sending DISCONNECT to %s (rc%d)",
                    name,
                    disconnect.code().orElse(0))));
        }
        return List.of(LogLine.debug("Sending %s to %s".formatted(packet.type(), name)));
    }

    private static LogLine publish(String what, String name, Packet.Publish packet) {
        return LogLine.debug(String.format(
                Locale.ROOT,
                "%s %s (d%d, q%d, r%d, m%d, '%s', ... (%d bytes))",
                what,
                name,
                flag(packet.dup()),
                packet.qos().level(),
                flag(packet.retain()),
                packet.id().orElse(0),
                packet.topic().text(),
                packet.payload().length()));
    }

    /** Mosquitto gives the reason also where no packet can carry it. */
    private static LogLine acknowledgement(Packet.Acknowledgement packet, Visitor to) {
        boolean withCode = packet.type() == PacketType.PUBACK || packet.type() == PacketType.PUBREC;
        int code =
                to.denied().remove(packet.id()) ? NOT_AUTHORIZED : packet.code().orElse(0);
        return withCode
                ? LogLine.debug(String.format(
                        Locale.ROOT, "Sending %s to %s (m%d, rc%d)", packet.type(), to.name(), packet.id(), code))
                : LogLine.debug(
                        String.format(Locale.ROOT, "Sending %s to %s (m%d)", packet.type(), to.name(), packet.id()));
    }

    private static List<LogLine> suback(Packet.Suback suback, Visitor to) {
        List<LogLine> lines = new ArrayList<>();
        Packet.Subscribe asked = to.subscribing().remove(suback.id());
        if (asked != null) {
            lines.add(LogLine.debug("Received SUBSCRIBE from %s".formatted(to.name())));
            for (int i = 0; i < asked.subscriptions().size(); i++) {
                String filter = asked.subscriptions().get(i).filter().text();
                int level = asked.subscriptions().get(i).qos().level();
                lines.add(LogLine.debug(String.format(Locale.ROOT, "\t%s (QoS %d)", filter, level)));
                if (i < suback.codes().size() && suback.codes().get(i) < 0x80) {
                    lines.add(LogLine.of(
                            Logging.Type.SUBSCRIBE, String.format(Locale.ROOT, "%s %d %s", to.name(), level, filter)));
                }
            }
        }
        lines.add(LogLine.debug("Sending SUBACK to %s".formatted(to.name())));
        return lines;
    }

    /** The lines for somebody that is let in now. */
    static List<LogLine> letIn(Packet.Connect connect, Packet.Connack connack, Visitor in) {
        List<LogLine> lines = new ArrayList<>();
        String user = connect.user().map(name -> ", u'" + name + "'").orElse("");
        lines.add(LogLine.connection(String.format(
                Locale.ROOT,
                "New client connected from %s:%d as %s (p%d, c%d, k%d%s).",
                in.caller().host(),
                in.caller().port(),
                in.name(),
                protocol(connect.version()),
                flag(connect.clean()),
                connect.keepAlive(),
                user)));
        if (connect.will().isPresent()) {
            Will will = connect.will().get();
            lines.add(LogLine.debug(String.format(
                    Locale.ROOT,
                    "Will message specified (%d bytes) (r%d, q%d).",
                    will.payload().length(),
                    flag(will.retain()),
                    will.qos().level())));
            lines.add(LogLine.debug("\t%s".formatted(will.topic().text())));
        } else {
            lines.add(LogLine.debug("No will message specified."));
        }
        lines.add(connack(in.name(), connack));
        return lines;
    }

    /** @param to the client identifier of who is let in, the address of who is not */
    static LogLine connack(String to, Packet.Connack packet) {
        return LogLine.debug(String.format(
                Locale.ROOT, "Sending CONNACK to %s (%d, %d)", to, flag(packet.sessionPresent()), packet.code()));
    }

    private static int protocol(MqttVersion version) {
        return switch (version) {
            case V3_1 -> 1;
            case V3_1_1 -> 2;
            case V5 -> 5;
        };
    }

    private static int flag(boolean set) {
        return set ? 1 : 0;
    }
}
