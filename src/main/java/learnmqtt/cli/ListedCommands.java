package learnmqtt.cli;

import java.util.concurrent.Callable;
import learnmqtt.mosquitto.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code pub} and {@code sub} where {@code ./learn --help} lists them. {@link Main} runs them without this command
 * line, whose options they do not take: it is only asked when other options come before their names.
 */
final class ListedCommands {
    private ListedCommands() {}

    static Callable<Integer> of(Program program) {
        return program == Program.PUB ? new Pub() : new Sub();
    }

    @Command(name = "pub")
    private static final class Pub implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            throw misplaced(spec);
        }
    }

    @Command(name = "sub")
    private static final class Sub implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            throw misplaced(spec);
        }
    }

    private static ParameterException misplaced(@Nullable CommandSpec spec) {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        return new ParameterException(
                line, line.getResourceBundle().getString("client-first").replace("{command}", line.getCommandName()));
    }
}
