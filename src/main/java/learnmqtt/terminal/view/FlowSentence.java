package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learnmqtt.session.Flow;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Look;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;

/** The flow in words: one sentence for each packet. */
final class FlowSentence {
    private static final int LONGEST_PAYLOAD = 60;

    private final Look look;

    FlowSentence(Look look) {
        this.look = look;
    }

    String of(Flow flow) {
        Event event = flow.event();
        if (event instanceof Event.Passed passed) {
            return passed(passed, flow);
        } else if (event instanceof Event.Closed closed) {
            String end = look.say(ending(closed, flow)) + detail(closed, look);
            return look.say("plain.event", Map.of("client", client(closed, flow), "event", end));
        } else if (event instanceof Event.HttpRequest http) {
            String body = http.body().length() == 0 ? "" : " " + excerpt().of(http.body());
            return look.say(
                    "plain.http",
                    Map.of(
                            "client", client(http, flow),
                            "request", Visible.line(http.method() + " " + http.target()) + body,
                            "bytes", String.valueOf(http.bytes()),
                            "answer", String.valueOf(http.answerBytes())));
        } else if (event instanceof Event.Opened opened) {
            return look.say("plain.event", Map.of("client", client(opened, flow), "event", look.say("flow.opened")));
        } else if (event instanceof Event.ClientFailure failure) {
            return failure.isStuck()
                    ? look.say("flow.stuck", Map.of("client", Visible.line(failure.message())))
                    : Visible.line(failure.exception() + ": " + failure.message());
        }
        throw new IllegalArgumentException("no sentence for " + event);
    }

    private String passed(Event.Passed passed, Flow flow) {
        List<String> words = new ArrayList<>();
        for (Detail detail : Details.of(passed.packet(), excerpt())) {
            words.add(look.say("detail." + detail.key(), Map.of("value", detail.value())));
        }
        words.add(look.say(
                "detail.bytes", Map.of("value", String.valueOf(passed.bytes().length()))));
        boolean sent = passed.direction() == Direction.FROM_CLIENT;
        String sentence = look.say(
                sent ? "plain.sent" : "plain.received",
                Map.of(
                        "client", client(passed, flow),
                        "packet", passed.packet().type().toString(),
                        "details", String.join(", ", words)));
        return flow.deliveredTo().isEmpty()
                ? sentence
                : sentence + " "
                        + look.say(
                                "plain.delivered",
                                Map.of(
                                        "clients",
                                        flow.deliveredTo().stream()
                                                .map(Visible::value)
                                                .collect(Collectors.joining(", "))));
    }

    /** Which message says how the connection ended. */
    static String ending(Event.Closed closed, Flow flow) {
        if (flow.takenOver()) {
            return "closed.taken-over";
        }
        return switch (closed.how()) {
            case FINISHED, RESET ->
                closed.clean()
                        ? "closed.clean"
                        : switch (closed.by()) {
                            case BROKER -> "closed.by-broker";
                            case TAP -> "closed.by-tap";
                            case CLIENT -> closed.how() == Event.Ending.RESET ? "closed.reset" : "closed.unclean";
                        };
            case MALFORMED ->
                closed.detail().filter(why -> why.by() == Event.Party.BROKER).isPresent()
                        ? "closed.malformed-by-broker"
                        : "closed.malformed";
            case TOO_LARGE -> "closed.too-large";
            case NOT_MQTT -> "closed.not-mqtt";
            case BROKER_UNREACHABLE -> "closed.unreachable";
            case NO_CONNECT -> "closed.no-connect";
            case HELD_TOO_MUCH -> "closed.held-too-much";
            case TURNED_AWAY -> "closed.turned-away";
            case HTTP_ANSWERED -> "closed.http";
            case SHUTDOWN -> "closed.shutdown";
        };
    }

    /** Why it ended, in parentheses; empty where that is not known. */
    static String detail(Event.Closed closed, Look look) {
        return closed.detail()
                .map(why -> look.messages().say("cause", why.cause().key(), why.facts()))
                .map(why -> " (" + Visible.line(why) + ")")
                .orElse("");
    }

    private Excerpt excerpt() {
        return new Excerpt(LONGEST_PAYLOAD, look.glyph(Glyph.ELLIPSIS));
    }

    private String client(Event.OfConnection event, Flow flow) {
        return flow.client()
                .map(Visible::value)
                .orElseGet(() -> look.say("flow.unnamed", Map.of("number", String.valueOf(event.connection()))));
    }
}
