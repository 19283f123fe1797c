package learnmqtt.check;

import java.util.List;
import java.util.Optional;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/** Names what is wrong where a given line does not hold. */
final class GivenRules {
    private GivenRules() {}

    /** The given line does not hold now. */
    static Diagnosis missing(Attempt attempt, Line line) {
        Optional<String> client = literal(line, "from").or(() -> literal(line, "client"));
        Takeovers takeovers = Takeovers.in(attempt);
        if (client.filter(takeovers.present()::contains).isPresent() && isTheNewest(takeovers, attempt)) {
            return Facts.of(line).with("client", client.get()).says(Diagnosis.Id.CLIENT_ID_TAKEN);
        }
        return Facts.of(line).variant(line.word().name()).says(Diagnosis.Id.GIVEN_MISSING);
    }

    /** Whether nobody else did any work since: whoever went on with another client has understood. */
    private static boolean isTheNewest(Takeovers takeovers, Attempt attempt) {
        for (int position = attempt.events().size() - 1; position >= 0; position--) {
            Event event = attempt.events().get(position).event();
            if (takeovers.by(event)) {
                return true;
            } else if (event instanceof Event.Passed passed
                    && TroubleRules.isWork(passed)
                    && !attempt.isOfCast(passed)) {
                return false;
            }
        }
        return true;
    }

    /** The right event came, at this position, when the given lines did not hold yet; they do now. */
    static Optional<Diagnosis> notThen(Scene scene, int position) {
        List<Line> given = scene.attempt().expectation().lines(Kind.GIVEN);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Event event = scene.event(position);
        if (Scene.isPublished(event)
                && event instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Publish publish) {
            for (int i = 0; i < given.size(); i++) {
                if (given.get(i).word() == Word.SUBSCRIBE
                        && scene.shown().given().events().get(i).number()
                                > scene.attempt().events().get(position).number()) {
                    Event subscribe = scene.shown().given().events().get(i).event();
                    return Optional.of(Facts.of(scene.line())
                            .with("client", scene.client(subscribe))
                            .with("topic", publish.topic().text())
                            .says(Diagnosis.Id.PUBLISHED_BEFORE_SUBSCRIBED));
                }
            }
        }
        return Optional.of(Facts.of(given.get(0)).variant("then").says(Diagnosis.Id.GIVEN_MISSING));
    }

    private static Optional<String> literal(Line line, String key) {
        return line.conditions().stream()
                .filter(condition -> condition.key().equals(key) && condition.operator() == Operator.EQUAL)
                .flatMap(condition -> condition.value() instanceof Value.Literal literal
                        ? Optional.of(literal.text()).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }
}
