package learnmqtt.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the mistakes that keep the first unmet line from being met. The first rule that finds something speaks alone,
 * from the direct differences down to consequences and to nothing at all.
 */
final class Diagnoser {
    private final Scene scene;

    private Diagnoser(Scene scene) {
        this.scene = scene;
    }

    /** At least one diagnosis for an assignment that is not complete. */
    static Blame diagnose(Attempt attempt, Assignment shown) {
        List<Line> given = attempt.givens().lines();
        int held = shown.given().events().size();
        if (held < given.size()) {
            return Blame.of(GivenRules.missing(attempt, given.get(held)));
        }
        int line = 0;
        while (shown.meets(line)) {
            line++;
        }
        return new Diagnoser(new Scene(attempt, shown, line)).diagnose();
    }

    private Blame diagnose() {
        Optional<Blame> callback = TroubleRules.inCallback(scene);
        if (callback.isPresent()) {
            return callback.get();
        }
        Optional<Diagnosis> late = OrderRules.diagnose(scene);
        if (late.isPresent()) {
            return Blame.of(late.get());
        }
        NearMiss nearest = nearest();
        Optional<Blame> trouble = TroubleRules.diagnose(scene, nearest == null ? -1 : nearest.position());
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (nearest != null) {
            Optional<Diagnosis> ahead = OrderRules.ahead(scene, nearest.position());
            if (ahead.isPresent()) {
                return scene.blame(nearest.position(), List.of(ahead.get()));
            }
            return scene.blame(nearest.position(), DifferenceRules.diagnose(scene, nearest));
        }
        Optional<Blame> early =
                OrderRules.early(scene).or(() -> OrderRules.shared(scene).map(Blame::of));
        if (early.isPresent()) {
            return early.get();
        }
        Optional<Blame> undelivered = scene.isDelivery() ? DeliveryRules.diagnose(scene) : Optional.empty();
        return undelivered.orElseGet(
                () -> Blame.of(AbsenceRules.noDisconnect(scene).orElseGet(() -> AbsenceRules.nothingYet(scene))));
    }

    /**
     * The nearest event among those of the newest try that the line could have taken. What a broker sends to a client is
     * nobody's slip: it counts only if it is for the client that the line names, or that client never came; and a
     * delivery only if its topic is right.
     */
    private @Nullable NearMiss nearest() {
        Optional<String> client = scene.expected(Key.TO).filter(scene::isKnown);
        NearMiss nearest = NearMiss.find(
                scene.matcher(),
                scene.recent(),
                scene.attempt(),
                scene.shown().bindings(),
                event -> client.isEmpty()
                        || client.equals(scene.attempt().history().client(event)));
        boolean otherTopic = nearest != null
                && scene.isDelivery()
                && nearest.mismatches().stream()
                        .anyMatch(mismatch -> mismatch.key() == Key.TOPIC || mismatch.key() == Key.FILTER);
        return otherTopic ? null : nearest;
    }
}
