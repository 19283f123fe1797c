package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import learnmqtt.check.Nearest;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.progress.Progress;
import picocli.CommandLine;

/** Refuses a lesson that the course does not have, and says which one was probably meant. */
final class KnownLesson {
    private final Workshop workshop;
    private final Progress progress;

    KnownLesson(Workshop workshop, Progress progress) {
        this.workshop = workshop;
        this.progress = progress;
    }

    /** @throws CommandLine.ParameterException if there is no such lesson */
    void require(String id, CommandLine line) {
        Language language = workshop.language(progress);
        Course course = workshop.course(language, Workshop.USUAL);
        if (course.lesson(id).isEmpty()) {
            List<String> known = course.lessons().stream().map(Lesson::id).toList();
            String nearest = Nearest.to(id, known);
            String key = Nearest.isClose(id, nearest) ? "lesson-unknown" : "lesson-unknown-far";
            throw new CommandLine.ParameterException(
                    line, Messages.of(language).say("cli", key, Map.of("id", id, "nearest", nearest)));
        }
    }
}
