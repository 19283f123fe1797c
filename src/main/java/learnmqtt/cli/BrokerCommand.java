package learnmqtt.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./learn broker}: the broker by itself, with mosquitto's options. */
@Command(name = "broker", mixinStandardHelpOptions = true)
final class BrokerCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "-p", paramLabel = "PORT", converter = PortNumber.class, descriptionKey = "port")
    private @Nullable Integer port;

    @Option(
            names = {"-v", "--verbose"},
            descriptionKey = "learn.broker.verbose")
    private boolean verbose;

    @Option(
            names = {"-c", "--config-file"},
            paramLabel = "FILE",
            descriptionKey = "learn.broker.FILE")
    private @Nullable String file;

    @Option(
            names = {"-d", "--daemon"},
            hidden = true)
    private boolean daemon;

    @Option(names = "--tls-keylog", hidden = true)
    private @Nullable String keylog;

    BrokerCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        BrokerRun run = new BrokerRun(surroundings, options, spec.commandLine());
        if (daemon) {
            throw run.refused("daemon", Map.of("option", "-d"));
        }
        if (keylog != null) {
            throw run.refused("option-newer", Map.of("option", "--tls-keylog"));
        }
        Optional<Integer> asked = port == null ? options.port() : Optional.of(port);
        BrokerRun.Request request = new BrokerRun.Request(asked, verbose, Optional.ofNullable(file));
        return run.run(request);
    }
}
