package learnmqtt.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./learn reset [ID]}: forgets what was done in a lesson, or in all. */
@Command(name = "reset", mixinStandardHelpOptions = true, optionListHeading = "%nOptions:%n")
final class ResetCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Options options = new Options();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "learn.reset.ID")
    private @Nullable String id;

    ResetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new Lessons(surroundings, options).reset(Optional.ofNullable(id));
    }
}
