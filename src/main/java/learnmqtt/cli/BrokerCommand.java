package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.cli.Option;

/** {@code ./learn broker}: the broker by itself, with mosquitto's options. */
final class BrokerCommand implements Command {
    private static final Option PORT = Option.builder("p")
            .longOpt(Options.PORT.getLongOpt())
            .hasArg()
            .argName("PORT")
            .desc(Options.PORT.getDescription())
            .get();
    private static final Option VERBOSE =
            Option.builder("v").longOpt("verbose").desc("learn.broker.verbose").get();
    private static final Option CONFIG_FILE = Option.builder("c")
            .longOpt("config-file")
            .hasArg()
            .argName("FILE")
            .desc("learn.broker.FILE")
            .get();
    private static final Option DAEMON = Option.builder("d").longOpt("daemon").get();
    private static final Option KEYLOG =
            Options.named("tls-keylog").hasArg().argName("FILE").get();

    private final Surroundings surroundings;

    BrokerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public List<Option> options() {
        return List.of(PORT, VERBOSE, CONFIG_FILE, DAEMON, KEYLOG);
    }

    @Override
    public List<Option> heeded() {
        return List.of(Options.LANG, Options.PORT, Options.LISTEN);
    }

    @Override
    public int run(Line line) throws InterruptedException {
        return run(line, new CountDownLatch(1));
    }

    /** @param end ends it */
    int run(Line line, CountDownLatch end) throws InterruptedException {
        BrokerRun run = new BrokerRun(surroundings, line);
        Options options = line.options();
        if (options.has(DAEMON)) {
            throw run.refused("daemon", Map.of("option", "-d"));
        }
        if (options.has(KEYLOG)) {
            throw run.refused("option-newer", Map.of("option", "--tls-keylog"));
        }
        Optional<String> file = options.text(CONFIG_FILE);
        return run.run(new BrokerRun.Request(options.port(), options.has(VERBOSE), file), end);
    }
}
