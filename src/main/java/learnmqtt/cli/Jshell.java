package learnmqtt.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import learnmqtt.broker.Broker;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Address;
import learnmqtt.machine.FileReason;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.OpenSessions.OpenSession;
import learnmqtt.tap.Tap;
import learnmqtt.terminal.Interrupts;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.agent.Leftovers;

/**
 * Runs the JDK's jshell beside a broker: that of a session which is open in another terminal, where its packets count
 * for what is open there, else one of its own.
 */
final class Jshell {
    private final Workshop workshop;
    private final Options options;
    private final Surroundings surroundings;
    private final Messages messages;

    Jshell(Surroundings surroundings, Workshop workshop, Options options) {
        this.surroundings = surroundings;
        this.workshop = workshop;
        this.options = options;
        this.messages = Messages.of(workshop.language());
    }

    /** Returns jshell's exit code. */
    int run(List<String> files) throws InterruptedException {
        boolean own = options.port().isPresent() || options.broker().isPresent();
        Optional<OpenSession> open =
                own ? Optional.empty() : workshop.openSessions().newest();
        if (open.isPresent()) {
            say(
                    "jshell-joins",
                    Map.of("broker", open.get().broker(), "what", open.get().what()));
            return jshell(open.get().broker(), files);
        }
        Optional<Moored> moored = new Harbour(workshop, options, new PersonAtTerminal(surroundings, workshop, messages))
                .open(workshop.wished(), this::moor);
        if (moored.isEmpty()) {
            return CommandLines.MACHINE;
        }
        try (Moored here = moored.get()) {
            String address = new Address(workshop.host(), here.tap().port()).broker();
            say(here.broker() instanceof RemoteBroker ? "jshell-through" : "jshell-alone", Map.of("broker", address));
            return jshell(address, files);
        }
    }

    /** A broker with the tap in front of it. */
    private record Moored(Broker broker, Tap tap) implements AutoCloseable {
        @Override
        public void close() {
            tap.close();
            broker.close();
        }
    }

    private Moored moor(Berth berth) {
        Broker broker = berth.brokers().get();
        try {
            return new Moored(broker, Tap.start(workshop.tap(workshop.host(), berth.port()), broker, new Timeline()));
        } catch (RuntimeException cannotListen) {
            broker.close();
            throw cannotListen;
        }
    }

    private int jshell(String broker, List<String> files) throws InterruptedException {
        Path prelude = prelude(broker);
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--class-path",
                Workshop.learnersClassPath().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)),
                "--startup",
                prelude.toString()));
        command.addAll(files);
        try {
            Interrupts.leaveToOthers();
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException missing) {
            throw new MachineTrouble("cli", "jshell-missing", Map.of("program", program()), missing);
        } finally {
            delete(prelude);
        }
    }

    private Path prelude(String broker) {
        try {
            return Files.writeString(Files.createTempFile(Leftovers.prefix(), ".jsh"), workshop.prelude(broker));
        } catch (IOException full) {
            throw new MachineTrouble("cli", "no-temporary-file", Map.of("why", FileReason.of(full)), full);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // the system empties its own folder for temporary files
        }
    }

    private static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "jshell").toString();
    }

    private void say(String key, Map<String, String> facts) {
        surroundings.err().tell(messages.say("cli", key, facts));
    }
}
