package learnmqtt.check;

import java.util.List;
import java.util.function.Predicate;
import learnmqtt.wire.Event;
import org.jspecify.annotations.Nullable;

/**
 * The event that comes closest to a line: most conditions satisfied, the newest among equals. What the cast sends is
 * never nearly right.
 */
record NearMiss(int position, List<Mismatch> mismatches) {

    /** @param eligible which events count; null if there is none of the line's kind among them */
    static @Nullable NearMiss find(
            LineMatcher matcher,
            List<Integer> positions,
            Attempt attempt,
            Bindings bindings,
            Predicate<Event> eligible) {
        NearMiss nearest = null;
        for (int position : positions) {
            Event event = attempt.events().get(position).event();
            if (matcher.sameKind(event) && eligible.test(event)) {
                for (int entry : matcher.entries(event)) {
                    List<Mismatch> mismatches = Mismatch.of(matcher, event, entry, bindings);
                    boolean possible = mismatches.isEmpty() || !attempt.isOfCast(event);
                    if (possible && (nearest == null || mismatches.size() <= nearest.mismatches.size())) {
                        nearest = new NearMiss(position, mismatches);
                    }
                }
            }
        }
        return nearest;
    }
}
