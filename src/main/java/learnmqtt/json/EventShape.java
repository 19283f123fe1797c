package learnmqtt.json;

import java.math.BigDecimal;
import java.util.Locale;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.json.Json.Members;
import learnmqtt.json.Json.Numeral;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;

/**
 * An event of the timeline as JSON. The shape is stable: members may be added, none changes its meaning or goes away.
 *
 * <p>Every event has {@code number} (its place on the timeline), {@code ms} (milliseconds since the timeline began) and
 * {@code event}: {@code opened}, {@code packet}, {@code closed}, {@code http} or {@code failure}. All but the last have
 * {@code connection} (a number) and, once it is known, {@code client}.
 *
 * <pre>{"number": 3, "ms": 812, "event": "packet", "connection": 1, "client": "testPub", "direction": "from-client",
 *   "packet": "PUBLISH", "topic": "debug", "payload": "TESTING", "qos": 0, "retain": false, "dup": false,
 *   "bytes": "30 0e 00 05 64 65 62 75 67 54 45 53 54 49 4e 47"}</pre>
 *
 * <p>{@code closed} has {@code by}, {@code clean}, {@code how} and perhaps {@code detail}, a sentence in English, with
 * its name in any language, {@code cause}, and whose doing it was, {@code cause-by}; {@code http} has {@code method},
 * {@code target}, {@code length} and {@code answer-length}; {@code failure} has {@code exception}, {@code message} and
 * perhaps {@code reason}. What a packet has is told at {@link PacketShape}.
 */
public final class EventShape {
    private static final Messages ENGLISH = Messages.of(Language.EN);

    private EventShape() {}

    /**
     * The event as an object.
     *
     * @param history where {@code numbered} is from
     */
    public static Members of(Numbered numbered, History history) {
        Event event = numbered.event();
        Members members = Json.EMPTY
                .with("number", numbered.number())
                .with("ms", event.at().toMillis())
                .with("event", kind(event));
        if (event instanceof Event.OfConnection of) {
            Members placed = members.with("connection", of.connection());
            members = history.client(event)
                    .map(client -> placed.with("client", client))
                    .orElse(placed);
        }
        return details(members, event);
    }

    static Json number(long number) {
        return new Numeral(BigDecimal.valueOf(number));
    }

    private static String kind(Event event) {
        if (event instanceof Event.Passed) {
            return "packet";
        }
        if (event instanceof Event.Opened) {
            return "opened";
        }
        if (event instanceof Event.Closed) {
            return "closed";
        }
        return event instanceof Event.HttpRequest ? "http" : "failure";
    }

    private static Members details(Members members, Event event) {
        if (event instanceof Event.Passed passed) {
            Members packet = members.with(
                    "direction", passed.direction() == Direction.FROM_CLIENT ? "from-client" : "to-client");
            return PacketShape.add(packet, passed.packet())
                    .with("bytes", passed.bytes().hex());
        }
        if (event instanceof Event.Closed closed) {
            Members end = members.with("by", word(closed.by()))
                    .with("clean", closed.clean())
                    .with("how", word(closed.how()));
            return closed.detail().map(detail -> explain(end, detail)).orElse(end);
        }
        if (event instanceof Event.HttpRequest http) {
            return members.with("method", http.method())
                    .with("target", http.target())
                    .with("length", http.bytes())
                    .with("answer-length", http.answerBytes());
        }
        if (event instanceof Event.ClientFailure failure) {
            Members thrown = members.with("exception", failure.exception()).with("message", failure.message());
            Members failed = failure.callbackOf()
                    .map(client -> thrown.with("callback-of", client))
                    .orElse(thrown);
            return failure.reasonCode().isPresent()
                    ? failed.with("reason", failure.reasonCode().getAsInt())
                    : failed;
        }
        return members;
    }

    private static Members explain(Members end, Explanation why) {
        String key = why.cause().key();
        return end.with("detail", ENGLISH.say("cause", key, why.facts()))
                .with("cause", key)
                .with("cause-by", word(why.by()));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
