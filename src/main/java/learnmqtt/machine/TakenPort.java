package learnmqtt.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import learnmqtt.machine.OpenSessions.OpenSession;
import learnmqtt.machine.PortAnswer.Kind;
import learnmqtt.wire.HostPort;

/**
 * A port where this program cannot listen, and all that the system tells about why.
 *
 * @param holder who listens there, if the system tells
 * @param owner the user whose program that is, if the system tells
 * @param session the session of ours that it is, if it is one
 * @param free another port, free at the moment
 */
public record TakenPort(
        int port,
        Optional<Holder> holder,
        Optional<String> owner,
        Optional<OpenSession> session,
        PortAnswer answer,
        int free) {
    private static final int FIRST_FOR_EVERYBODY = 1024;

    /**
     * Looks at a port that could not be had. Takes some seconds where its holder says nothing.
     *
     * @param host where it was to be had
     */
    public static TakenPort look(String host, int port, OpenSessions sessions) {
        Optional<Holder> holder = Ports.holder(port);
        Optional<OpenSession> session = holder.flatMap(known -> sessions.of(known.pid()));
        boolean isLearners =
                session.isPresent() || holder.filter(Holder::hasLearner).isPresent();
        Set<String> hosts = new LinkedHashSet<>(List.of(host, "127.0.0.1", "::1"));
        PortAnswer answer =
                isLearners ? new PortAnswer(Kind.LEARNER, host, 0) : PortAnswer.of(List.copyOf(hosts), port);
        return new TakenPort(port, holder, Ports.owner(port), session, answer, Ports.free(port));
    }

    /** Whether this program itself has it. */
    public boolean isOwn() {
        return holder.filter(known -> known.pid() == ProcessHandle.current().pid())
                .isPresent();
    }

    /** Whether nobody has it, but the system keeps it for its administrator. */
    public boolean isForbidden() {
        return port < FIRST_FOR_EVERYBODY && answer.kind() == Kind.NOBODY && holder.isEmpty() && owner.isEmpty();
    }

    /** The address of the broker that answers there, such as {@code mqtt://127.0.0.1:1883}; none for a learner's own. */
    public Optional<String> broker() {
        return answer.kind() == Kind.BROKER
                ? Optional.of("mqtt://" + HostPort.of(answer.host(), port))
                : Optional.empty();
    }

    /** Who has it, and what it answers. */
    public List<Statement> statements() {
        if (isForbidden()) {
            return List.of(Statement.of("port-forbidden", "port", port));
        }
        if (session.isPresent()) {
            return List.of(Statement.of(
                    "port-taken-by-learn",
                    "port",
                    port,
                    "what",
                    session.get().what(),
                    "pid",
                    session.get().pid()));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(holder.map(known -> Statement.of("port-taken", "port", port, "holder", known))
                .or(() -> owner.map(user -> Statement.of("port-taken-by-user", "port", port, "user", user)))
                .orElseGet(() -> Statement.of("port-taken-unknown", "port", port)));
        switch (answer.kind()) {
            case LEARNER -> {}
            case BROKER -> statements.add(Statement.of("answers-broker"));
            case REFUSING_BROKER -> statements.add(Statement.of("answers-refusing-broker", "code", answer.code()));
            case WEB -> statements.add(Statement.of("answers-web"));
            case STRANGER, SILENT, NOBODY -> statements.add(Statement.of("answers-stranger"));
        }
        return statements;
    }

    /**
     * What can be typed: for another port, for the broker that is there, to free the port.
     *
     * @param command the program's command line with these options
     */
    public List<Remedy> remedies(Function<List<String>, String> command) {
        List<String> other = List.of("--port", "" + free);
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(Remedy.of("use-other-port", command.apply(other)));
        broker().ifPresent(broker -> remedies.add(
                Remedy.of("use-that-broker", command.apply(List.of("--broker", broker, "--port", "" + free)))));
        freeing().ifPresent(remedies::add);
        return remedies;
    }

    /** What can be typed to free the port, or to find out who has it; nothing for what is of ours, perhaps a lesson. */
    public Optional<Remedy> freeing() {
        return session.isPresent()
                        || isForbidden()
                        || holder.filter(Holder::isOurs).isPresent()
                ? Optional.empty()
                : Optional.of(Freeing.ofThisMachine().remedy(port, holder, owner));
    }
}
