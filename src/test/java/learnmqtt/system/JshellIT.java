package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./learn jshell} beside what is open in another terminal. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class JshellIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Tools.need("script");
        Learn.build();
    }

    private LearnProcess jshell() throws IOException {
        return Learn.with("jshell", "--state", folder.toString()).atTerminal(100);
    }

    @Test
    void whatIsTypedInItMeetsTheStepThatIsOpenElsewhere() throws Exception {
        try (LearnProcess lesson = Learn.small(folder).atTerminal(100)) {
            lesson.await("mqtt 1/3>");
            lesson.type("");
            lesson.await("mqtt 2/3>");
            try (LearnProcess jshell = jshell()) {
                jshell.await("that of \"A small lesson\" in your other terminal.");
                publish(jshell, "debug");
                lesson.await("elsewhere");
                lesson.await("Done: the task is met.");
                leave(jshell);
            }
            lesson.type("/next");
            lesson.await("step 3 of 3");
        }
    }

    @Test
    void aFileThatIsOpenedInItMeetsTheExerciseUnderWatch() throws Exception {
        ExerciseFolder exercises = ExerciseFolder.in(folder.resolve("course"));
        String course = exercises.course().toString();
        Learn watch =
                Learn.with("watch", "roof-station", "--lessons", course, "--state", folder.toString(), "--port", "0");
        try (LearnProcess learn = watch.atTerminal(100)) {
            learn.await("watch 1/12>");
            learn.press("o");
            learn.await("Now any client may do it");
            Path work = exercises.work("roof-station");
            try (LearnProcess jshell = jshell()) {
                jshell.await("that of \"A client with a name\" in your other terminal.");
                jshell.await("jshell>");
                Files.copy(exercises.part("roof-station", "solution.jsh"), work, StandardCopyOption.REPLACE_EXISTING);
                jshell.type("/open " + Path.of("").toAbsolutePath().relativize(work.toRealPath()));
                learn.await("is met.");
                leave(jshell);
            }
        }
    }

    @Test
    void theLessonThatTheLearnerWentOnToIsNamed() throws Exception {
        try (LearnProcess lessons =
                Learn.with("--state", folder.toString(), "--port", "0").atTerminal(100)) {
            lessons.await("mqtt 1/");
            lessons.type("/goto topics");
            lessons.await("mqtt 1/");
            try (LearnProcess jshell = jshell()) {
                jshell.await("that of \"Topics\" in your other terminal.");
                jshell.await("jshell>");
                leave(jshell);
            }
        }
    }

    @Test
    void aPortOfItsOwnIsABrokerOfItsOwn() throws Exception {
        try (LearnProcess lesson = Learn.small(folder).atTerminal(100)) {
            lesson.await("mqtt 1/3>");
            try (LearnProcess jshell = Learn.with("jshell", "--state", folder.toString(), "--port", "0")
                    .atTerminal(100)) {
                jshell.await("and nobody else uses it.");
                publish(jshell, "debug");
                leave(jshell);
            }
            assertFalse(lesson.said().contains("elsewhere"), lesson.said());
        }
    }

    private static void publish(LearnProcess jshell, String topic) throws Exception {
        jshell.await("jshell>");
        jshell.type("var me = new MqttClient(broker, \"elsewhere\", new MemoryPersistence()); me.connect();");
        jshell.await("jshell>");
        jshell.type("me.publish(\"" + topic + "\", new byte[0], 1, false);");
        jshell.await("jshell>");
    }

    private static void leave(LearnProcess jshell) throws Exception {
        jshell.type("/exit");
        assertEquals(0, jshell.exitCode(), jshell.said());
    }
}
