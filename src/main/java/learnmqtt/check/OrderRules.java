package learnmqtt.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;

/** Names what is wrong where the right events are there, but too few, too late, or too early. */
final class OrderRules {
    private OrderRules() {}

    /** Too few or too late, or a given line that did not hold then; empty where nothing matches in the newest try. */
    static Optional<Diagnosis> diagnose(Scene scene) {
        List<Integer> matching = scene.free().stream().filter(scene::matches).toList();
        if (scene.recent().stream().noneMatch(scene::matches)) {
            return Optional.empty();
        }
        int needed = scene.line().count().number();
        if (matching.size() < needed) {
            return Optional.of(tooFew(scene.line(), matching.size(), needed));
        }
        Optional<Duration> limit = scene.line().within();
        if (limit.isPresent() && scene.begin() > 0) {
            Duration took = scene.attempt()
                    .at(matching.get(needed - 1))
                    .minus(scene.attempt().at(scene.begin() - 1));
            return Optional.of(Facts.of(scene.line())
                    .with("limit", limit.get())
                    .with("seen", took)
                    .says(Diagnosis.Id.TOO_LATE));
        }
        return GivenRules.notThen(scene, matching.get(matching.size() - 1));
    }

    /**
     * Although not what the line waits for, the event at this position is all that the next line asks for, if that speaks
     * of the same keys; empty where it is not.
     */
    static Optional<Diagnosis> ahead(Scene scene, int position) {
        List<LineMatcher> lines = scene.attempt().ordinary();
        if (scene.attempt().expectation().anyOrder() || scene.matches(position)) {
            return Optional.empty();
        }
        return lines.stream()
                .skip(lines.indexOf(scene.matcher()) + 1L)
                .limit(1)
                .filter(next -> next.line().word() == scene.line().word()
                        && next.keys().equals(scene.matcher().keys())
                        && scene.fits(next, position))
                .findFirst()
                .map(next -> Facts.of(next.line()).says(Diagnosis.Id.OUT_OF_ORDER));
    }

    /** The line's event came before those of the lines above it. */
    static Optional<Blame> early(Scene scene) {
        return IntStream.range(0, scene.begin())
                .filter(position -> !scene.shown().positions().contains(position) && scene.matches(position))
                .boxed()
                .reduce((older, newer) -> newer)
                .map(position -> early(scene, position));
    }

    /** Every event that matches serves another line already. */
    static Optional<Diagnosis> shared(Scene scene) {
        int matching = (int) IntStream.range(0, scene.attempt().events().size())
                .filter(scene::matches)
                .count();
        return matching == 0 ? Optional.empty() : Optional.of(tooFew(scene.line(), matching, matching + 1));
    }

    private static Diagnosis tooFew(Line line, int seen, int expected) {
        return Facts.of(line).with("seen", seen).with("expected", expected).says(Diagnosis.Id.TOO_FEW);
    }

    private static Blame early(Scene scene, int position) {
        Event event = scene.event(position);
        if (Scene.isPublished(event)
                && event instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Publish publish) {
            for (int later = position + 1; later < scene.begin(); later++) {
                if (scene.event(later) instanceof Event.Passed request
                        && request.packet() instanceof Packet.Subscribe subscribe
                        && subscribe.subscriptions().stream()
                                .anyMatch(entry -> entry.filter().matches(publish.topic()))) {
                    return Blame.of(Facts.of(scene.line())
                            .with("client", scene.client(request))
                            .with("topic", publish.topic().text())
                            .says(Diagnosis.Id.PUBLISHED_BEFORE_SUBSCRIBED));
                }
            }
        }
        return scene.blame(position, List.of(Facts.of(scene.line()).says(Diagnosis.Id.OUT_OF_ORDER)));
    }
}
