package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.Line;
import learnmqtt.check.Verdict;
import learnmqtt.wire.History;
import learnmqtt.wire.Timeline;

/**
 * A learner's attempt at one task: remembers what was already said, so that each tick and each mistake is told once.
 * Not thread-safe.
 */
final class Attempt {
    private final Expectation expectation;
    private final Timeline timeline;
    private final Tries tries;
    private List<Line> ticked;
    private Verdict verdict;
    private History seen;
    private long quietUpTo;
    private final Tact tact;
    private boolean progressed;

    Attempt(Expectation expectation, Timeline timeline) {
        this.expectation = expectation;
        this.timeline = timeline;
        this.tries = new Tries(expectation, timeline.next());
        this.tact = new Tact(expectation, timeline);
        this.quietUpTo = tries.begins();
        timeline.keep(tries.begins(), expectation::mentions);
        this.seen = timeline.history();
        this.verdict = tries.judge(seen);
        this.ticked = lines(verdict);
    }

    /**
     * What is wrong, and at which line.
     *
     * @param blamed the number of the event that is wrong in itself; empty where none is
     */
    record Mistake(List<Diagnosis> diagnoses, Line line, OptionalLong blamed) {}

    /** What changed since the last look. */
    record News(List<Line> newlyTicked, Optional<Verdict.Violated> broken, boolean met) {}

    /**
     * Judges again.
     *
     * @param shown events with this number and above have not happened yet
     */
    News look(long shown) {
        seen = timeline.history().before(Math.max(shown, tries.begins()));
        judge();
        if (verdict instanceof Verdict.Violated violated && !Tries.isExceeded(verdict)) {
            tries.beginAnew(violated.nextAttempt());
            begun();
            judge();
            settle();
            return new News(List.of(), Optional.of(violated), false);
        }
        List<Line> now = Tries.isExceeded(verdict) ? ticked : lines(verdict); // a broken try goes no further
        List<Line> fresh = new ArrayList<>(now);
        fresh.removeAll(ticked);
        progressed |= !fresh.isEmpty();
        ticked = now;
        return new News(fresh, Optional.empty(), verdict instanceof Verdict.Met);
    }

    /** The lines that are met, in the order of the block. */
    List<Line> met() {
        return ticked;
    }

    /** What the variables of the lines that are met stand for. */
    Map<String, String> values() {
        return verdict.ticks().isEmpty() ? Map.of() : verdict.ticks().get(0).values();
    }

    /** When the verdict may change without another event. */
    Optional<Duration> decidedAt() {
        return verdict instanceof Verdict.NotYet notYet ? notYet.decidedAt() : Optional.empty();
    }

    private void judge() {
        long before = tries.begins();
        verdict = tries.judge(seen);
        if (tries.begins() != before) {
            begun();
        }
    }

    /** The attempt begins anew: nothing is ticked any more. */
    private void begun() {
        timeline.keep(tries.begins(), expectation::mentions);
        ticked = List.of();
    }

    /** What is wrong and worth naming unasked, now that the wire is quiet; {@link Tact} decides. */
    Optional<Mistake> freshMistake() {
        long since = quietUpTo;
        boolean wentOn = progressed;
        Optional<Mistake> mistake = mistake();
        settle();
        if (seen.next() <= since
                || mistake.isEmpty()
                || !tact.isWorthNaming(mistake.get(), tries.begins(), since, wentOn)) {
            return Optional.empty();
        }
        spoilt(mistake.get());
        return mistake;
    }

    /** What happened until now is not worth naming unasked any more: the lesson's own example did it. */
    void forgive() {
        mistake().ifPresent(this::spoilt);
        settle();
    }

    /** Everything that is wrong, as {@code /check} says it, unless only time must pass. It need not be said again. */
    Optional<Mistake> check() {
        Optional<Mistake> mistake = mistake();
        settle();
        mistake.filter(wrong -> !tact.isOnlyABeginning(wrong, tries.begins())).ifPresent(this::spoilt);
        return mistake;
    }

    private Optional<Mistake> mistake() {
        if (verdict instanceof Verdict.Violated violated) {
            return Optional.of(new Mistake(
                    violated.diagnoses(),
                    violated.line(),
                    OptionalLong.of(violated.event().number())));
        }
        return verdict instanceof Verdict.NotYet notYet
                ? notYet.unmet().map(unmet -> new Mistake(notYet.diagnoses(), unmet, notYet.blamed()))
                : Optional.empty();
    }

    /** The mistake is told or forgiven: what comes may be a retry. */
    private void spoilt(Mistake mistake) {
        tact.named(mistake);
        tries.told(seen.next());
        if (Tries.isExceeded(verdict)) {
            judge();
            ticked = lines(verdict);
        }
    }

    /** The wire was quiet: what happened until now is over, and what comes is another try. */
    private void settle() {
        if (decidedAt().isEmpty()) {
            tries.pause(seen.next());
        }
        quietUpTo = seen.next();
        progressed = false;
    }

    Expectation expectation() {
        return expectation;
    }

    private static List<Line> lines(Verdict verdict) {
        return verdict.ticks().stream().map(Verdict.Tick::line).collect(Collectors.toUnmodifiableList());
    }
}
