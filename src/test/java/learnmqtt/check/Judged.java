package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Wire;

/** What the judge says of a block and a timeline, for tests of its sentences. */
record Judged(Verdict verdict) {

    static Judged block(String block, Wire wire) {
        return judged(block, false, wire.history(), 0);
    }

    static Judged anyOrder(String block, Wire wire) {
        return judged(block, true, wire.history(), 0);
    }

    static Judged judged(String block, boolean anyOrder, History history, long begins) {
        Parsed parsed = ExpectationParser.parse(block, 1, anyOrder);
        assertEquals(List.of(), parsed.problems());
        return new Judged(Judge.judge(parsed.expectation(), history, begins));
    }

    void met() {
        assertInstanceOf(Verdict.Met.class, verdict, verdict::toString);
    }

    /** Met, with these events for the lines in the order of the block. */
    void met(List<Long> events) {
        met();
        assertEquals(events, events());
    }

    /** Not met; the first unmet line is this one, counted from 1. */
    void waitsFor(int line) {
        Verdict.NotYet notYet = assertInstanceOf(Verdict.NotYet.class, verdict, verdict::toString);
        assertEquals(Optional.of(line), notYet.unmet().map(Line::number));
    }

    /** Complete, but quiet must last until then. */
    void quietUntil(long millis) {
        Verdict.NotYet notYet = assertInstanceOf(Verdict.NotYet.class, verdict, verdict::toString);
        assertEquals(Optional.empty(), notYet.unmet());
        assertEquals(Optional.of(Duration.ofMillis(millis)), notYet.decidedAt());
    }

    /** Broken by this event, at this line. */
    void brokenBy(long event, int line) {
        Verdict.Violated violated = assertInstanceOf(Verdict.Violated.class, verdict, verdict::toString);
        assertEquals(event, violated.event().number());
        assertEquals(line, violated.line().number());
        assertEquals(event + 1, violated.nextAttempt());
    }

    List<Long> events() {
        return verdict.ticks().stream()
                .flatMap(tick -> tick.events().stream().map(Numbered::number))
                .toList();
    }
}
