package learnmqtt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./learn lesson ID}: one lesson, and then the end. */
@Command(name = "lesson", mixinStandardHelpOptions = true, optionListHeading = "%nOptions:%n")
final class LessonCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Options options = new Options();

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "learn.lesson.ID")
    private String id = "";

    LessonCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return new Lessons(surroundings, options).only(id);
    }
}
