package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Standing.Held;
import learnmqtt.wire.TopicName;
import org.jspecify.annotations.Nullable;

/** Says why a message did not reach a client: what was published, and who was subscribed to what by then. */
final class DeliveryRules {
    private final Scene scene;
    private final Optional<String> receiver;

    private DeliveryRules(Scene scene) {
        this.scene = scene;
        this.receiver = scene.expected(Key.TO, Key.CLIENT);
    }

    /** Empty where nothing was published in the attempt. */
    static Optional<Blame> diagnose(Scene scene) {
        return new DeliveryRules(scene).diagnose();
    }

    private Optional<Blame> diagnose() {
        NearMiss published = published();
        if (published == null) {
            return Optional.empty();
        }
        if (!published.mismatches().isEmpty()) {
            return Optional.of(scene.blame(published.position(), DifferenceRules.diagnose(scene, published)));
        }
        Optional<String> takenOver = takenOver();
        if (takenOver.isPresent()) {
            return Optional.of(Blame.of(
                    Facts.of(scene.line()).with("client", takenOver.get()).says(Diagnosis.Id.CLIENT_ID_TAKEN)));
        }
        Numbered message = scene.attempt().events().get(published.position());
        return message.event() instanceof Event.Passed passed && passed.packet() instanceof Packet.Publish publish
                ? Optional.of(Blame.of(undelivered(message, publish.topic())))
                : Optional.empty();
    }

    /** Whose connection was taken over: the receiver's, or somebody's where the receiver never came by its own name. */
    private Optional<String> takenOver() {
        Takeovers takeovers = Takeovers.in(scene.attempt());
        return receiver.flatMap(name -> takeovers.of(name)
                ? receiver
                : takeovers.clients().stream()
                        .sorted()
                        .filter(taken -> !scene.isKnown(name))
                        .findFirst());
    }

    /** The message of the newest try that should have been delivered, compared by topic and payload alone. */
    private @Nullable NearMiss published() {
        List<Integer> recent = IntStream.range(
                        scene.tryBegins(), scene.attempt().events().size())
                .boxed()
                .toList();
        Line line = scene.line();
        Line message = new Line(
                line.kind(),
                line.word(),
                line.conditions().stream().filter(DeliveryRules::isContent).toList(),
                line.count(),
                line.within(),
                line.number(),
                line.source());
        LineMatcher matcher = new LineMatcher(message, scene.attempt().history());
        return NearMiss.find(matcher, recent, scene.attempt(), scene.shown().bindings(), Scene::isPublished);
    }

    private static boolean isContent(Condition condition) {
        return switch (condition.key()) {
            case "topic", "payload", "filter" -> true;
            default -> false;
        };
    }

    private Diagnosis undelivered(Numbered message, TopicName topic) {
        List<Held> then = subscriptions(scene.standingBefore(message.number()).subscriptions());
        Optional<Held> matching = matching(then, topic);
        if (matching.isPresent()) {
            return facts(topic).with("client", matching.get().client()).says(Diagnosis.Id.NOT_DELIVERED);
        }
        Optional<Held> later = subscribedAfter(message, topic);
        if (later.isPresent()) {
            return facts(topic).with("client", later.get().client()).says(Diagnosis.Id.PUBLISHED_BEFORE_SUBSCRIBED);
        }
        List<Held> others = then.isEmpty() ? subscriptions(scene.standingNow().subscriptions()) : then;
        if (!others.isEmpty()) {
            List<String> filters = others.stream()
                    .map(held -> held.subscription().filter().text())
                    .toList();
            String filter = Nearest.to(topic.text(), filters);
            return facts(topic)
                    .with("client", others.get(filters.indexOf(filter)).client())
                    .with("filter", filter)
                    .says(Diagnosis.Id.FILTER_DOES_NOT_MATCH);
        }
        if (receiver.isEmpty()) {
            return facts(topic).variant("anybody").says(Diagnosis.Id.NO_SUBSCRIBER);
        }
        Facts facts = facts(topic).with("client", receiver.get());
        return (wasSubscribed(message) ? facts.variant("gone") : facts).says(Diagnosis.Id.NO_SUBSCRIBER);
    }

    private Facts facts(TopicName topic) {
        return Facts.of(scene.line()).with("topic", topic.text());
    }

    private List<Held> subscriptions(List<Held> all) {
        return all.stream()
                .filter(held -> receiver.isEmpty() || receiver.get().equals(held.client()))
                .toList();
    }

    private static Optional<Held> matching(List<Held> subscriptions, TopicName topic) {
        return subscriptions.stream()
                .filter(held -> held.subscription().filter().matches(topic))
                .findFirst();
    }

    /** A subscription that holds now, or held for a while after the message, and would have matched. */
    private Optional<Held> subscribedAfter(Numbered message, TopicName topic) {
        List<Held> found = new ArrayList<>();
        for (Numbered numbered : scene.attempt().events()) {
            if (numbered.number() > message.number() && Word.SUBACK.names(numbered.event())) {
                found.addAll(subscriptions(
                        scene.standingBefore(numbered.number() + 1).subscriptions()));
            }
        }
        return matching(found, topic);
    }

    private boolean wasSubscribed(Numbered message) {
        return scene.attempt().history().events().stream()
                .anyMatch(numbered -> numbered.number() < message.number()
                        && Word.SUBSCRIBE.names(numbered.event())
                        && receiver.equals(scene.attempt().history().client(numbered.event())));
    }
}
