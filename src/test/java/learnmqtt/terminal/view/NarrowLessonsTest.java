package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.text.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lessons about commands at a narrow terminal: nothing that is to be copied has the screen's own signs in it. */
class NarrowLessonsTest {
    private static final Set<String> LESSONS = Set.of("terminal-clients", "who-may-connect");

    @ParameterizedTest
    @EnumSource(Language.class)
    void commandsFilesAndTablesOfBytesFit(Language language) {
        List<Lesson> lessons = CourseReader.read(Path.of("lessons"), language.code(), new Address("127.0.0.1", 1883))
                .lessons();
        for (Lesson lesson : lessons) {
            for (Step step : lesson.steps()) {
                boolean java = step.blocks().stream().anyMatch(Block.JavaTry.class::isInstance);
                if (LESSONS.contains(lesson.id()) && !java) {
                    Shown page = new Shown.StepPage(new Shown.Place(1, 1), lesson, step, 1, List.of());
                    String text = Rendered.text(Rendered.look(40, language, Shape.SIGNS), page);
                    assertFalse(text.contains("↪"), text);
                }
            }
        }
    }
}
