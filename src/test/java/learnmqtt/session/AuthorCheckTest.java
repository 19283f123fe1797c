package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Problem;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.SnippetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class AuthorCheckTest {
    private static final String LAMP = """
            var options = new MqttConnectOptions();
            options.setKeepAliveInterval(2);
            var lamp = new MqttClient(broker, "lamp", new MemoryPersistence());
            lamp.connect(options);
            """;
    private static final String ALIVE = "CONNECT client=lamp keepalive<=5\nPINGREQ from=lamp\nPINGRESP to=lamp";

    private final List<AuthorCheck.Progress> told = new ArrayList<>();

    @Test
    void aSolutionThatOnlyNeedsTimeIsRight() throws InterruptedException {
        assertEquals(List.of(), check(Samples.task("alive", ALIVE, Optional.of(LAMP))));
    }

    @Test
    void ofASolutionThatFailsItIsSaidHowLongItWasWaitedFor() throws InterruptedException {
        Problem problem = check(Samples.task(
                        "alive", ALIVE, Optional.of(LAMP.replace("(2)", "(5)").replace("lamp\"", "lump\""))))
                .get(0);
        assertEquals("check.solution-fails-within", problem.key());
        assertEquals("10", problem.facts().get("seconds"));
        assertEquals("CONNECT client=lamp keepalive<=5", problem.facts().get("unmet"));
    }

    @Test
    void aSolutionThatBreaksOffIsNotWaitedFor() throws InterruptedException {
        Problem problem = check(Samples.task("alive", ALIVE, Optional.of("lamp.connect();")))
                .get(0);
        assertEquals("check.solution-fails", problem.key());
    }

    @Test
    void javaToTryCompilesAfterTheSolutionsOfEarlierStepsAndMayFailWhenItIsRun() throws InterruptedException {
        assertEquals(
                List.of(),
                check(
                        Samples.task("connect", "CONNECT client=lamp", Optional.of(LAMP)),
                        reading(new Block.JavaTry("lamp.connect();\nnew java.net.ServerSocket(-1);", 7))));
        assertEquals(new AuthorCheck.Progress(2, 2), told.get(1));
    }

    @Test
    void javaToTryThatDoesNotCompileIsToldAtItsLine() throws InterruptedException {
        Step step = reading(
                new Block.JavaTry("int one = 1;", 7), new Block.JavaTry("Object two = one;\n\ntwo.conect(one);", 17));
        assertEquals(
                List.of(
                        new Problem(
                                19,
                                "check.try-rejected",
                                Map.of(
                                        "why",
                                        "cannot find symbol symbol: method conect(int) location: variable two of type java.lang.Object"))),
                check(step));
    }

    @Test
    void javaToTryIsNotBlamedForAnEarlierStepThatDoesNotCompile() throws InterruptedException {
        Block first = new Block.JavaTry("int one = \"1\";", 3);
        Step later = new Step.Reading("later", "Later", List.of(new Block.JavaTry("one++;", 9)));
        assertEquals(
                List.of(3),
                check(reading(first), later).stream().map(Problem::line).toList());
    }

    private static Step reading(Block... blocks) {
        return new Step.Reading("read", "Read", List.of(blocks));
    }

    private List<Problem> check(Step... steps) throws InterruptedException {
        Course course = Samples.course(Samples.lesson("one", steps));
        AuthorCheck check = new AuthorCheck(
                voice -> new Sandbox(Rehearsal.plan(), voice),
                address -> course,
                () -> new SnippetCompiler(Rehearsal.settings(new Address("127.0.0.1", 1))),
                1,
                told::add);
        return check.run(course, List.of()).stream().map(Finding::problem).toList();
    }
}
