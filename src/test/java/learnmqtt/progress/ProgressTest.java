package learnmqtt.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import learnmqtt.check.Expectation;
import learnmqtt.json.Json;
import learnmqtt.json.JsonText;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Lesson LESSON = new Lesson(
            "topics",
            "Topics",
            5,
            List.of(),
            List.of(),
            List.of(
                    new Step.Reading("read", "", List.of()),
                    new Step.Task(
                            "task",
                            "",
                            List.of(),
                            2,
                            new Expectation(List.of(), false),
                            List.of(),
                            Optional.empty(),
                            List.of()),
                    new Step.Question("quiz", "", List.of(), new Quiz(List.of()))),
            "");

    @Test
    void atFirstNothingIsKnown() {
        assertEquals(Optional.empty(), Progress.NONE.language());
        assertEquals(Optional.empty(), Progress.NONE.place());
        assertEquals(Mark.OPEN, Progress.NONE.mark("topics", "task"));
        assertEquals(Mark.OPEN, Progress.NONE.mark(LESSON));
        assertEquals(List.of(), Progress.NONE.accepted("topics", "task"));
    }

    @Test
    void theLanguageAndThePlaceAreRemembered() {
        Progress progress =
                Progress.NONE.withLanguage("ko").at("topics", "task").at("topics", "quiz");

        assertEquals(Optional.of("ko"), progress.language());
        assertEquals(Optional.of(new Progress.Place("topics", "quiz")), progress.place());
    }

    @Test
    void aDoneStepKeepsTheLinesThatMetIt() {
        Progress progress = Progress.NONE.done("topics", "task", List.of("int a = 1;", "한글"));

        assertEquals(Mark.DONE, progress.mark("topics", "task"));
        assertEquals(List.of("int a = 1;", "한글"), progress.accepted("topics", "task"));
        assertEquals(Mark.OPEN, progress.mark("topics", "other"));
        assertEquals(Mark.OPEN, progress.mark("other", "task"));
    }

    @Test
    void doneAgainWithoutLinesKeepsTheEarlierOnes() {
        Progress progress = Progress.NONE.done("topics", "task", List.of("a;")).done("topics", "task", List.of());

        assertEquals(List.of("a;"), progress.accepted("topics", "task"));
    }

    @Test
    void aSkippedStepCanStillBeDoneButADoneOneNotSkipped() {
        Progress skipped = Progress.NONE.skipped("topics", "task");

        assertEquals(Mark.SKIPPED, skipped.mark("topics", "task"));
        assertEquals(Mark.DONE, skipped.done("topics", "task", List.of()).mark("topics", "task"));
        assertEquals(
                Mark.DONE,
                skipped.done("topics", "task", List.of())
                        .skipped("topics", "task")
                        .mark("topics", "task"));
    }

    @Test
    void aLessonIsDoneWhenEveryTaskAndEveryQuestionIs() {
        Progress begun = Progress.NONE.done("topics", "task", List.of());

        assertEquals(Mark.BEGUN, begun.mark(LESSON));
        assertEquals(Mark.BEGUN, begun.skipped("topics", "quiz").mark(LESSON));
        assertEquals(Mark.DONE, begun.done("topics", "quiz", List.of()).mark(LESSON));
    }

    @Test
    void forgettingALessonKeepsTheOthers() {
        Progress progress = Progress.NONE
                .withLanguage("ko")
                .done("a", "task", List.of())
                .done("b", "task", List.of())
                .at("b", "task");

        assertEquals(Mark.DONE, progress.without("b").mark("a", "task"));
        assertEquals(Mark.OPEN, progress.without("b").mark("b", "task"));
        assertEquals(Optional.empty(), progress.without("b").place());
        assertEquals(progress.place(), progress.without("a").place());
        assertEquals(Progress.NONE.withLanguage("ko"), progress.withoutAll().withLanguage("ko"));
    }

    @Test
    void whatThisVersionDoesNotKnowIsKept() {
        String written = """
                {"version":1,"colour":"blue","place":{"lesson":"a","step":"x","scroll":3},\
                "lessons":{"gone":{"steps":{"old":{"mark":"done","seconds":1.5}},"stars":[1,null,true]}}}""";
        Progress progress = new Progress((Json.Members) JsonText.read(written).orElseThrow());

        Progress changed = progress.at("a", "y").done("gone", "old", List.of("a;"));

        assertEquals("""
                {"version":1,"colour":"blue","place":{"lesson":"a","step":"y","scroll":3},\
                "lessons":{"gone":{"steps":{"old":{"mark":"done","seconds":1.5,"accepted":["a;"]}},"stars":[1,null,true]}}}""", JsonText.write(changed.root()));
    }
}
