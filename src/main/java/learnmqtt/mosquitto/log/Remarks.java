package learnmqtt.mosquitto.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import learnmqtt.i18n.Messages;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/** What the tap sees and Mosquitto does not say, in the learner's language. */
final class Remarks {
    private static final String AREA = "log";

    private final Messages messages;

    Remarks(Messages messages) {
        this.messages = messages;
    }

    /** A request that came to the wrong port. */
    LogLine http(Event.HttpRequest request) {
        return say("http", Map.of("method", request.method(), "target", request.target()));
    }

    /** Why somebody is not let in. */
    LogLine refused(Packet.Connect connect, int code) {
        String key =
                switch (code) {
                    case 2, 0x85 -> "refused-identifier";
                    case 3, 0x97 -> "refused-quota";
                    case 5, 0x87 -> connect.user().isPresent() ? "refused-user" : "refused-anonymous";
                    case 0x8C -> "refused-authentication";
                    default -> "refused-code";
                };
        return say(key, Map.of("user", connect.user().orElse(""), "code", "" + code));
    }

    /** Which filters were not granted. */
    List<LogLine> notGranted(Packet.Suback suback) {
        return IntStream.range(
                        0, Math.min(suback.codes().size(), suback.filters().size()))
                .filter(i -> suback.codes().get(i) >= 0x80)
                .mapToObj(i -> say(
                        suback.codes().get(i) == 0x97 ? "not-granted-quota" : "not-granted",
                        Map.of(
                                "filter",
                                suback.filters().get(i).text(),
                                "code",
                                "" + suback.codes().get(i))))
                .toList();
    }

    /** Why a connection ended, where the tap knows it. */
    Optional<LogLine> ended(Event.Closed closed, Visitor gone) {
        if (closed.detail().isPresent()) {
            return closed.detail()
                    .map(why -> LogLine.own(messages.say("cause", why.cause().key(), why.facts())));
        }
        return gone.isExpelled() ? Optional.of(say("expelled", Map.of())) : Optional.empty();
    }

    private LogLine say(String key, Map<String, String> facts) {
        return LogLine.own(messages.say(AREA, key, facts));
    }
}
