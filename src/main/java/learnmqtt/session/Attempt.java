package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
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
    private final Tries tries;
    private List<Line> ticked;
    private Verdict verdict;
    private History seen;
    private long quietUpTo;
    private List<Diagnosis> told = List.of();
    private final Set<Long> blamed = new HashSet<>();
    private boolean progressed;

    Attempt(Expectation expectation, Timeline timeline) {
        this.expectation = expectation;
        this.timeline = timeline;
        this.tries = new Tries(expectation, timeline.next());
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

    /**
     * What is wrong and worth naming unasked, now that the wire is quiet: something new happened, and it was not just the
     * beginning of the right thing. An event is blamed once, however often it is the nearest one still.
     */
    Optional<Mistake> freshMistake() {
        long since = quietUpTo;
        boolean wentOn = progressed;
        Optional<Mistake> mistake = mistake();
        settle();
        if (seen.next() <= since || mistake.isEmpty() || !isFresh(mistake.get(), since, wentOn)) {
            return Optional.empty();
        }
        spoilt(mistake.get());
        return mistake;
    }

    private boolean isFresh(Mistake mistake, long since, boolean wentOn) {
        List<Diagnosis> diagnoses = mistake.diagnoses();
        if (isOnlyABeginning(diagnoses) && (wentOn || !isAheadOf(mistake.line(), since))) {
            return false;
        }
        boolean again = mistake.blamed().isPresent()
                ? !blamed.add(mistake.blamed().getAsLong())
                : diagnoses.equals(told) && !triedAgain(since, mistake.line());
        told = diagnoses;
        return !again;
    }

    /** Whether a learner in the middle of typing has simply not come so far yet. */
    private boolean isOnlyABeginning(List<Diagnosis> diagnoses) {
        return diagnoses.stream().allMatch(this::isOnlyABeginning);
    }

    private boolean isOnlyABeginning(Diagnosis diagnosis) {
        return diagnosis.id() == Diagnosis.Id.NOTHING_YET
                || UNDERWAY.contains(diagnosis.messageKey())
                || (diagnosis.id() == Diagnosis.Id.GIVEN_MISSING
                        && ordinary().noneMatch(line -> triedSince(tries.begins(), line)));
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

    /** What happened until now is not worth naming unasked any more: the lesson's own example did it. */
    void forgive() {
        mistake().ifPresent(this::spoilt);
        settle();
    }

    /** Everything that is wrong, as {@code /check} says it, unless only time must pass. It need not be said again. */
    Optional<Mistake> check() {
        Optional<Mistake> mistake = mistake();
        settle();
        mistake.filter(wrong -> !isOnlyABeginning(wrong.diagnoses())).ifPresent(this::spoilt);
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
        mistake.blamed().ifPresent(blamed::add);
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
