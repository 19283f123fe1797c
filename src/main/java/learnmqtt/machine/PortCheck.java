package learnmqtt.machine;

import java.util.List;
import java.util.function.Function;
import learnmqtt.machine.Observation.Kind;

/** Whether the course can have its port; if not, who has it, and what there is to choose from. */
final class PortCheck implements Check {
    private final String host;
    private final int port;
    private final OpenSessions sessions;
    private final Function<List<String>, String> command;

    /**
     * @param port 0 for any free one
     * @param command the program's command line with these options
     */
    PortCheck(String host, int port, OpenSessions sessions, Function<List<String>, String> command) {
        this.host = host;
        this.port = port;
        this.sessions = sessions;
        this.command = command;
    }

    @Override
    public String about() {
        return "port";
    }

    @Override
    public List<Observation> look() {
        if (port == 0 || (Ports.isFree(port) && Ports.canListen(host, port))) {
            return List.of(Observation.ok(about(), Statement.of(port == 0 ? "port-any" : "port-free", "port", port)));
        }
        if (!Ports.canListen(host, 0)) {
            return List.of(Observation.problem(about(), Statement.of("no-such-address", "address", host)));
        }
        TakenPort taken = TakenPort.look(host, port, sessions);
        Kind kind = taken.isForbidden() ? Kind.PROBLEM : Kind.NOTE;
        return List.of(new Observation(kind, about(), taken.statements(), taken.remedies(command)));
    }
}
