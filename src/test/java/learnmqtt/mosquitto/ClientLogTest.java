package learnmqtt.mosquitto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the packets that the tap saw, ours writes the log that mosquitto_pub -d and mosquitto_sub -d wrote. */
class ClientLogTest {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.mosquitto();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i testPub -t debug -m TESTING",
                "-t debug -m TESTING",
                "-t debug -m TESTING -V 5",
                "-t debug -m TESTING -V 5 --quiet",
                "-I 이름 -t 안녕/하세요 -n -q 1 -r",
                "-i testPub -t debug -m TESTING -q 1 --repeat 3",
                "-i testPub -t debug -m TESTING -q 2 --repeat 2 -V 5",
                "-i testPub -t debug -m TESTING --repeat 3"
            })
    void logsWhatPubLogs(String options) {
        same(Program.PUB, RealClient.words(options));
    }

    @Test
    void cutsALongLineWhereMosquittoCutsIt() {
        same(Program.PUB, List.of("-i", "testPub", "-t", "긴/".repeat(200), "-m", "x"));
        same(Program.PUB, List.of("-i", "i".repeat(600), "-t", "t", "-m", "x", "-V", "5", "-q", "2"));
        same(Program.SUB, List.of("-i", "testSub", "-t", "t".repeat(600), "-U", "u".repeat(600), "-W", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i testSub -t debug -t a/# -E",
                "-i testSub -t debug -t a/# -E --quiet",
                "-t debug -q 1 -E -V 5 --retain-as-published -R",
                "-t debug -q 2 -E --retain-as-published -R",
                "-i testSub -t debug -U a -U b/+ -W 1",
                "-i testSub -t kept -C 1 -F '' -N",
                "-i testSub -t kept -C 1 -F '' -N -q 1",
                "-i testSub -t kept -C 1 -F '' -N -q 2 -V 5",
                "-i testSub -t kept -F '' -N -q 2 --remove-retained -W 1"
            })
    void logsWhatSubLogs(String options) {
        String port = Integer.toString(sandbox.port());
        RealClient.run(Program.PUB, List.of("-p", port, "-t", "kept", "-m", "x", "-r", "-q", "2"));
        sandbox.await(1, Event.Closed.class, any -> true);
        same(Program.SUB, RealClient.words(options));
    }

    private void same(Program program, List<String> options) {
        int earlier = Sandbox.events(sandbox.timeline().history(), Event.Closed.class, any -> true)
                .size();
        List<String> line = new ArrayList<>(List.of("-p", Integer.toString(sandbox.port()), "-d"));
        line.addAll(options);
        String real = text(RealClient.run(program, line).output());
        String id = options.contains("-I") ? real.replaceAll("(?s)Client \\D+(\\d+) sending.*", "$1") : "1";
        List<Event.Closed> ends = sandbox.await(earlier + 1, Event.Closed.class, any -> true);
        String ours =
                logged(program, line, Long.parseLong(id), ends.get(earlier).connection());
        // what is sent and what arrives may cross on its way to the tap
        for (boolean sending : List.of(true, false)) {
            Predicate<String> half = text -> text.contains(" sending ") == sending;
            assertEquals(
                    real.lines().filter(half).toList(),
                    ours.lines().filter(half).toList(),
                    () -> real);
        }
    }

    private String logged(Program program, List<String> line, long processId, long connection) {
        ClientLog log = log(program, line, processId);
        StringBuilder lines = new StringBuilder();
        for (Event.Passed passed : Sandbox.events(
                sandbox.timeline().history(), Event.Passed.class, any -> any.connection() == connection)) {
            for (Bytes one : log.lines(passed.direction(), passed.packet())) {
                lines.append(text(one)).append('\n');
            }
        }
        return lines.toString();
    }

    private static ClientLog log(Program program, List<String> line, long processId) {
        CommandLineParser parser = new CommandLineParser(Map.of(), processId);
        if (program == Program.PUB && parser.publish(line) instanceof Reading.Understood<PublishOptions> understood) {
            return new ClientLog(understood.options().connect());
        }
        if (parser.subscribe(line) instanceof Reading.Understood<SubscribeOptions> understood) {
            return new ClientLog(understood.options());
        }
        throw new AssertionError(line);
    }

    /** Each byte a character. */
    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), ISO_8859_1);
    }
}
