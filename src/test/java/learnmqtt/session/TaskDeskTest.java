package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import learnmqtt.check.Expectation;
import learnmqtt.check.ExpectationParser;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Step;
import learnmqtt.wire.Timeline;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

class TaskDeskTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Timeline timeline = new Timeline(10_000, 1 << 20, nanos::get);
    private final Wire wire = Wire.timeline();
    private int told;
    private final RecordingScreen screen = new RecordingScreen();
    private final TaskDesk desk = new TaskDesk(screen, timeline, () -> false, Map.of());

    @Test
    void ticksAreCountedInTheOrderInWhichTheyCome() {
        happen(wire.connect("me"));
        Expectation expectation = ExpectationParser.parse("""
                        given CONNECT client=me
                        PUBLISH topic=a
                        PUBLISH topic=b
                        PUBLISH topic=c
                        not PUBLISH topic=d
                        """, 1, true).expectation();
        desk.open(task(expectation), List.of());
        happen(wire.publish("me", "b", "1"));
        desk.look(false, Long.MAX_VALUE);
        assertEquals(List.of("1 of 3 PUBLISH topic=b"), ticks());
        happen(wire.publish("me", "c", "1"));
        happen(wire.publish("me", "a", "1"));
        desk.look(false, Long.MAX_VALUE);
        assertEquals(List.of("2 of 3 PUBLISH topic=a", "3 of 3 PUBLISH topic=c"), ticks());
    }

    @Test
    void theChecklistNamesTheStepThatLeavesWhatIsMissing() {
        Step.Task subscribe = Samples.task("listen", "SUBSCRIBE from=me filter=debug");
        Expectation expectation = Samples.expectation("given SUBSCRIBE from=me filter=debug\nPUBLISH to=me");
        desk.open(task(expectation), List.of(subscribe));
        assertEquals(Optional.of("Do listen"), desk.checklist().orElseThrow().origin());
        happen(wire.connect("me").subscribe("me", "debug"));
        desk.look(false, Long.MAX_VALUE);
        assertEquals(Optional.empty(), desk.checklist().orElseThrow().origin());
    }

    @Test
    void aMistakeOnAStepForTheTerminalIsOneWithCommands() {
        Block commands = new Block.ShellTry("./learn sub", 1);
        for (Block block : List.of(commands, new Block.JavaTry("me.connect();", 1))) {
            desk.open(Samples.taskWithCommands("do", "CONNECT", block, "me.connect();", "./learn sub"), List.of());
            desk.sayVerdict();
            List<Shown.Mistakes> said = Rehearsal.some(Shown.Mistakes.class, screen.fresh());
            assertEquals(
                    List.of(block.equals(commands)),
                    said.stream().map(Shown.Mistakes::atTerminal).toList());
        }
    }

    private List<String> ticks() {
        return Rehearsal.some(Shown.Ticked.class, screen.fresh()).stream()
                .map(tick ->
                        tick.number() + " of " + tick.of() + " " + tick.line().source())
                .toList();
    }

    private static Step.Task task(Expectation expectation) {
        return new Step.Task("do", "Do", List.of(), 1, expectation, List.of(), Optional.empty(), List.of());
    }

    /** Puts what was written down since the last time on the timeline. */
    private void happen(Wire written) {
        written.events().stream().skip(told).forEach(timeline::append);
        told = written.size();
        nanos.set(written.history().now().toNanos());
    }
}
