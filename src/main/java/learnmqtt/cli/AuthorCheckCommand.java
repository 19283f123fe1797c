package learnmqtt.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn author check [DIR]}: proves a course right. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class AuthorCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "learn.author.check.DIR")
    private @Nullable Path folder;

    AuthorCheckCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new CourseProof(surroundings, options).check(Optional.ofNullable(folder));
    }
}
