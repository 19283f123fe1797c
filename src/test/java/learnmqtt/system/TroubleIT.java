package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong around the real {@code ./learn} when a script drives it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TroubleIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @ParameterizedTest
    @CsvSource({
        "lisst,        '\"lisst\" is not known here. Did you mean: list?'",
        "start,        '\"start\" is not known here.'",
        "topics,       '\"topics\" is a lesson: ./learn lesson topics opens it.'",
        "heat-alarm,   '\"heat-alarm\" is an exercise: ./learn watch heat-alarm opens it.'",
        "lesson heat-alarm, '\"heat-alarm\" is an exercise: ./learn watch heat-alarm opens it.'",
        "--port 99999, '\"99999\" does not fit --port. The port where clients connect, 1883 if left out; 0: any free one.'",
        "lesson topisc, 'There is no lesson \"topisc\". Did you mean \"topics\"? ./learn list shows them all.'",
        "reset topisc, 'There is no lesson or exercise \"topisc\". Did you mean \"topics\"? ./learn list shows them all.'",
        "--broker foo, '\"foo\" is no broker''s address. Write mqtt://HOST or mqtt://HOST:PORT, for example mqtt://localhost:1883.'",
    })
    void whatNobodyKnowsIsWrongUsage(String arguments, String told) throws Exception {
        Result result =
                Learn.with((arguments + " --state " + folder).split(" ", -1)).toItsEnd();
        assertEquals(2, result.code(), result.toString());
        assertEquals(told, result.err().get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dumb", "xterm-256color", ""})
    void aPipeGetsNoEscapeCodes(String type) throws Exception {
        try (LearnProcess learn = Learn.small(folder).where("TERM", type).piped()) {
            SmallLesson.complete(learn);
            assertFalse(learn.raw().contains("\u001b"), learn.raw());
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsItAndLeavesNothingBehind(String signal, int code) throws Exception {
        assumeTrue(signal.equals("TERM") || Tools.heeds(2), "this build runs in the background of a shell");
        try (LearnProcess learn = Learn.small(folder).piped()) {
            learn.type("1 + 1");
            learn.await("= 2");
            List<ProcessHandle> children = learn.handle().descendants().toList();
            assertFalse(children.isEmpty(), "the learner's Java has a process of its own");
            new ProcessBuilder("kill", "-" + signal, "" + learn.handle().pid())
                    .start()
                    .waitFor();
            assertEquals(code, learn.exitCode(), learn.said());
            for (ProcessHandle child : children) {
                child.onExit().get(1, TimeUnit.MINUTES);
            }
        }
    }
}
