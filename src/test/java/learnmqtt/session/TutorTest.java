package learnmqtt.session;

import static learnmqtt.session.Rehearsal.PIPED;
import static learnmqtt.session.Rehearsal.USUAL;
import static learnmqtt.session.Rehearsal.pages;
import static learnmqtt.session.Rehearsal.sentences;
import static learnmqtt.session.Rehearsal.some;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learnmqtt.check.Diagnosis;
import learnmqtt.progress.Mark;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real loop with a real sandbox; only the learner is played. */
@Timeout(120)
final class TutorTest {
    private static final String CONNECT =
            "var me = new MqttClient(broker, \"me\", new MemoryPersistence()); me.connect();";

    private static final String LESSON = """
            ---
            id: one
            title: Lesson one
            minutes: 5
            ---

            ## Read {#read}

            %s

            ## Connect {#connect}

            Connect.

            ```java try
            int tried = 7;
            ```

            ```expect
            CONNECT client=me
            CONNACK to=me code=0
            ```

            ```hint
            First.
            ```

            ```hint
            Second.
            ```

            ```solution
            %s
            ```

            ## Publish {#publish}

            Publish.

            ```expect
            given CONNECT client=me
            PUBLISH from=me topic=debug payload=one
            PUBLISH from=me topic=debug payload=two
            ```

            ## One answer {#ask}

            Which?

            ```quiz
            - [ ] This — No.
            - [x] That — Yes.
            ```

            ## Two answers {#ask-all}

            Which?

            ```quiz
            - [x] This — Yes.
            - [x] That — Yes.
            - [ ] None — No.
            ```
            """;

    private static final String SECOND = """
            ---
            id: two
            title: Lesson two
            minutes: 5
            ---

            ## Last {#last}

            Text.
            """;

    @TempDir
    private Path folder;

    private Path lessons;
    private ProgressStore progress;
    private Optional<Rehearsal> opened = Optional.empty();

    @BeforeEach
    void write() throws IOException {
        lessons = folder.resolve("lessons");
        progress = new ProgressStore(folder.resolve("state"));
        for (String language : List.of("en", "ko")) {
            Path files = Files.createDirectories(lessons.resolve(language));
            String text = language.equals("en") ? "Text." : "Text.\n\nMore text.";
            Files.writeString(files.resolve("1-one.md"), LESSON.formatted(text, CONNECT.replace("; me", ";\nme")));
            Files.writeString(files.resolve("2-two.md"), SECOND);
        }
    }

    @AfterEach
    void close() {
        opened.ifPresent(Rehearsal::close);
    }

    private Rehearsal at(String step, Manner manner) {
        progress.update(book -> book.at("one", step));
        Rehearsal session = new Rehearsal(lessons, folder.resolve("state"), manner);
        opened = Optional.of(session);
        return session;
    }

    /** In front of the task to publish, with {@code me} connected. */
    private Rehearsal publishing() {
        progress.update(book -> book.done("one", "connect", List.of(CONNECT)));
        Rehearsal session = at("publish", USUAL);
        session.said("replaying");
        return session;
    }

    private Mark mark(String step) {
        return progress.load().progress().mark("one", step);
    }

    @Test
    void enterGoesOnWhereThereIsNothingToDo() {
        Rehearsal session = at("read", USUAL);
        assertEquals(List.of("connect"), pages(session.answerTo("")));
        assertEquals(Mark.DONE, mark("read"));
    }

    @Test
    void enterDoesNothingOnAnOpenTask() {
        assertEquals(List.of(), at("connect", USUAL).answerTo(""));
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
    }

    @Test
    void aTaskIsMetByJava() {
        Rehearsal session = at("connect", USUAL);
        session.type("var me = new MqttClient(broker, \"me\", new MemoryPersistence());");
        session.type("me.connect();");
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 2);
        session.screen().next(Shown.TaskMet.class, met -> true);
        assertEquals(List.of("publish"), pages(session.answerTo("")));
        assertEquals(2, progress.load().progress().accepted("one", "connect").size());
    }

    @Test
    void aTaskIsMetByAnyOtherClient() throws MqttException {
        Rehearsal session = at("connect", USUAL);
        session.screen().untilPrompt();
        try (MqttClient client = new MqttClient(session.address().broker(), "me", new MemoryPersistence())) {
            client.connect();
            session.screen().next(Shown.TaskMet.class, met -> true);
            client.disconnect();
        }
        assertEquals(Mark.DONE, mark("connect"));
        assertEquals(List.of("publish"), pages(session.answerTo("/next")));
    }

    @Test
    void aMistakeIsNamedWhenTheWireIsQuiet() {
        Rehearsal session = publishing();
        session.type("me.publish(\"/debug\", \"one\".getBytes(), 0, false);");
        Shown.Mistakes mistakes = session.screen().next(Shown.Mistakes.class, one -> true);
        assertEquals(
                Diagnosis.Id.TOPIC_LEADING_SLASH, mistakes.diagnoses().get(0).id());
    }

    @Test
    void anExceptionIsShownAndNamed() {
        Rehearsal session = at("connect", USUAL);
        session.type("new MqttClient(\"tcp://127.0.0.1:1\", \"me\", new MemoryPersistence()).connect();");
        assertEquals(
                32103,
                session.screen()
                        .next(Shown.Threw.class, one -> true)
                        .reasonCode()
                        .orElseThrow());
        Shown.Mistakes mistakes = session.screen().next(Shown.Mistakes.class, one -> true);
        assertEquals(Diagnosis.Id.WRONG_PORT, mistakes.diagnoses().get(0).id());
    }

    @Test
    void aMissingGivenNamesTheStepThatBringsItAbout() {
        Rehearsal session = at("publish", USUAL);
        session.type("/fresh");
        session.type("me.disconnect();");
        List<Shown> shown = session.answerTo("/next");
        assertEquals("Connect", some(Shown.Mistakes.class, shown).get(0).facts().get("step"));
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
    void gotoBuildsAgainWhatEarlierStepsBuilt() {
        Rehearsal session = at("read", USUAL);
        List<Shown> there = session.answerTo("/goto publish");
        assertEquals(List.of("publish"), pages(there));
        assertEquals(List.of("replaying"), sentences(there));
        assertEquals(List.of(), some(Shown.FlowLine.class, there));
        session.type("me.publish(\"debug\", \"one\".getBytes(), 0, false);");
        assertEquals(1, session.screen().next(Shown.Ticked.class, one -> true).number());
    }

    @Test
    void gotoKnowsNumbersAndLessonsAndSaysWhatItDoesNotKnow() {
        Rehearsal session = at("read", USUAL);
        assertEquals(List.of("no-such-place"), sentences(session.answerTo("/goto nowhere")));
        assertEquals(List.of("goto-where"), sentences(session.answerTo("/goto")));
        assertEquals(List.of("connect"), pages(session.answerTo("/goto 2")));
        assertEquals(List.of("last"), pages(session.answerTo("/goto two")));
    }

    @Test
    void freshForgetsVariables() {
        Rehearsal session = at("connect", USUAL);
        session.answerTo("int x = 5;");
        assertEquals(List.of(new Shown.Output("int x = 5\n", false)), session.answerTo("/vars"));
        assertEquals(List.of("connect"), pages(session.answerTo("/fresh")));
        assertEquals(List.of("no-variables"), sentences(session.answerTo("/vars")));
    }

    @Test
    void whatTheOldJavaPrintedIsNotShownAfterFresh() {
        Rehearsal session = at("connect", USUAL);
        session.answerTo("new Thread(() -> { while (true) System.out.println(\"old\"); }).start();");
        session.screen().next(Shown.Output.class, output -> output.text().contains("old"));
        session.type("/fresh");
        session.screen().next(Shown.StepPage.class, page -> true);
        assertEquals(List.of(), some(Shown.Output.class, session.answerTo("int x = 5;")));
    }

    @Test
    void resumingRunsTheLearnersOwnCodeAgain() {
        progress.update(book -> book.done("one", "connect", List.of(CONNECT, "int own = 42;")));
        Rehearsal session = at("publish", USUAL);
        assertEquals(List.of("resumed", "replaying"), sentences(session.screen().untilPrompt()));
        List<Shown> value = session.answerTo("own + 1");
        assertEquals("43", some(Shown.Value.class, value).get(0).value());
    }

    @Test
    void anEndlessLoopIsStopped() {
        Rehearsal session = at("connect", USUAL);
        session.type("System.out.println(\"looping\"); while (true) {}");
        session.screen().next(Shown.Output.class, output -> output.text().contains("looping"));
        session.post(new Happening.Interrupted());
        session.said("stopped");
        assertEquals(
                "2", some(Shown.Value.class, session.answerTo("1 + 1")).get(0).value());
    }

    @Test
    void systemExitGivesAFreshJavaAndKeepsTheLesson() {
        Rehearsal session = publishing();
        session.type("System.exit(3);");
        assertEquals("3", session.said("vm-exited").facts().get("status"));
        session.screen().next(Shown.StepPage.class, page -> page.step().id().equals("publish"));
        session.said("replaying");
        session.type("me.publish(\"debug\", \"one\".getBytes(), 0, false);");
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 1);
    }

    @Test
    void aLineThatCameWhileEarlierCodeRunsAgainIsRunAfterIt() {
        Rehearsal session = publishing();
        session.post(new Happening.Typed("me.isConnected()"));
        assertEquals(
                "true", session.screen().next(Shown.Value.class, value -> true).value());
    }

    @Test
    void checkWaitsAndSaysTheVerdict() {
        Rehearsal session = at("connect", USUAL);
        List<Shown> shown = session.answerTo("/check");
        assertEquals(List.of("checking"), sentences(shown));
        assertEquals(1, some(Shown.Checklist.class, shown).size());
        assertEquals(1, some(Shown.Mistakes.class, shown).size());
    }

    @Test
    void checkIsOverWhenTheTaskIsMet() throws MqttException {
        Rehearsal session = at("connect", USUAL);
        session.type("/check");
        session.said("checking");
        try (MqttClient client = new MqttClient(session.address().broker(), "me", new MemoryPersistence())) {
            client.connect();
            assertEquals(List.of(), some(Shown.Mistakes.class, session.screen().untilPrompt()));
            client.disconnect();
        }
        assertEquals(List.of(new Shown.TaskMet()), some(Shown.TaskMet.class, session.answerTo("/check")));
    }

    @Test
    void checkIsInterrupted() {
        Rehearsal session = at("connect", USUAL);
        session.type("/check");
        session.said("checking");
        session.post(new Happening.Interrupted());
        session.screen().next(Shown.Mistakes.class, one -> true);
        session.screen().untilPrompt();
    }

    @Test
    void runTypesTheExampleIn() {
        Rehearsal session = at("connect", USUAL);
        List<Shown> shown = session.answerTo("/run");
        assertEquals(new Shown.Code("java", "int tried = 7;"), shown.get(0));
        assertEquals(List.of("no-such-code"), sentences(session.answerTo("/run 2")));
        assertEquals(List.of("no-such-code"), sentences(session.answerTo("/run 1,1")));
    }

    @Test
    void aSnippetMayTakeSeveralLines() {
        Rehearsal session = at("connect", USUAL);
        session.type("int twice(int x) {");
        assertEquals(Screen.Prompt.Kind.MORE_JAVA, session.screen().answered().kind());
        session.post(new Happening.Typed("return 2 * x; }"));
        session.screen().next(Shown.Declared.class, declared -> declared.what().equals("twice(int)"));
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
    void anUnknownCommandNamesTheNearest() {
        Shown.Sentence said =
                some(Shown.Sentence.class, at("read", USUAL).answerTo("/nxt")).get(0);
        assertEquals("unknown-command", said.key());
        assertEquals("/next", said.facts().get("nearest"));
    }

    @Test
    void pipedNextChecksFirst() {
        Rehearsal session = at("connect", PIPED);
        session.type(CONNECT);
        assertEquals(List.of("publish"), pages(session.answerTo("/next")));
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
    void oneLessonEndsWithItsLastStep() {
        Rehearsal session = at("ask-all", new Manner(true, false));
        session.type("1 2");
        session.type("");
        session.said("lesson-incomplete");
        assertEquals(0, session.exitCode());
        assertEquals(
                Optional.of(new Progress.Place("one", "ask-all")),
                progress.load().progress().place());
    }
}
