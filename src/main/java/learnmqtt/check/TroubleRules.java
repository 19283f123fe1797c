package learnmqtt.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/**
 * Names what kept the learner's client from sending anything: its exceptions, a refused CONNECT, a connection on which
 * none came. What happened before the newest accepted connection is over, unless it is about a packet.
 */
final class TroubleRules {
    private static final Set<Integer> OWN_WORDS =
            Set.of(128, 32000, 32100, 32102, 32107, 32109, 32110, 32111, 32200, 32202);
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]*\\w:\\d{1,5}\\b");

    private final Scene scene;

    private TroubleRules(Scene scene) {
        this.scene = scene;
    }

    /** The newest trouble that came after this position of the attempt. */
    static Optional<Blame> diagnose(Scene scene, int after) {
        return new TroubleRules(scene).newest(after);
    }

    /**
     * A client whose callback threw, or waits for ever, unless somebody did some work after that was seen: what is
     * missing on the wire follows from it.
     */
    static Optional<Blame> inCallback(Scene scene) {
        for (int position = scene.attempt().events().size() - 1; position >= 0; position--) {
            Event event = scene.event(position);
            if (event instanceof Event.ClientFailure failure) {
                if (failure.isStuck()) {
                    return Optional.of(scene.blame(position, List.of(stuck(scene, failure))));
                } else if (failure.callbackOf().isPresent()) {
                    return Optional.of(scene.blame(position, List.of(threw(scene, failure))));
                }
            } else if (event instanceof Event.Passed passed && isWork(passed)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Diagnosis stuck(Scene scene, Event.ClientFailure failure) {
        return Facts.of(scene.line()).with("client", failure.message()).says(Diagnosis.Id.STUCK_IN_CALLBACK);
    }

    private static Diagnosis threw(Scene scene, Event.ClientFailure failure) {
        return Facts.of(scene.line())
                .with("client", failure.callbackOf().orElse(""))
                .with(
                        "exception",
                        failure.exception().substring(failure.exception().lastIndexOf('.') + 1))
                .with("message", failure.message())
                .variant("callback")
                .says(Diagnosis.Id.CLIENT_FAILED);
    }

    private Optional<Blame> newest(int after) {
        boolean connected = false;
        boolean wentOn = false; // a client did its work after it: the trouble is over
        Set<Long> spoke = new HashSet<>();
        for (int position = scene.attempt().events().size() - 1; position > after; position--) {
            Event event = scene.event(position);
            Optional<Diagnosis> found = Optional.empty();
            if (event instanceof Event.ClientFailure failure) {
                found = wentOn ? found : failure(failure, position, connected);
            } else if (event instanceof Event.HttpRequest request) {
                spoke.add(request.connection());
            } else if (event instanceof Event.Passed passed) {
                spoke.add(passed.connection());
                wentOn |= isWork(passed);
                if (passed.packet() instanceof Packet.Connack connack) {
                    found = connack.code() == 0 || connected || wantsRefusal()
                            ? found
                            : Optional.of(RefusalRules.refused(scene, position, connack.code()));
                    connected |= connack.code() == 0;
                }
            } else if (event instanceof Event.Closed closed) {
                found = wentOn ? found : wildcard(closed);
            } else if (event instanceof Event.Opened opened && !connected && !spoke.contains(opened.connection())) {
                found = Optional.of(Facts.of(scene.line()).variant("open").says(Diagnosis.Id.NOT_CONNECTED));
            }
            if (found.isPresent() && (scene.line().word().isPacket() || isReach(found.get()))) {
                return Optional.of(scene.blame(position, List.of(found.get())));
            }
        }
        return Optional.empty();
    }

    /** Whether the task is to be refused: then a refusal of somebody else is no trouble. */
    private boolean wantsRefusal() {
        return scene.attempt().ordinary().stream()
                .map(LineMatcher::line)
                .filter(line -> line.word() == Word.CONNACK)
                .flatMap(line -> line.conditions().stream())
                .anyMatch(condition -> condition.key().equals(Key.CODE.toString())
                        && !condition.value().equals(new Condition.Value.Literal("0")));
    }

    /** Whether a client got through what it connects for. */
    static boolean isWork(Event.Passed passed) {
        return passed.direction() == Direction.FROM_CLIENT
                && (passed.packet() instanceof Packet.Publish || passed.packet() instanceof Packet.Subscribe);
    }

    /** Whether the broker was not reached at all, which also concerns HTTP and the end of connections. */
    private static boolean isReach(Diagnosis diagnosis) {
        return diagnosis.id() == Diagnosis.Id.WRONG_PORT || diagnosis.id() == Diagnosis.Id.NOT_CONNECTED;
    }

    private Optional<Diagnosis> failure(Event.ClientFailure failure, int position, boolean connectedSince) {
        Facts facts = Facts.of(scene.line());
        int code = failure.reasonCode().orElse(0);
        String exception = failure.exception().substring(failure.exception().lastIndexOf('.') + 1);
        Takeovers takeovers = Takeovers.in(scene.attempt());
        if ((code == 32104 || code == 32101 || code == 32109)
                && !takeovers.clients().isEmpty()) {
            return Optional.of(
                    facts.with("client", takeovers.clients().iterator().next()).says(Diagnosis.Id.CLIENT_ID_TAKEN));
        }
        if (failure.isStuck()) {
            return Optional.of(stuck(scene, failure));
        }
        OptionalInt refusal =
                code == 32109 && !connectedSince && !wantsRefusal() ? refusal(position) : OptionalInt.empty();
        if (refusal.isPresent()) {
            return Optional.of(RefusalRules.refused(scene, position, refusal.getAsInt()));
        }
        boolean unreachable = code == 32103 || exception.equals("ConnectException");
        if (unreachable || code == 32104 || code == 32101 || (code >= 1 && code <= 5)) {
            if (connectedSince || (code <= 5 && !unreachable && wantsRefusal())) {
                return Optional.empty();
            } else if (unreachable) {
                return Optional.of(wrongPort(failure, facts));
            }
            return Optional.of(
                    code <= 5
                            ? RefusalRules.refused(scene, position, code)
                            : (code == 32101 ? facts.variant("closed") : facts).says(Diagnosis.Id.NOT_CONNECTED));
        }
        if (exception.equals("IllegalArgumentException")
                && failure.message().toLowerCase(Locale.ROOT).contains("must not contain any wildcard")) {
            return scene.line().word() == Word.PUBLISH
                    ? Optional.of(facts.says(Diagnosis.Id.WILDCARD_IN_PUBLISH))
                    : Optional.empty();
        }
        return PahoComplaints.diagnose(failure, facts).or(() -> {
            Facts coded = OWN_WORDS.contains(code) ? facts.variant(Integer.toString(code)) : facts;
            return Optional.of(coded.with("exception", exception).says(Diagnosis.Id.CLIENT_FAILED));
        });
    }

    /**
     * The code of the newest CONNACK before this position, if that was a refusal. Paho, refused, opens a second connection
     * for the older MQTT 3.1; now and then nothing is sent there, and what it complains of is the end of that one.
     */
    private OptionalInt refusal(int position) {
        for (int earlier = position - 1; earlier >= 0; earlier--) {
            if (scene.event(earlier) instanceof Event.Passed passed
                    && passed.packet() instanceof Packet.Connack connack) {
                return connack.code() == 0 ? OptionalInt.empty() : OptionalInt.of(connack.code());
            }
        }
        return OptionalInt.empty();
    }

    private static Diagnosis wrongPort(Event.ClientFailure failure, Facts facts) {
        Matcher address = ADDRESS.matcher(failure.message());
        return (address.find() ? facts.with("address", address.group()).variant("address") : facts)
                .says(Diagnosis.Id.WRONG_PORT);
    }

    private Optional<Diagnosis> wildcard(Event.Closed closed) {
        boolean wildcard = scene.line().word() == Word.PUBLISH
                && closed.detail()
                        .filter(detail -> detail.cause() == Cause.TOPIC_WILDCARD)
                        .isPresent();
        return wildcard ? Optional.of(Facts.of(scene.line()).says(Diagnosis.Id.WILDCARD_IN_PUBLISH)) : Optional.empty();
    }
}
