package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        Numbered message = scene.attempt().events().get(published.position());
        if (!(message.event() instanceof Event.Passed passed) || !(passed.packet() instanceof Packet.Publish publish)) {
            return Optional.empty();
        }
        Optional<String> takenOver = takenOver();
        if (takenOver.isPresent() && !isSubscribedNow(publish.topic())) {
            return Optional.of(Blame.of(
                    Facts.of(scene.line()).with("client", takenOver.get()).says(Diagnosis.Id.CLIENT_ID_TAKEN)));
        }
        Diagnosis undelivered = undelivered(message, publish.topic());
        return Optional.of(
                published.position() < scene.tryBegins()
                        ? scene.blame(published.position(), List.of(undelivered))
                        : Blame.of(undelivered));
    }

    /** Whether the message would be delivered if it came now. */
    private boolean isSubscribedNow(TopicName topic) {
        return matching(subscriptions(scene.standingNow().subscriptions()), topic)
                .isPresent();
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

    /**
     * The message that should have been delivered, compared by topic and payload alone: the nearest of the newest try, or
     * else the right one of an older try. What another line waits for is not meant for this one.
     */
    private @Nullable NearMiss published() {
        LineMatcher wanted = message(scene.line());
        List<LineMatcher> others = scene.attempt().ordinary().stream()
                .map(LineMatcher::line)
                .filter(line -> !line.equals(scene.line()) && line.word() == Word.PUBLISH)
                .map(this::message)
                .filter(other -> other.keys().equals(wanted.keys()))
                .toList();
        NearMiss nearest = published(
                wanted,
                scene.tryBegins(),
                event -> scene.fits(wanted, event) || others.stream().noneMatch(other -> scene.fits(other, event)));
        return nearest != null ? nearest : published(wanted, 0, event -> scene.fits(wanted, event));
    }

    private @Nullable NearMiss published(LineMatcher wanted, int from, Predicate<Event> meant) {
        List<Integer> positions =
                IntStream.range(from, scene.attempt().events().size()).boxed().toList();
        return NearMiss.find(
                wanted,
                positions,
                scene.attempt(),
                scene.shown().bindings(),
                event -> Scene.isPublished(event) && meant.test(event));
    }

    /** The line with nothing left of it but what a message says. */
    private LineMatcher message(Line line) {
        Line message = new Line(
                line.kind(),
                line.word(),
                line.conditions().stream().filter(DeliveryRules::isContent).toList(),
                line.count(),
                line.within(),
                line.number(),
                line.source());
        return new LineMatcher(message, scene.attempt().history());
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
            Facts facts = facts(topic)
                    .with("client", others.get(filters.indexOf(filter)).client())
                    .with("filter", filter);
            return (TopicRules.isStarTaken(filter, topic.text()) ? facts.variant("star") : facts)
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
