package learnmqtt.cli;

import java.util.List;
import java.util.Optional;
import learnmqtt.lesson.Lesson;
import learnmqtt.session.Logbook;
import org.apache.commons.cli.Option;

/** {@code ./learn lesson ID}: one lesson, and then the end. */
final class LessonCommand implements Command {
    private final Surroundings surroundings;

    LessonCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "lesson";
    }

    @Override
    public List<Option> heeded() {
        return Options.OF_SESSIONS;
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.one("ID", "learn.lesson.ID"));
    }

    @Override
    public int run(Line line) throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, line.options());
        Logbook logbook = new Logbook(workshop.progress());
        Lesson lesson = new KnownNames(workshop, workshop.language(logbook.progress()), line)
                .lesson(line.argument().orElseThrow());
        return new Lessons(line.options(), workshop, logbook).only(lesson.id());
    }
}
