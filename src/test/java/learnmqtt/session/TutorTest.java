package learnmqtt.session;

import static learnmqtt.session.Rehearsal.PIPED;
import static learnmqtt.session.Rehearsal.USUAL;
import static learnmqtt.session.Rehearsal.pages;
import static learnmqtt.session.Rehearsal.sentences;
import static learnmqtt.session.Rehearsal.some;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Diagnosis;
import learnmqtt.progress.Mark;
import learnmqtt.progress.Progress;
import org.junit.jupiter.api.Test;

/** The real loop with a real sandbox; only the learner is played: the way through a lesson. */
final class TutorTest extends TutorTestBase {

    @Test
    void enterGoesOnWhereThereIsNothingToDo() {
        Rehearsal session = at("read", USUAL);
        assertEquals(List.of("connect"), pages(session.answerTo("")));
        assertEquals(Mark.DONE, mark("read"));
    }

    @Test
    void enterOnAnOpenTaskSaysAgainWhatToDo() {
        List<Shown> shown = at("connect", USUAL).answerTo("");
        assertEquals("connect", some(Shown.Reminder.class, shown).get(0).step().id());
        assertEquals(2, some(Shown.Checklist.class, shown).get(0).lines().size());
        assertEquals(List.of("what-helps"), sentences(shown));
        assertEquals(List.of(), pages(shown));
    }

    @Test
    void enterAtAnOpenQuizSaysTheQuestionAgain() {
        List<Shown> shown = at("ask", USUAL).answerTo("");
        assertEquals(1, shown.size());
        assertEquals("ask", some(Shown.Reminder.class, shown).get(0).step().id());
    }

    @Test
    void nextSaysWhyItStaysAtATask() {
        List<Shown> shown = at("connect", USUAL).answerTo("/next");
        assertEquals(
                Diagnosis.Id.NOTHING_YET,
                some(Shown.Mistakes.class, shown).get(0).diagnoses().get(0).id());
        assertEquals(List.of("task-open"), sentences(shown));
    }

    @Test
    void nextSaysWhyItStaysAtAQuestion() {
        assertEquals(List.of("question-open"), sentences(at("ask", USUAL).answerTo("/next")));
        assertEquals(List.of("question-open"), sentences(at("ask", USUAL).answerTo("/check")));
    }

    @Test
    void aWrongAnswerIsRemarkedAndMayBeCorrected() {
        Rehearsal session = at("ask", USUAL);
        List<Shown> wrong = session.answerTo("1");
        assertEquals(List.of(new Shown.Remark(false, 1, "No.")), some(Shown.Remark.class, wrong));
        assertEquals(List.of("try-again"), sentences(wrong));
        List<Shown> right = session.answerTo("2");
        assertEquals(List.of(new Shown.Remark(true, 2, "Yes.")), some(Shown.Remark.class, right));
        assertEquals(List.of("answered"), sentences(right));
        assertEquals(Mark.DONE, mark("ask"));
    }

    @Test
    void allRightAnswersBelongTogether() {
        Rehearsal session = at("ask-all", USUAL);
        assertEquals(List.of("more-to-pick"), sentences(session.answerTo("1")));
        assertEquals(List.of("try-again"), sentences(session.answerTo("1 3")));
        assertEquals(List.of("no-such-option"), sentences(session.answerTo("4")));
        assertEquals(List.of("answered"), sentences(session.answerTo("2, 1")));
    }

    @Test
    void anAnswerInWordsIsToldHowToAnswer() {
        Rehearsal session = at("ask", USUAL);
        assertEquals(List.of("answer-by-number"), sentences(session.answerTo("b")));
        session.answerTo("int b = 7;");
        assertEquals("7", some(Shown.Value.class, session.answerTo("b")).get(0).value());
    }

    @Test
    void hintsComeOneByOne() {
        Rehearsal session = at("connect", USUAL);
        assertEquals(List.of(new Shown.Hint(1, 2, "First.")), session.answerTo("/hint"));
        assertEquals(List.of(new Shown.Hint(2, 2, "Second.")), session.answerTo("/hint"));
        assertEquals(List.of("no-more-hints"), sentences(session.answerTo("/hint")));
    }

    @Test
    void aSolutionIsShownAndNotRun() {
        List<Shown> shown = at("connect", USUAL).answerTo("/solution");
        assertTrue(some(Shown.Code.class, shown).get(0).text().contains("me.connect();"));
        assertEquals(Mark.OPEN, mark("connect"));
    }

    @Test
    void whatIsSkippedIsMarked() {
        List<Shown> shown = at("connect", USUAL).answerTo("/skip");
        assertEquals(List.of("skipped"), sentences(shown));
        assertEquals(List.of("publish"), pages(shown));
        assertEquals(Mark.SKIPPED, mark("connect"));
    }

    @Test
    void backShowsTheStepBefore() {
        Rehearsal session = at("connect", USUAL);
        assertEquals(List.of("read"), pages(session.answerTo("/back")));
        assertEquals(List.of("first-step"), sentences(session.answerTo("/back")));
    }

    @Test
    void gotoKnowsNumbersAndLessonsAndSaysWhatItDoesNotKnow() {
        Rehearsal session = at("read", USUAL);
        assertEquals(List.of("no-such-place"), sentences(session.answerTo("/goto nowhere")));
        assertEquals(List.of("goto-where"), sentences(session.answerTo("/goto")));
        assertEquals(List.of("connect"), pages(session.answerTo("/goto 2")));
        assertEquals(List.of("last"), pages(session.answerTo("/goto two")));
        assertEquals(List.of("read"), pages(session.answerTo("/goto lesson ONE")));
    }

    @Test
    void inTheMiddleOfASnippetItIsSaidWhatJavaWaitsFor() {
        Rehearsal session = at("connect", USUAL);
        session.answerTo("var x = (1 +");
        assertEquals(List.of("java-open"), sentences(session.answerTo("/help")));
        assertEquals(List.of(), sentences(session.answerTo("")));
        assertEquals(List.of("java-open"), sentences(session.answerTo("")));
        assertEquals(
                "3", some(Shown.Value.class, session.answerTo("2);")).get(0).value());
    }

    @Test
    void anotherLanguageKeepsPlaceAndTicks() {
        Rehearsal session = publishing();
        session.type("me.publish(\"debug\", \"one\".getBytes(), 0, false);");
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 1);
        List<Shown> shown = session.answerTo("/lang");
        assertEquals(List.of("ko"), session.screen().spoken());
        assertEquals(List.of("publish"), pages(shown));
        Shown.Checklist list = some(Shown.Checklist.class, shown).get(0);
        assertEquals(list.lines().subList(0, 2), list.met());
        assertEquals(List.of("no-such-language"), sentences(session.answerTo("/lang xx")));
    }

    @Test
    void interruptingTwiceLeaves() {
        Rehearsal session = at("read", USUAL);
        session.screen().untilPrompt();
        session.post(new Happening.Interrupted());
        session.said("how-to-leave");
        session.post(new Happening.Interrupted());
        assertEquals(130, session.exitCode());
    }

    @Test
    void whatCannotBeSavedIsToldAtOnce() throws IOException {
        Rehearsal session = at("read", USUAL);
        session.screen().untilPrompt();
        breakProgress();
        session.type("");
        List<Shown> shown = session.screen().untilPrompt();
        assertEquals(1, shown.stream().filter(TutorTest::isAboutProgress).count(), shown::toString);
        int page = shown.indexOf(some(Shown.StepPage.class, shown).get(0));
        assertEquals(
                1,
                shown.subList(0, page).stream()
                        .filter(TutorTest::isAboutProgress)
                        .count());
    }

    private static boolean isAboutProgress(Shown shown) {
        return shown instanceof Shown.Sentence sentence && sentence.area().equals("progress");
    }

    @Test
    void anUnknownCommandNamesTheNearest() {
        Shown.Sentence said =
                some(Shown.Sentence.class, at("read", USUAL).answerTo("/nxt")).get(0);
        assertEquals("unknown-command", said.key());
        assertEquals("/next", said.facts().get("nearest"));
    }

    @Test
    void aCommandOfAnotherToolIsToldOurs() {
        Rehearsal session = at("read", USUAL);
        Shown.Sentence exit =
                some(Shown.Sentence.class, session.answerTo("/exit")).get(0);
        assertEquals("unknown-command", exit.key());
        assertEquals("/quit", exit.facts().get("nearest"));
        assertEquals(List.of("no-reset"), sentences(session.answerTo("/reset")));
        assertEquals(List.of("no-reset"), sentences(session.answerTo("reset")));
    }

    @Test
    void aCommandWithoutItsSlashIsTold() {
        Rehearsal session = at("ask", USUAL);
        List<Shown> shown = session.answerTo("help");
        assertEquals(List.of("no-slash"), sentences(shown));
        assertEquals("/help", some(Shown.Sentence.class, shown).get(0).facts().get("command"));
        assertEquals(List.of("no-slash"), sentences(session.answerTo(" exit ")));
    }

    @Test
    void aVariableWithTheNameOfACommandIsJava() {
        Rehearsal session = at("read", USUAL);
        session.answerTo("int next = 7;");
        assertEquals(
                "7", some(Shown.Value.class, session.answerTo("next")).get(0).value());
    }

    @Test
    void pipedNextChecksFirst() {
        Rehearsal session = at("connect", PIPED);
        session.type(CONNECT);
        assertEquals(List.of("publish"), pages(session.answerTo("/next")));
    }

    @Test
    void enterGoesOnFromAMetTaskInAScriptToo() {
        Rehearsal session = at("connect", PIPED);
        session.type(CONNECT);
        session.screen().next(Shown.TaskMet.class, met -> true);
        assertEquals(List.of("publish"), pages(session.answerTo("")));
    }

    @Test
    void aPipedLessonLeftIncompleteIsOne() {
        Rehearsal session = at("ask-all", PIPED);
        session.type("1 2");
        session.type("/quit");
        assertEquals(1, session.exitCode());
    }

    @Test
    void aPipedLessonThatIsCompleteIsZero() {
        for (String step : List.of("connect", "publish", "ask")) {
            progress.update(book -> book.done("one", step, List.of()));
        }
        Rehearsal session = at("ask-all", PIPED);
        session.type("1 2");
        session.said("answered");
        session.screen().answered();
        session.post(new Happening.EndOfInput());
        assertEquals(0, session.exitCode());
    }

    @Test
    void oneLessonThatIsCompleteNamesTheNextOne() {
        for (String step : List.of("read", "connect", "publish", "ask", "ask-all")) {
            progress.update(book -> book.done("one", step, List.of()));
        }
        Rehearsal session = at("ask-all", new Manner(true, false, "./learn --lessons mine"));
        session.type("");
        session.said("lesson-complete");
        assertEquals(
                Map.of("lesson", "Lesson two", "id", "two", "learn", "./learn --lessons mine"),
                session.said("next-lesson").facts());
        assertEquals(0, session.exitCode());
        assertFalse(sentences(session.screen().all()).contains("goodbye"));
    }

    @Test
    void oneLessonEndsWithItsLastStep() {
        Rehearsal session = at("ask-all", new Manner(true, false, "./learn --lessons mine"));
        session.type("1 2");
        session.type("");
        session.said("lesson-left-incomplete");
        session.said("next-lesson");
        assertEquals(0, session.exitCode());
        assertEquals(
                Optional.of(new Progress.Place("one", "ask-all")),
                progress.load().progress().place());
    }
}
