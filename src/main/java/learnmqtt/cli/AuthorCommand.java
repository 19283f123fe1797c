package learnmqtt.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./learn author}: what is for those who write lessons. */
@Command(name = "author", mixinStandardHelpOptions = true)
final class AuthorCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line,
                line.getResourceBundle()
                        .getString("subcommand-missing")
                        .replace(
                                "{commands}",
                                String.join(", ", line.getSubcommands().keySet())));
    }
}
