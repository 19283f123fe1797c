package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.Mosquitto;
import learnmqtt.machine.OpenSessions.OpenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenPortTest {
    private static final Holder MOSQUITTO = new Holder("mosquitto", 4711, "mosquitto -v", false, true);
    private static final OpenSession SESSION = new OpenSession(4711, "tcp://127.0.0.1:1883", "Topics");

    private static TakenPort taken(PortAnswer.Kind kind, String host, Optional<OpenSession> session) {
        return new TakenPort(
                1883, Optional.of(MOSQUITTO), Optional.of("me"), session, new PortAnswer(kind, host, 0), 1884);
    }

    private static List<String> keys(TakenPort taken) {
        return taken.statements().stream().map(Statement::key).toList();
    }

    private static List<String> commands(TakenPort taken) {
        return taken.remedies(more -> "learn " + String.join(" ", more)).stream()
                .map(Remedy::command)
                .toList();
    }

    @Test
    void aBrokerCanBeUsed() {
        TakenPort broker = taken(PortAnswer.Kind.BROKER, "127.0.0.1", Optional.empty());
        assertEquals(List.of("port-taken", "answers-broker"), keys(broker));
        assertEquals(
                List.of("learn --port 1884", "learn --broker mqtt://127.0.0.1:1883 --port 1884"),
                commands(broker).subList(0, 2));
        assertEquals(
                Optional.of("mqtt://[::1]:1883"),
                taken(PortAnswer.Kind.BROKER, "::1", Optional.empty()).broker());
    }

    @Test
    void whatIsNoBrokerCannot() {
        for (PortAnswer.Kind kind : PortAnswer.Kind.values()) {
            if (kind != PortAnswer.Kind.BROKER) {
                assertEquals(
                        Optional.empty(),
                        taken(kind, "127.0.0.1", Optional.empty()).broker());
            }
        }
        assertEquals(
                List.of("port-taken", "answers-web"), keys(taken(PortAnswer.Kind.WEB, "127.0.0.1", Optional.empty())));
    }

    @Test
    void aSessionOfOursIsNeitherUsedNorEnded() {
        TakenPort ours = taken(PortAnswer.Kind.LEARNER, "127.0.0.1", Optional.of(SESSION));
        assertEquals(List.of("port-taken-by-learn"), keys(ours));
        assertEquals(List.of("learn --port 1884"), commands(ours));
    }

    @Test
    void aSessionOfOursIsKnownAlsoBesideANewerOne(@TempDir Path folder) throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try (Mosquitto older = Mosquitto.start();
                ServerSocket newer = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            long pid = Ports.holder(older.port()).orElseThrow().pid();
            OpenSessionsTest.leave(folder, pid, older.port(), "Topics", 1000);
            OpenSessionsTest.leave(folder, other.pid(), newer.getLocalPort(), "Publishers", 2000);
            TakenPort taken = TakenPort.look("127.0.0.1", older.port(), new OpenSessions(folder));
            assertEquals(List.of("port-taken-by-learn"), keys(taken));
            assertEquals(1, commands(taken).size(), commands(taken).toString());
            assertEquals("Topics", taken.session().orElseThrow().what());
            assertEquals(PortAnswer.Kind.LEARNER, taken.answer().kind(), "its learner would see who asks");
        } finally {
            other.destroy();
        }
    }

    @ParameterizedTest
    @CsvSource({"./learn, false", "./learn check, false", "./learn jshell, false", "./learn broker, true"})
    void ofOurOwnProgramsOnlyABrokerForEverybodyCanBeUsed(String program, boolean usable) {
        assertEquals(usable, !new Holder(program, 4711, program, false, true).hasLearner());
    }

    @Test
    void aPortThatNobodyHasButTheAdministratorIsForbidden() {
        PortAnswer nobody = new PortAnswer(PortAnswer.Kind.NOBODY, "127.0.0.1", 0);
        TakenPort low = new TakenPort(80, Optional.empty(), Optional.empty(), Optional.empty(), nobody, 1883);
        assertTrue(low.isForbidden());
        assertEquals(List.of("port-forbidden"), keys(low));
        assertEquals(List.of("learn --port 1883"), commands(low));
    }

    @Test
    void theCheckOfAPortSaysTheSame(@TempDir Path folder) throws Exception {
        OpenSessions sessions = new OpenSessions(folder);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
            Observation seen = new PortCheck("127.0.0.1", port, sessions, more -> "learn " + String.join(" ", more))
                    .look()
                    .get(0);
            assertEquals(Observation.Kind.NOTE, seen.kind());
            assertEquals("answers-stranger", seen.statements().get(1).key());
        }
        for (int free : new int[] {port, 0}) {
            assertEquals(
                    Observation.Kind.OK,
                    new PortCheck("127.0.0.1", free, sessions, List::toString)
                            .look()
                            .get(0)
                            .kind());
        }
        assertEquals(
                "no-such-address",
                new PortCheck("192.0.2.7", port, sessions, List::toString)
                        .look()
                        .get(0)
                        .statements()
                        .get(0)
                        .key());
    }
}
