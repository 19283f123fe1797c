package learnmqtt.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.Line;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;

/**
 * Decides which mistakes are named unasked: not what is only unfinished, and nothing twice. An event is blamed once,
 * however often it is the nearest one still. Not thread-safe.
 */
final class Tact {
    /** What is no mistake as long as the learner is still at it. */
    private static final Set<String> UNDERWAY =
            Set.of("no-disconnect", "not-delivered", "too-few", "not-connected.open");

    private final Expectation expectation;
    private final Timeline timeline;
    private final Set<Long> blamed = new HashSet<>();
    private List<Diagnosis> told = List.of();

    Tact(Expectation expectation, Timeline timeline) {
        this.expectation = expectation;
        this.timeline = timeline;
    }

    /**
     * Whether to name a mistake unasked: something new happened, and it was not just the beginning of the right thing.
     *
     * @param begins the number of the first event that counts
     * @param since the number of the first event that is new
     * @param wentOn whether a line was met meanwhile
     */
    boolean isWorthNaming(Attempt.Mistake mistake, long begins, long since, boolean wentOn) {
        List<Diagnosis> diagnoses = mistake.diagnoses();
        if (isOnlyABeginning(mistake, begins) && (wentOn || !isAheadOf(mistake.line(), since))) {
            return false;
        }
        boolean again = mistake.blamed().isPresent()
                ? isOver(mistake, since, wentOn)
                        || blamed.contains(mistake.blamed().getAsLong())
                : diagnoses.equals(told) && !triedAgain(since, mistake.line());
        told = diagnoses;
        return !again;
    }

    /** Whether the learner got on since it happened, so that it stands in nobody's way any more. */
    private boolean isOver(Attempt.Mistake mistake, long since, boolean wentOn) {
        boolean over = wentOn
                && mistake.blamed().stream().anyMatch(event -> event < since)
                && mistake.diagnoses().stream().noneMatch(one -> one.id() == Diagnosis.Id.OUT_OF_ORDER);
        if (over) {
            named(mistake);
        }
        return over;
    }

    /** It was said, or is forgiven: the event that it is about is not blamed again. */
    void named(Attempt.Mistake mistake) {
        mistake.blamed().ifPresent(blamed::add);
    }

    /** Whether a learner in the middle of typing has simply not come so far yet. */
    boolean isOnlyABeginning(Attempt.Mistake mistake, long begins) {
        return mistake.diagnoses().stream().allMatch(diagnosis -> isOnlyABeginning(diagnosis, begins));
    }

    private boolean isOnlyABeginning(Diagnosis diagnosis, long begins) {
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

    /** Whether something happened that a line speaks of, and that is not the doing of a device or of the broker alone. */
    private boolean triedSince(long number, Line line) {
        History history = timeline.history();
        return history.events().stream()
                .filter(event -> event.number() >= number)
                .map(History.Numbered::event)
                .anyMatch(event -> event instanceof Event.Passed passed
                        && line.word().name().equals(passed.packet().type().name())
                        && !isDelivery(passed)
                        && history.client(passed)
                                .filter(expectation.cast()::contains)
                                .isEmpty());
    }

    private static boolean isDelivery(Event.Passed passed) {
        return passed.direction() == Direction.TO_CLIENT && passed.packet() instanceof Packet.Publish;
    }

    private Stream<Line> ordinary() {
        return expectation.lines().stream().filter(line -> line.kind() == Line.Kind.ORDINARY);
    }
}
