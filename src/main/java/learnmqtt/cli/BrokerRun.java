package learnmqtt.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import learnmqtt.broker.standalone.ConfigurationFiles;
import learnmqtt.broker.standalone.FileProblemsException;
import learnmqtt.broker.standalone.StandaloneBroker;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.Listener;
import learnmqtt.conf.Logging;
import learnmqtt.i18n.Messages;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Remedy;
import learnmqtt.machine.TakenPort;
import learnmqtt.mosquitto.log.LogWriter;
import learnmqtt.tap.CannotListenException;
import learnmqtt.tap.PortTakenException;
import learnmqtt.terminal.Interrupts;

/** Runs the broker by itself until it is told to end. */
final class BrokerRun {
    private static final String AREA = "broker";

    private final Surroundings surroundings;
    private final Options options;
    private final Workshop workshop;
    private final Line line;
    private final Messages messages;
    private final ConfigurationFiles files = new ConfigurationFiles(Path.of(""));

    /** What the command line asks for. */
    record Request(Optional<Integer> port, boolean verbose, Optional<String> file) {}

    BrokerRun(Surroundings surroundings, Line line) {
        this.surroundings = surroundings;
        this.options = line.options();
        this.line = line;
        this.workshop = new Workshop(surroundings, options);
        this.messages = Messages.of(workshop::language);
    }

    /** Returns when Ctrl-C or SIGTERM has come, or {@code end} is open: with 0, as Mosquitto does. */
    int run(Request request, CountDownLatch end) throws InterruptedException {
        if (options.broker().isPresent()) {
            throw refused("broker-elsewhere", Map.of());
        }
        try {
            BrokerConfiguration configuration = configuration(request);
            warn(configuration);
            Clock clock = Clock.systemUTC();
            LogWriter log = new LogWriter(configuration.logging(), stream(configuration.logging()), clock);
            try (StandaloneBroker broker =
                    StandaloneBroker.start(configuration, request.file(), files, clock, messages, log)) {
                listenToSignals(request, broker, log, end);
                broker.sayRunning();
                end.await();
            }
            return 0;
        } catch (FileProblemsException wrong) {
            say(wrong);
            return CommandLines.MACHINE;
        } catch (CannotListenException cannot) {
            if (!cannot.isElsewhere() || options.listen().isPresent()) {
                throw cannot;
            }
            Map<String, String> facts = Map.of(
                    "file",
                    request.file().orElse(""),
                    "address",
                    cannot.address().getHostAddress());
            throw new MachineTrouble(AREA, "address-elsewhere", facts, cannot);
        } catch (PortTakenException taken) {
            throw taken(
                    taken.port(), request.file().isPresent() && request.port().isEmpty());
        }
    }

    private void listenToSignals(Request request, StandaloneBroker broker, LogWriter log, CountDownLatch end) {
        Interrupts.on("INT", end::countDown);
        Interrupts.on("TERM", end::countDown);
        Interrupts.on("USR1", broker::save);
        Interrupts.on("USR2", () -> {}); // Mosquitto prints its subscriptions
        request.file().ifPresent(file -> Interrupts.on("HUP", () -> reload(request, broker, log, end)));
    }

    private BrokerConfiguration configuration(Request request) {
        BrokerConfiguration configuration =
                request.file().isPresent() ? files.configuration(request.file().get()) : BrokerConfiguration.usual();
        boolean placed = request.port().isPresent() || options.listen().isPresent();
        if (placed && !configuration.localOnly()) {
            throw refused("listener-twice", Map.of("file", request.file().orElse("")));
        }
        Listener told = configuration.listeners().get(0);
        Listener listener =
                new Listener(request.port().orElse(told.port()), options.listen(), told.maxConnections(), told.tls());
        BrokerConfiguration here = placed ? configuration.listeningAt(listener) : configuration;
        return request.verbose() ? here.verbose() : here;
    }

    private void warn(BrokerConfiguration configuration) {
        Set<String> addresses = new LinkedHashSet<>();
        for (Listener listener : configuration.listeners()) {
            addresses.add(listener.address().orElse(configuration.localOnly() ? "127.0.0.1" : "0.0.0.0"));
        }
        for (String address : addresses) {
            if (configuration.anonymous() && !Workshop.isLoopback(address)) {
                surroundings.err().tell(messages.say("cli", "listening-openly", Map.of("address", address)));
            }
        }
    }

    private PrintStream stream(Logging logging) {
        return logging.destination() == Logging.Destination.STDOUT ? surroundings.out() : surroundings.err().stream();
    }

    /**
     * What cannot be read, or contradicts the command line, changes nothing; whoever has nobody to write to any more
     * ends.
     */
    private void reload(Request request, StandaloneBroker broker, LogWriter log, CountDownLatch end) {
        try {
            broker.sayReloading();
            BrokerConfiguration configuration = configuration(request);
            broker.reconfigure(configuration);
            log.want(configuration.logging());
        } catch (FileProblemsException wrong) {
            say(wrong);
        } catch (WrongUsageException contradiction) {
            surroundings.err().tell(contradiction.sentence(messages));
        } catch (MachineTrouble trouble) {
            surroundings.err().tell(messages.say(trouble.area(), trouble.key(), trouble.facts()));
        }
        if (surroundings.err().stream().checkError()) {
            end.countDown();
        }
    }

    private void say(FileProblemsException wrong) {
        wrong.problems().forEach(problem -> {
            String sentence = messages.say("conf", problem.kind().key(), problem.facts());
            Map<String, String> facts = Map.of("file", wrong.file(), "line", "" + problem.line(), "problem", sentence);
            surroundings.err().tell(messages.say("conf", "place", facts));
        });
    }

    /** Where a file says the port, only that program can make way, or the file be changed. */
    private MachineTrouble taken(int port, boolean fromFile) {
        TakenPort taken = workshop.look(port);
        List<Remedy> remedies = new ArrayList<>();
        if (!fromFile) {
            String command = options.commandWith(List.of("-p", "" + taken.free()));
            remedies.add(Remedy.of("use-other-port", command));
        }
        taken.freeing().ifPresent(remedies::add);
        return new MachineTrouble(new Observation(Observation.Kind.PROBLEM, "port", taken.statements(), remedies));
    }

    /** What the command line cannot ask for. */
    WrongUsageException refused(String key, Map<String, String> facts) {
        return new WrongUsageException(line.command(), AREA, key, facts);
    }
}
