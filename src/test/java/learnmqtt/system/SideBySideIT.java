package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./learn check} with two exercises and two cores. Each file comes to the test, says which it is, and goes on only
 * when the test has let it: the test sees that both are there at once, and decides which of them is ready first.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SideBySideIT {
    private static final int DEADLINE_MILLIS = 60_000;
    private static final String FILE = """
            var meeting = new java.net.Socket("127.0.0.1", %d);
            meeting.getOutputStream().write(%d);
            meeting.getInputStream().read();
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @Test
    void exercisesAreCheckedAtTheSameTimeAndToldInTheirOrder() throws Exception {
        ExerciseFolder exercises = ExerciseFolder.in(folder.resolve("course"));
        List<String> ids = exercises.ids().subList(0, 2);
        try (ServerSocket meeting = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            meeting.setSoTimeout(DEADLINE_MILLIS);
            for (String id : ids) {
                patient(exercises.part(id, "task.en.md"));
                Files.createDirectories(exercises.work(id).getParent());
                Files.writeString(
                        exercises.work(id),
                        FILE.formatted(meeting.getLocalPort(), ids.indexOf(id))
                                + Files.readString(exercises.part(id, "solution.jsh")));
            }
            try (LearnProcess learn = check(exercises, ids)) {
                Socket first = arrival(meeting);
                Socket second = arrival(meeting);
                int number = first.getInputStream().read();
                assertEquals(1 - number, second.getInputStream().read());
                finish(number == 1 ? first : second);
                finish(number == 1 ? second : first);
                assertEquals(0, learn.exitCode(), learn.said());
                String said = learn.said();
                assertTrue(said.contains("2 of 2 exercises are met."), said);
                assertTrue(said.indexOf(ids.get(0) + ".jsh") < said.indexOf(ids.get(1) + ".jsh"), said);
            }
        }
    }

    private static Socket arrival(ServerSocket meeting) throws IOException {
        Socket file = meeting.accept();
        file.setSoTimeout(DEADLINE_MILLIS);
        return file;
    }

    /** Lets the file go on, and waits until the Java that runs it has ended. */
    private static void finish(Socket file) throws IOException {
        try (file) {
            file.getOutputStream().write(1);
            assertEquals(-1, file.getInputStream().read());
        }
    }

    private LearnProcess check(ExerciseFolder exercises, List<String> ids) throws IOException {
        return Learn.with(
                        "check",
                        ids.get(0),
                        ids.get(1),
                        "--lessons",
                        exercises.course().toString(),
                        "--state",
                        folder.resolve("state").toString())
                .where("LEARN_JAVA_OPTIONS", "-XX:ActiveProcessorCount=2")
                .piped();
    }

    /** Gives the exercise more time than a file needs to come to the test. */
    private static void patient(Path task) throws IOException {
        Files.writeString(task, Files.readString(task).replace("\nseconds: 10\n", "\nseconds: 90\n"));
    }
}
