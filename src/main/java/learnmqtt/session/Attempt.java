package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.Judge;
import learnmqtt.check.Line;
import learnmqtt.check.Verdict;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Timeline;

/**
 * A learner's attempt at one task: remembers what was already said, so that each tick and each mistake is told once.
 * Not thread-safe.
 */
final class Attempt {
    /** What is no mistake as long as the learner is still at it. */
    private static final Set<String> UNDERWAY =
            Set.of("no-disconnect", "not-delivered", "too-few", "not-connected.open");

    private final Expectation expectation;
    private final Timeline timeline;
    private long begins;
    private final NavigableSet<Long> pauses = new TreeSet<>();
    private List<Line> ticked;
    private Verdict verdict;
    private long lastEvent = -1;
    private long quietUpTo;
    private List<Diagnosis> told = List.of();
    private final Set<Long> blamed = new HashSet<>();
    private boolean progressed;

    Attempt(Expectation expectation, Timeline timeline) {
        this.expectation = expectation;
        this.timeline = timeline;
        this.begins = timeline.next();
        this.quietUpTo = begins;
        timeline.keep(begins, expectation::mentions);
        this.verdict = Judge.judge(expectation, timeline.history(), begins);
        this.ticked = lines(verdict);
    }

    /** What changed since the last look. */
    record News(List<Line> newlyTicked, Optional<Verdict.Violated> broken, boolean met) {}

    /** Judges again. */
    News look() {
        History history = timeline.history();
        verdict = Judge.judge(expectation, history, begins, pauses);
        lastEvent = history.next();
        if (verdict instanceof Verdict.Violated violated) {
            begins = violated.nextAttempt();
            timeline.keep(begins, expectation::mentions);
            ticked = List.of();
            settle();
            verdict = Judge.judge(expectation, history, begins);
            return new News(List.of(), Optional.of(violated), false);
        }
        List<Line> now = lines(verdict);
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

    /** When the verdict may change without another event. */
    Optional<Duration> decidedAt() {
        return verdict instanceof Verdict.NotYet notYet ? notYet.decidedAt() : Optional.empty();
    }

    /**
     * The mistakes worth naming unasked, now that the wire is quiet: something new happened, and it was not just the
     * beginning of the right thing. An event is blamed once, however often it is the nearest one still.
     */
    Optional<Verdict.NotYet> freshMistake() {
        long since = quietUpTo;
        boolean wentOn = progressed;
        settle();
        return verdict instanceof Verdict.NotYet notYet
                        && notYet.unmet().isPresent()
                        && lastEvent > since
                        && isFresh(notYet, notYet.unmet().get(), since, wentOn)
                ? Optional.of(notYet)
                : Optional.empty();
    }

    private boolean isFresh(Verdict.NotYet notYet, Line unmet, long since, boolean wentOn) {
        List<Diagnosis> diagnoses = notYet.diagnoses();
        if (diagnoses.stream().allMatch(this::isOnlyABeginning) && (wentOn || !isAheadOf(unmet, since))) {
            return false;
        }
        boolean again = notYet.blamed().isPresent()
                ? !blamed.add(notYet.blamed().getAsLong())
                : diagnoses.equals(told) && !triedAgain(since, unmet);
        told = diagnoses;
        return !again;
    }

    /** Whether a learner in the middle of typing has simply not come so far yet. */
    private boolean isOnlyABeginning(Diagnosis diagnosis) {
        return diagnosis.id() == Diagnosis.Id.NOTHING_YET
                || UNDERWAY.contains(diagnosis.messageKey())
                || (diagnosis.id() == Diagnosis.Id.GIVEN_MISSING
                        && ordinary().noneMatch(line -> triedSince(begins, line)));
    }

    /** Whether something happened that belongs after the line, in a block where the order counts. */
    private boolean isAheadOf(Line unmet, long since) {
        return !expectation.anyOrder()
                && unmet.kind() == Line.Kind.ORDINARY
                && ordinary()
                        .dropWhile(line -> !line.equals(unmet))
                        .anyMatch(line -> line.word() != unmet.word() && triedSince(since, line));
    }

    /** Whether the learner had another go at the line; where a given one is missing, at any that needs it. */
    private boolean triedAgain(long since, Line unmet) {
        return triedSince(since, unmet)
                || (unmet.kind() == Line.Kind.GIVEN && ordinary().anyMatch(line -> triedSince(since, line)));
    }

    /** Whether something happened that a line speaks of. */
    private boolean triedSince(long number, Line line) {
        return timeline.history().events().stream()
                .filter(event -> event.number() >= number)
                .map(History.Numbered::event)
                .anyMatch(event -> event instanceof Event.Passed passed
                        && line.word().name().equals(passed.packet().type().name()));
    }

    private Stream<Line> ordinary() {
        return expectation.lines().stream().filter(line -> line.kind() == Line.Kind.ORDINARY);
    }

    /** What happened until now is not worth naming unasked any more: it was said, or the lesson's own example did it. */
    void forgive() {
        if (verdict instanceof Verdict.NotYet notYet) {
            notYet.blamed().ifPresent(blamed::add);
        }
        settle();
    }

    /** The wire was quiet: what happened until now is over, and what comes is another try. */
    private void settle() {
        pauses.add(lastEvent);
        quietUpTo = lastEvent;
        progressed = false;
    }

    /** Everything that is wrong, as {@code /check} says it. */
    Verdict verdict() {
        forgive();
        return verdict;
    }

    Expectation expectation() {
        return expectation;
    }

    private static List<Line> lines(Verdict verdict) {
        return verdict.ticks().stream().map(Verdict.Tick::line).collect(Collectors.toUnmodifiableList());
    }
}
