package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.client.Streams;
import learnmqtt.mosquitto.Program;
import learnmqtt.tap.ServerHeadStart;
import learnmqtt.terminal.Sentences;

/** Starts the program and, alone in it, ends it. */
public final class Main {
    /** What a shell says of a program that SIGHUP has ended. */
    private static final int HUNG_UP = 129;

    /** What begins a command line that opens no port. */
    private static final Set<String> QUIET =
            Set.of("pub", "sub", "list", "reset", "doctor", "completion", "author", "-h", "--help", "-V", "--version");

    private static final String LINUX_SELECTOR = "sun.nio.ch.EPollSelectorProvider";

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        spareSearches();
        if (mayListen(arguments)) {
            new ServerHeadStart().begin();
        }
        Map<String, String> environment = Surroundings.speaking(
                System.getenv(),
                Optional.ofNullable(System.getProperty("learn.locale")),
                Locale.getDefault(Locale.Category.DISPLAY));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        Sentences told = Sentences.onStandardError(err);
        if (List.of(arguments).equals(List.of(ClientRehearsal.COMMAND))) {
            ClientRehearsal.play();
            return;
        }
        List<String> line = ClientCommand.commandFirst(arguments);
        Optional<Program> client = ClientCommand.program(line);
        if (client.isPresent()) {
            List<String> rest = line.subList(1, line.size());
            Streams streams = new Streams(System.in, new FileOutputStream(FileDescriptor.out), err);
            ClientCommand command =
                    new ClientCommand(client.get(), rest, environment, streams, told, new Farewell(Main::hangUp));
            Runtime.getRuntime().halt(command.run()); // nothing is left to be done, and nobody waits for threads
        }
        Surroundings surroundings = new Surroundings(
                Path.of(System.getProperty("learn.home", "")).toAbsolutePath(),
                environment,
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                told);
        if (List.of(arguments).equals(List.of(BrokerRehearsal.COMMAND))) {
            BrokerRehearsal.play(surroundings);
            return;
        }
        System.exit(CommandLines.run(surroundings, arguments));
    }

    /** Whether a command line may be one that opens a port: if it is not, nothing is lost but another processor's time. */
    private static boolean mayListen(String... arguments) {
        return arguments.length == 0 || !QUIET.contains(arguments[0]);
    }

    private static void hangUp() {
        Runtime.getRuntime().halt(HUNG_UP);
    }

    /** What libraries would look for at every start is known here. */
    private static void spareSearches() {
        System.setProperty("io.netty.machineId", "02:00:00:00:00:00"); // at every network interface, for a name
        System.setProperty("io.netty.processId", "1"); // with reflection, for the same name
        try {
            Class.forName(LINUX_SELECTOR, false, null);
            System.setProperty("java.nio.channels.spi.SelectorProvider", LINUX_SELECTOR); // in every jar
        } catch (ClassNotFoundException otherSystem) {
            // it finds its own
        }
    }
}
