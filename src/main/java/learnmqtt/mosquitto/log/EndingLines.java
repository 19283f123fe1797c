package learnmqtt.mosquitto.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.conf.Logging;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.PacketType;

/** What Mosquitto says of somebody whose connection ends. */
final class EndingLines {
    private static final int MALFORMED = 0x81;
    private static final int KEEP_ALIVE = 0x8D;
    private static final int TAKEN_OVER = 0x8E;

    private EndingLines() {}

    /** The lines for the end of a connection, in their order. */
    static List<LogLine> of(Event.Closed closed, Visitor gone) {
        List<LogLine> lines = new ArrayList<>();
        closed.detail().ifPresent(why -> lines.addAll(complaint(why, gone)));
        sentence(closed, gone)
                .ifPresent(end -> lines.add(LogLine.connection("Client %s %s".formatted(gone.name(), end))));
        return lines;
    }

    /** What is said first of some packets that must not be. */
    private static List<LogLine> complaint(Explanation why, Visitor of) {
        String from = of.caller().host();
        PacketType type = PacketType.UNSUBSCRIBE.name().equals(why.facts().get("packet"))
                ? PacketType.UNSUBSCRIBE
                : PacketType.SUBSCRIBE;
        String subscription = type == PacketType.SUBSCRIBE ? "subscription" : "unsubscription";
        return switch (why.cause()) {
            case SECOND_CONNECT ->
                List.of(LogLine.of(
                        Logging.Type.NOTICE, "Bad client %s sending multiple CONNECT messages.".formatted(of.name())));
            case PROTOCOL_LEVEL ->
                List.of(
                        LogLine.of(
                                Logging.Type.INFORMATION,
                                "Invalid protocol version %s in CONNECT from %s."
                                        .formatted(why.facts().getOrDefault("level", "0"), from)),
                        LogLine.debug("Sending CONNACK to %s (0, 1)".formatted(from)));
            case QOS_3 ->
                List.of(LogLine.of(
                        Logging.Type.INFORMATION,
                        "Invalid QoS in PUBLISH from %s, disconnecting.".formatted(of.name())));
            case FILTER_WILDCARD, FILTER_EMPTY ->
                List.of(
                        LogLine.debug("Received %s from %s".formatted(type, of.name())),
                        LogLine.of(
                                Logging.Type.INFORMATION,
                                "%s %s string from %s, disconnecting."
                                        .formatted(
                                                why.cause() == Cause.FILTER_EMPTY ? "Empty" : "Invalid",
                                                subscription,
                                                type == PacketType.SUBSCRIBE ? from : of.name())));
            default -> List.of();
        };
    }

    private static Optional<String> sentence(Event.Closed closed, Visitor gone) {
        return switch (closed.how()) {
            case FINISHED, RESET -> ended(closed, gone);
            case MALFORMED -> Optional.of(protocol(closed.detail().map(Explanation::cause)));
            case NOT_MQTT ->
                Optional.of(
                        closed.detail().filter(EndingLines::isTls).isPresent()
                                ? "disconnected: Protocol error."
                                : "disconnected due to protocol error.");
            case TOO_LARGE -> Optional.of("disconnected due to oversize packet.");
            case NO_CONNECT -> Optional.of("has exceeded timeout, disconnecting.");
            case HELD_TOO_MUCH -> Optional.of("disconnected due to out of memory.");
            case HTTP_ANSWERED -> Optional.of("disconnected due to protocol error.");
            case BROKER_UNREACHABLE, SHUTDOWN, TURNED_AWAY -> Optional.empty();
        };
    }

    /** The tap's side of TLS: what comes as TLS to a port without is just no MQTT for Mosquitto. */
    private static boolean isTls(Explanation why) {
        return why.cause() == Cause.NOT_TLS || why.cause() == Cause.TLS_FAILED;
    }

    private static Optional<String> ended(Event.Closed closed, Visitor gone) {
        if (gone.isReplaced()) {
            return Optional.empty(); // it was said when the other one came
        }
        if (gone.saidGoodbye() || gone.isExpelled()) {
            return Optional.of("disconnected.");
        }
        if (closed.by() == Event.Party.CLIENT) {
            return Optional.of("closed its connection.");
        }
        if (gone.refusal().isPresent()) {
            int code = gone.refusal().getAsInt();
            boolean stranger = code == 5 || code == 0x87 || code == 0x8C;
            return Optional.of(stranger ? "disconnected, not authorised." : "disconnected due to protocol error.");
        }
        int code = gone.goodbyeOfBroker().orElse(0);
        if (code == KEEP_ALIVE || gone.isSilent(closed.at())) {
            return Optional.of("has exceeded timeout, disconnecting.");
        }
        if (code == TAKEN_OVER) {
            return Optional.empty();
        }
        return Optional.of(code == MALFORMED ? "disconnected due to malformed packet." : protocol(Optional.empty()));
    }

    private static String protocol(Optional<Cause> cause) {
        boolean malformed = cause.filter(one -> one != Cause.TYPE_RESERVED)
                .map(Cause::reasonCode)
                .filter(code -> code == MALFORMED || code == 0x8F)
                .isPresent();
        return malformed ? "disconnected due to malformed packet." : "disconnected due to protocol error.";
    }
}
