package learnmqtt.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn author check [DIR]}: proves a course right. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class AuthorCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "learn.author.check.DIR")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    AuthorCheckCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (folder != null && options.lessons().isPresent()) {
            CommandLine line = Objects.requireNonNull(spec).commandLine();
            throw new CommandLine.ParameterException(
                    line, line.getResourceBundle().getString("check-two-courses"));
        }
        return new CourseProof(surroundings, options).check(Optional.ofNullable(folder));
    }
}
