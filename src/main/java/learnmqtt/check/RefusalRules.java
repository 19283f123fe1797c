package learnmqtt.check;

import java.util.Comparator;
import java.util.Optional;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/**
 * Says why a broker refused a connection. The broker itself tells a client no more than a code, lest it helps those who
 * guess; but the CONNECT shows what was sent, and the task what was to be sent. No password is ever part of what is said.
 */
final class RefusalRules {
    private final Scene scene;
    private final Packet.Connect sent;
    private final Optional<String> user;
    private final Optional<String> client;
    private final Optional<String> password;

    private RefusalRules(Scene scene, Event connect, Packet.Connect sent) {
        this.scene = scene;
        this.sent = sent;
        Optional<LineMatcher> line = line(connect);
        this.user = line.flatMap(one -> scene.expected(one, Key.USER));
        this.client = line.flatMap(one -> scene.expected(one, Key.CLIENT, Key.FROM));
        this.password = line.flatMap(one -> scene.expected(one, Key.PASSWORD));
    }

    /**
     * What to say of this code: that of the newest refusal up to this position, whether a CONNACK or an exception of the
     * learner's client tells it. The codes of MQTT 5 speak with the words of the older ones.
     */
    static Diagnosis refused(Scene scene, int position, int code) {
        int known =
                switch (code) {
                    case 132 -> 1;
                    case 133 -> 2;
                    case 136 -> 3;
                    case 134 -> 4;
                    case 135 -> 5;
                    default -> code;
                };
        Facts facts = Facts.of(scene.line()).with("code", code);
        if (known == 4 || known == 5) {
            Optional<Event> connect = refusedConnect(scene, position);
            if (connect.isPresent()
                    && connect.get() instanceof Event.Passed passed
                    && passed.packet() instanceof Packet.Connect sent
                    && new RefusalRules(scene, passed, sent).explain(facts)) {
                return facts.says(Diagnosis.Id.CONNECT_REFUSED);
            }
        }
        return (known <= 5 ? facts.variant(Integer.toString(known)) : facts).says(Diagnosis.Id.CONNECT_REFUSED);
    }

    /** The CONNECT that got the newest refusal. */
    private static Optional<Event> refusedConnect(Scene scene, int position) {
        long connection = -1;
        for (int earlier = position; earlier >= 0; earlier--) {
            if (scene.event(earlier) instanceof Event.Passed passed) {
                if (connection < 0 && passed.packet() instanceof Packet.Connack connack && connack.code() != 0) {
                    connection = passed.connection();
                } else if (passed.connection() == connection && passed.packet() instanceof Packet.Connect) {
                    return Optional.of(passed);
                }
            }
        }
        return Optional.empty();
    }

    /** The line of the block that the CONNECT comes nearest to; where it has none, the first that names a user. */
    private Optional<LineMatcher> line(Event connect) {
        return scene.attempt().ordinary().stream()
                .filter(matcher -> matcher.line().word() == Word.CONNECT)
                .min(Comparator.comparingInt(matcher -> Mismatch.of(
                                matcher,
                                connect,
                                LineMatcher.WHOLE,
                                scene.shown().bindings())
                        .size()))
                .or(() -> scene.attempt().ordinary().stream()
                        .filter(matcher -> matcher.line().asks(Key.USER))
                        .findFirst());
    }

    /** Finds words and facts for what is wrong; false if nothing is to be seen in the packet. */
    private boolean explain(Facts facts) {
        user.ifPresent(name -> facts.with("expected", name));
        sent.user().ifPresent(name -> facts.with("seen", name));
        Optional<String> variant = variant();
        variant.ifPresent(facts::variant);
        return variant.isPresent();
    }

    private Optional<String> variant() {
        if (sent.user().isEmpty()) {
            String lacks = sent.password().isEmpty() ? "no-login" : "no-user";
            return Optional.of(user.isPresent() ? lacks + ".wanted" : lacks);
        }
        String name = sent.user().get();
        if (user.isPresent() && !user.get().equals(name)) {
            boolean swapped = client.equals(sent.user()) && user.get().equals(sent.clientId());
            return Optional.of(swapped ? "swapped" : user.get().equalsIgnoreCase(name) ? "user-case" : "user");
        }
        if (sent.password().isEmpty()) {
            return Optional.of("no-password");
        }
        boolean wrong = password.map(
                        text -> !text.equals(sent.password().map(ByteText::of).orElse("")))
                .orElse(user.isPresent());
        return wrong ? Optional.of("password") : Optional.empty();
    }
}
