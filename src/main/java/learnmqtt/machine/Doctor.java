package learnmqtt.machine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import learnmqtt.machine.Observation.Kind;

/** Looks at everything that the course needs of this machine. */
public final class Doctor {
    private static final int ROOM_FOR_STATE = 20;
    private static final int ROOM_FOR_BUILDS = 200;

    private final List<Check> checks;

    /** For tests: these checks and no others. */
    Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * A doctor for this machine.
     *
     * @param host where the course is to listen
     * @param port where the course is to listen; 0 for any free one
     * @param built when the program was built
     * @param command the program's command line with these options
     * @param broker the host and port of a broker of the learner's own, if the course is to work with one
     */
    public static Doctor ofThisMachine(
            String host,
            int port,
            Folders folders,
            OpenSessions sessions,
            TerminalAbilities terminal,
            Instant built,
            Function<List<String>, String> command,
            Optional<InetSocketAddress> broker) {
        List<Check> checks = new ArrayList<>(List.of(
                new JdkCheck(Jdk.running()),
                new FolderCheck("state", folders.state(), Kind.PROBLEM, ROOM_FOR_STATE),
                new FolderCheck("work", folders.work(), Kind.NOTE, ROOM_FOR_STATE),
                new FolderCheck("build", folders.build(), Kind.NOTE, ROOM_FOR_BUILDS),
                new FolderCheck("temporary", folders.temporary(), Kind.PROBLEM, ROOM_FOR_STATE),
                new LoopbackCheck(InetAddress::getAllByName),
                new PortCheck(host, port, sessions, command),
                new TerminalCheck(terminal),
                new CharsetCheck(terminal, charsetOfFileNames(), Platform.ofThisMachine()),
                new ClockCheck(Clock.system(ZoneId.systemDefault()), built)));
        broker.ifPresent(own -> checks.add(new BrokerCheck(own.getHostString(), own.getPort())));
        return new Doctor(checks);
    }

    /** What was seen, in the order of the checks; one that breaks down says so and hides no other. */
    public List<Observation> examine() {
        List<Observation> all = new ArrayList<>();
        for (Check check : checks) {
            try {
                all.addAll(check.look());
            } catch (RuntimeException broken) {
                all.add(Observation.note(
                        check.about(), Statement.of("check-broken", "about", check.about(), "why", broken)));
            }
        }
        return all;
    }

    private static Charset charsetOfFileNames() {
        try {
            return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        } catch (IllegalArgumentException unknown) {
            return Charset.defaultCharset();
        }
    }
}
