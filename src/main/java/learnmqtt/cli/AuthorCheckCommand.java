package learnmqtt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** {@code ./learn author check [DIR]}: proves a course right. */
final class AuthorCheckCommand implements Command {
    /** Its name below {@code author}. */
    static final String WORD = "check";

    private final Surroundings surroundings;

    AuthorCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "author " + WORD;
    }

    @Override
    public List<Option> heeded() {
        return List.of(Options.LANG, Options.LESSONS, Options.BROKER, Options.JSON);
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.perhapsOne("DIR", "learn.author.check.DIR"));
    }

    @Override
    public int run(Line line) throws InterruptedException {
        Optional<Path> folder = line.argument(Options::path);
        if (folder.isPresent() && line.options().lessons().isPresent()) {
            throw line.refused("check-two-courses");
        }
        return new CourseProof(surroundings, line.options()).check(folder);
    }
}
