package learnmqtt.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./learn list}: all lessons, with marks for what is done. */
@Command(name = "list", mixinStandardHelpOptions = true, optionListHeading = "%nOptions:%n")
final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Options options = new Options();

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new Lessons(surroundings, options).list();
    }
}
