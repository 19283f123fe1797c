package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Step;
import learnmqtt.workspace.Evaluation;
import org.junit.jupiter.api.Test;

class HelpDeskTest {
    private static final Step TASK = new Step.Task(
            "do",
            "Do",
            List.of(),
            1,
            Samples.expectation("CONNECT"),
            List.of("First.", "Second."),
            Optional.of(new Step.Code("me.connect();", 1)),
            List.of());

    private final RecordingScreen screen = new RecordingScreen();
    private final HelpDesk desk = new HelpDesk(screen);

    @Test
    void hintsComeOneByOneAndBeginAnewWithTheStep() {
        desk.open(TASK);
        desk.hint();
        desk.hint();
        assertEquals(List.of(new Shown.Hint(1, 2, "First."), new Shown.Hint(2, 2, "Second.")), screen.fresh());
        desk.hint();
        assertEquals(List.of("no-more-hints"), Rehearsal.sentences(screen.fresh()));
        desk.open(TASK);
        desk.hint();
        assertEquals(List.of(new Shown.Hint(1, 2, "First.")), screen.fresh());
    }

    @Test
    void theSolutionIsShown() {
        desk.solution(TASK);
        assertEquals(List.of(new Shown.Code("java", "me.connect();")), screen.fresh());
    }

    @Test
    void aSolutionForTheTerminalIsCommandsAlone() {
        desk.solution(withCommands(new Block.ShellTry("./learn sub -t a", 1)));
        assertEquals(List.of(new Shown.Code("sh", "./learn sub -t debug")), screen.fresh());
    }

    @Test
    void whereJavaIsToBeTriedBothAreShown() {
        desk.solution(withCommands(new Block.JavaTry("me.connect();", 1)));
        assertEquals(
                List.of(new Shown.Code("java", "me.connect();"), new Shown.Code("sh", "./learn sub -t debug")),
                screen.fresh());
    }

    @Test
    void withoutJavaToRunItShowsTheCommandsToType() {
        desk.commandsToType(withCommands(new Block.ShellTry("./learn sub -t a", 1)));
        List<Shown> shown = screen.fresh();
        assertEquals(List.of("nothing-to-run-here"), Rehearsal.sentences(shown));
        assertEquals(new Shown.Code("sh", "./learn sub -t a"), shown.get(1));
        desk.commandsToType(TASK);
        assertEquals(List.of("nothing-to-run"), Rehearsal.sentences(screen.fresh()));
    }

    private static Step withCommands(Block block) {
        return Samples.taskWithCommands("do", "CONNECT", block, "me.connect();", "./learn sub -t debug");
    }

    @Test
    void aFailureOfTheClientIsExplainedByItsCode() {
        desk.explain(List.of(
                new Evaluation.Threw("me.connect()", List.of(), OptionalInt.of(32103), List.of()),
                new Evaluation.Threw("1 / 0", List.of(), OptionalInt.empty(), List.of())));
        assertEquals(List.of(new Shown.Gloss(32103)), screen.fresh());
    }

    @Test
    void whereThereIsNothingItSaysSo() {
        desk.open(Samples.reading("read"));
        desk.hint();
        desk.solution(Samples.reading("read"));
        assertEquals(List.of("no-hints", "no-solution"), Rehearsal.sentences(screen.fresh()));
        desk.open(Samples.question("ask"));
        desk.hint();
        desk.solution(Samples.question("ask"));
        assertEquals(List.of("choose", "choose"), Rehearsal.sentences(screen.fresh()));
    }
}
