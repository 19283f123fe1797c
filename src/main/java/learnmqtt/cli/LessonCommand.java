package learnmqtt.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import learnmqtt.lesson.Lesson;
import learnmqtt.session.Logbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn lesson ID}: one lesson, and then the end. */
@Command(name = "lesson", mixinStandardHelpOptions = true)
final class LessonCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "learn.lesson.ID")
    private String id = "";

    @Spec
    private @Nullable CommandSpec spec;

    LessonCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, options);
        Logbook logbook = new Logbook(workshop.progress());
        Lesson lesson = new KnownNames(
                        workshop,
                        workshop.language(logbook.progress()),
                        Objects.requireNonNull(spec).commandLine())
                .lesson(id);
        return new Lessons(options, workshop, logbook).only(lesson.id());
    }
}
