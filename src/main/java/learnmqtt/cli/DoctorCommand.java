package learnmqtt.cli;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.json.JsonText;
import learnmqtt.machine.Doctor;
import learnmqtt.machine.Folders;
import learnmqtt.machine.Observation;
import learnmqtt.session.Shown;
import learnmqtt.terminal.TerminalScreen;
import picocli.CommandLine.Command;

/** {@code ./learn doctor}: what is wrong with this machine, and what to do. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    DoctorCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Workshop workshop = new Workshop(surroundings, options);
        Language language = workshop.language();
        List<Observation> observations = doctor(workshop).examine();
        if (options.json()) {
            surroundings.out().println(JsonText.write(new CheckupJson(Messages.of(language)).of(observations)));
        } else {
            try (TerminalScreen screen = workshop.page(language)) {
                screen.show(new Shown.Checkup(observations));
            }
        }
        return observations.stream().anyMatch(one -> one.kind() == Observation.Kind.PROBLEM) ? CommandLines.MACHINE : 0;
    }

    private Doctor doctor(Workshop workshop) {
        return Doctor.ofThisMachine(
                workshop.host(),
                options.port().orElse(Workshop.USUAL.port()),
                new Folders(
                        workshop.stateFolder(),
                        workshop.workFolder(),
                        surroundings.home().resolve("target"),
                        workshop.temporaryFolder()),
                workshop.openSessions(),
                workshop.abilities(),
                workshop.built(),
                more -> new TypedCommand(List.of()).with(more).toString(),
                options.broker()
                        .map(RemoteBroker::parse)
                        .map(own -> InetSocketAddress.createUnresolved(own.host(), own.port())));
    }
}
