package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import learnmqtt.check.Verdict.Tick;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;

/**
 * Says whether what crossed the wire meets an expectation: a pure function of the history, the expectation and the
 * beginning of the attempt.
 *
 * <ul>
 *   <li>Each ordinary line takes as many events as its count says; no event serves two lines. In an ordered block, all
 *       events of a line come before all events of the next. {@code within}: the line's last event comes no later than
 *       that after the last event of the line before.
 *   <li>A variable has one value throughout; {@code !=} compares with the value that it has in the end.
 *   <li>{@code given} lines hold just before the first event that the first ordinary line takes, now if that line is not
 *       met; they may look back before the attempt.
 *   <li>The assignment shown meets the longest row of lines from the top (any-order: the first line if possible, then the
 *       second, and so on). Among equal ones it is one that nothing breaks, then the earliest.
 *   <li>A {@code not} line matches only once all its variables that other lines bind have their values; its own are bound
 *       by the match. An exact count is broken by an event that its line matches and no line takes.
 *   <li>A block with a {@code not} line or an exact count is met when {@link Deadlines#QUIET} has passed since the last
 *       event of its assignment, or since what its given lines rest on where it has no ordinary ones; any other at once.
 *       Later events do not belong to the attempt any more.
 *   <li>Where the given lines do not hold at all, {@code not} lines without variables still watch.
 *   <li>A search stops after 100,000 choices, in any order after 20,000: a line that was not met by then counts as not
 *       met, and an assignment that nothing breaks as not there.
 * </ul>
 */
public final class Judge {
    private Judge() {}

    /**
     * Judges the attempt that began with event number {@code attemptBegins}, at the time {@link History#now}.
     *
     * @throws IllegalArgumentException if a line is not one that {@link ExpectationParser} lets pass
     */
    public static Verdict judge(Expectation expectation, History history, long attemptBegins) {
        return judge(expectation, history, attemptBegins, new TreeSet<>());
    }

    /**
     * As above, where somebody tried again and again.
     *
     * @param pauses the numbers of the events that another try began with: of the newest try at the line that is not met,
     *     the mistakes are named, whatever older ones were
     */
    public static Verdict judge(
            Expectation expectation, History history, long attemptBegins, NavigableSet<Long> pauses) {
        Attempt attempt = new Attempt(expectation, history, attemptBegins, pauses);
        Assignment shown = BestAssignment.of(attempt);
        Optional<Breach> breach = Breach.first(attempt, shown);
        if (breach.isPresent()) {
            return violated(attempt, shown, breach.get());
        }
        if (!shown.isComplete(attempt)) {
            Optional<Line> unmet = firstUnmet(attempt, shown);
            Blame blame = Diagnoser.diagnose(attempt, shown);
            return new Verdict.NotYet(ticks(attempt, shown), unmet, blame.diagnoses(), blame.event(), Optional.empty());
        }
        Duration decided = shown.last(attempt).plus(Deadlines.QUIET);
        return watches(expectation) && history.now().compareTo(decided) < 0
                ? new Verdict.NotYet(
                        ticks(attempt, shown), Optional.empty(), List.of(), OptionalLong.empty(), Optional.of(decided))
                : new Verdict.Met(ticks(attempt, shown));
    }

    private static Verdict violated(Attempt attempt, Assignment shown, Breach breach) {
        Numbered event = attempt.events().get(breach.position());
        return new Verdict.Violated(
                ticks(attempt, shown),
                breach.line(),
                event,
                List.of(ViolationRules.diagnose(attempt, shown, breach)),
                event.number() + 1);
    }

    /** Whether the block forbids something, and therefore waits. */
    private static boolean watches(Expectation expectation) {
        return expectation.lines().stream()
                .anyMatch(line -> line.kind() == Line.Kind.NOT || line.count().exact());
    }

    private static Optional<Line> firstUnmet(Attempt attempt, Assignment shown) {
        int held = shown.given().events().size();
        List<Line> given = attempt.givens().lines();
        if (held < given.size()) {
            return Optional.of(given.get(held));
        }
        for (int line = 0; line < attempt.ordinary().size(); line++) {
            if (!shown.meets(line)) {
                return Optional.of(attempt.ordinary().get(line).line());
            }
        }
        return Optional.empty();
    }

    private static List<Tick> ticks(Attempt attempt, Assignment shown) {
        List<Tick> ticks = new ArrayList<>();
        Map<String, String> values = shown.bindings().bound();
        List<Line> given = attempt.givens().lines();
        for (int i = 0; i < shown.given().events().size(); i++) {
            ticks.add(new Tick(given.get(i), List.of(shown.given().events().get(i)), values));
        }
        for (Assignment.Taken taken : shown.taken()) {
            ticks.add(new Tick(
                    attempt.ordinary().get(taken.line()).line(),
                    taken.positions().stream().map(attempt.events()::get).toList(),
                    values));
        }
        return ticks;
    }
}
