package learnmqtt.session;

import static learnmqtt.session.Rehearsal.USUAL;
import static learnmqtt.session.Rehearsal.pages;
import static learnmqtt.session.Rehearsal.sentences;
import static learnmqtt.session.Rehearsal.some;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learnmqtt.check.Diagnosis;
import learnmqtt.progress.Mark;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

/** The real loop with a real sandbox: what code and clients do, and what is said of it. */
final class TutorSandboxTest extends TutorTestBase {
    private static final String UNREACHABLE =
            "new MqttClient(\"tcp://127.0.0.1:1\", \"me\", new MemoryPersistence()).connect();";

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
        List<Shown> shown = session.answerTo(UNREACHABLE);
        assertEquals(32103, some(Shown.Threw.class, shown).get(0).reasonCode().orElseThrow());
        assertEquals(List.of(), some(Shown.Gloss.class, shown));
        Shown.Mistakes mistakes = session.screen().next(Shown.Mistakes.class, one -> true);
        assertEquals(Diagnosis.Id.WRONG_PORT, mistakes.diagnoses().get(0).id());
    }

    @Test
    void aLineOfADeclarationIsNamedOnce() {
        List<Shown> shown = at("connect", USUAL)
                .answerTo("var me = new MqttClient(\"localhost\", \"me\", new MemoryPersistence());");
        assertEquals(1, some(Shown.Threw.class, shown).get(0).stack().size());
    }

    @Test
    void anExceptionIsExplainedWhereNothingIsJudged() {
        List<Shown> shown = at("ask", USUAL).answerTo(UNREACHABLE);
        assertEquals(List.of(new Shown.Gloss(32103)), some(Shown.Gloss.class, shown));
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
        session.said("replaying");
        session.screen().next(Shown.StepPage.class, page -> page.step().id().equals("publish"));
        session.type("me.publish(\"debug\", \"one\".getBytes(), 0, false);");
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 1);
    }

    @Test
    void codeThatEndsTheVmLaterIsNotRunAgainAndAgain() {
        String late = "new java.util.Timer().schedule(new java.util.TimerTask() "
                + "{ public void run() { System.exit(4); } }, 1000);";
        progress.update(book -> book.done("one", "connect", List.of(late)));
        Rehearsal session = at("publish", USUAL);
        session.said("replaying");
        session.said("vm-exited");
        session.screen().next(Shown.StepPage.class, page -> true);
        assertEquals(List.of(), sentences(session.screen().untilPrompt()));
        session.type("1 + 1"); // perhaps at the prompt of before, which the fresh Java's replaces
        assertEquals(
                "2", session.screen().next(Shown.Value.class, value -> true).value());
    }

    @Test
    void nextWaitsWhereOnlyTimeMustPass() {
        Rehearsal session = at("read", USUAL);
        session.answerTo("/goto two");
        session.answerTo("/goto silence");
        session.type(CONNECT);
        session.screen().next(Shown.Ticked.class, one -> true);
        session.type("/next");
        session.said("course-end-open");
        assertEquals(0, session.exitCode());
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
}
