package learnmqtt.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.wire.Timeline;
import learnmqtt.wire.Wire;

/** A timeline to write on, and what an attempt says when all is quiet. */
abstract class AttemptTestBase {
    /** Every event was shown. */
    static final long ALL = Long.MAX_VALUE;

    final AtomicLong nanos = new AtomicLong();
    final Timeline timeline = new Timeline(10_000, 1 << 20, nanos::get);
    final Wire wire = Wire.timeline();
    private int told;

    Attempt attempt(String block) {
        return new Attempt(Samples.expectation(block), timeline);
    }

    /** Puts what was written down since the last time on the timeline. */
    void happen(Wire written) {
        written.events().stream().skip(told).forEach(timeline::append);
        told = written.size();
        nanos.set(written.history().now().toNanos());
    }

    static List<String> ticked(Attempt.News news) {
        return sources(news.newlyTicked());
    }

    static List<String> sources(List<Line> lines) {
        return lines.stream().map(Line::source).toList();
    }

    static List<Diagnosis.Id> mistakes(Attempt attempt) {
        attempt.look(ALL);
        return ids(attempt.freshMistake());
    }

    private static List<Diagnosis.Id> ids(Optional<Attempt.Mistake> mistake) {
        return mistake.stream()
                .flatMap(wrong -> wrong.diagnoses().stream())
                .map(Diagnosis::id)
                .toList();
    }

    /** What {@code /check} says. */
    static List<Diagnosis.Id> checked(Attempt attempt) {
        attempt.look(ALL);
        return ids(attempt.check());
    }
}
