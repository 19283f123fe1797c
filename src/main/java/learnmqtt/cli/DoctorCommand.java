package learnmqtt.cli;

import java.net.InetSocketAddress;
import java.util.List;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.json.JsonText;
import learnmqtt.machine.Doctor;
import learnmqtt.machine.Folders;
import learnmqtt.machine.Observation;
import learnmqtt.session.Shown;
import learnmqtt.terminal.TerminalScreen;
import org.apache.commons.cli.Option;

/** {@code ./learn doctor}: what is wrong with this machine, and what to do. */
final class DoctorCommand implements Command {
    private final Surroundings surroundings;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public List<Option> heeded() {
        return Options.COMMON;
    }

    @Override
    public int run(Line line) {
        Options options = line.options();
        Workshop workshop = new Workshop(surroundings, options);
        Language language = workshop.language();
        List<Observation> observations = doctor(workshop, options).examine();
        if (options.json()) {
            surroundings.out().println(JsonText.write(new CheckupJson(Messages.of(language)).of(observations)));
        } else {
            try (TerminalScreen screen = workshop.page(language)) {
                screen.show(new Shown.Checkup(observations));
            }
        }
        return observations.stream().anyMatch(one -> one.kind() == Observation.Kind.PROBLEM) ? CommandLines.MACHINE : 0;
    }

    private Doctor doctor(Workshop workshop, Options options) {
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
