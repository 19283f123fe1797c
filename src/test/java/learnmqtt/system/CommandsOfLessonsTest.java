package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.CourseReader;
import org.junit.jupiter.api.Test;

/** The commands that lessons show as solutions are among those that meet the tasks from other terminals. */
class CommandsOfLessonsTest {
    private static final int PORT = 54_321;

    @Test
    void everyCommandOfASolutionIsOneThatIsRun() throws IOException {
        List<String> known = new ArrayList<>();
        for (Lesson lesson : CourseReader.read(Path.of("lessons"), "en", new Address("127.0.0.1", PORT))
                .lessons()) {
            for (Step step : lesson.steps()) {
                if (step instanceof Step.Task task && task.commands().isPresent()) {
                    String where = lesson.id() + "/" + task.id();
                    String run = run(task.commands().get().text());
                    List<String> lines = OtherTerminals.linesFor(where);
                    assertTrue(lines.stream().anyMatch(line -> line.endsWith(" " + run)), where + ": " + run);
                    known.add(where);
                }
            }
        }
        assertFalse(known.isEmpty());
    }

    private static String run(String commands) {
        return commands.replaceAll("\\\\\n *", "")
                .replace("./learn ", "mosquitto_")
                .replace(String.valueOf(PORT), "$PORT");
    }
}
