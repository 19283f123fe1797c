package learnmqtt.session;

import java.util.NavigableSet;
import java.util.TreeSet;
import learnmqtt.check.Expectation;
import learnmqtt.check.Judge;
import learnmqtt.check.Line;
import learnmqtt.check.Verdict;
import learnmqtt.wire.History;

/**
 * The tries of which an attempt at a task consists, each from one pause of the learner to the next. Not thread-safe.
 *
 * <p>An exact count counts what one try has. Where events of older tries exceed it, a newest try that meets the task all
 * alone is accepted; and where a mistake was told of those older events, what exceeds the count is no mistake of its
 * own but a retry, so that the attempt begins anew at the pause after them.
 */
final class Tries {
    private final Expectation expectation;
    private final NavigableSet<Long> pauses = new TreeSet<>();
    private long begins;
    private long told;

    /** @param begins the number of the first event that counts */
    Tries(Expectation expectation, long begins) {
        this.expectation = expectation;
        this.begins = begins;
    }

    /** The number of the first event that counts. */
    long begins() {
        return begins;
    }

    /** Nothing before this event counts any more. */
    void beginAnew(long number) {
        pauses.clear();
        begins = number;
    }

    /** What comes from this event on is another try. */
    void pause(long number) {
        pauses.add(number);
    }

    /** The learner paused before this event, and was told of a mistake. */
    void told(long number) {
        pause(number);
        told = number;
    }

    Verdict judge(History history) {
        Verdict verdict = Judge.judge(expectation, history, begins, pauses);
        if (!(verdict instanceof Verdict.Violated violated) || !isExceeded(verdict) || pauses.isEmpty()) {
            return verdict;
        }
        Verdict newest = Judge.judge(expectation, history, pauses.last(), pauses);
        if (isComplete(newest)) {
            return newest;
        }
        long counted = firstCounted(violated);
        Long retry = counted < told ? pauses.higher(counted) : null;
        if (retry == null) {
            return verdict;
        }
        begins = retry;
        return judge(history);
    }

    /** Whether the verdict is that of a count that was exceeded: a retry may still set it right. */
    static boolean isExceeded(Verdict verdict) {
        return verdict instanceof Verdict.Violated violated && violated.line().kind() != Line.Kind.NOT;
    }

    private static boolean isComplete(Verdict verdict) {
        return verdict instanceof Verdict.Met
                || (verdict instanceof Verdict.NotYet notYet && notYet.unmet().isEmpty());
    }

    /** The number of the first event that the exceeded line took. */
    private static long firstCounted(Verdict.Violated violated) {
        return violated.ticks().stream()
                .filter(tick -> tick.line().equals(violated.line()))
                .mapToLong(tick -> tick.events().get(0).number())
                .findFirst()
                .orElse(violated.event().number());
    }
}
