package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import learnmqtt.client.Streams;
import learnmqtt.mosquitto.Program;
import learnmqtt.terminal.Sentences;

/** {@code pub} and {@code sub} for nobody to see, as part of {@link WarmUp}. */
final class ClientRehearsal {
    private final String port;
    private final Path state;
    private final Streams streams = new Streams(
            new ByteArrayInputStream("line\n".getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

    /**
     * @param port of a broker on this machine
     * @param state a folder that holds nothing of a learner's
     */
    ClientRehearsal(int port, Path state) {
        this.port = Integer.toString(port);
        this.state = state;
    }

    /** Each kind of exchange once, in both versions. */
    void play() throws InterruptedException {
        for (String version : List.of("311", "5")) {
            run(Program.PUB, "-V", version, "-t", "rehearsal", "-m", "kept", "-r", "-q", "2");
            run(Program.PUB, "-V", version, "-t", "rehearsal", "-l", "-q", "1", "-i", "rehearsal");
            run(Program.SUB, "-V", version, "-t", "rehearsal", "-C", "1", "-q", "2", "-v", "-d");
            run(Program.SUB, "-V", version, "-t", "rehearsal", "-C", "1", "-W", "9", "-F", "%I %t %j");
            run(Program.PUB, "-V", version, "-t", "rehearsal", "-n", "-r");
        }
    }

    private void run(Program program, String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("-h", "localhost", "-p", port));
        all.addAll(List.of(arguments));
        new ClientCommand(
                        program,
                        all,
                        Map.of(),
                        state,
                        streams,
                        new Sentences(streams.err(), OptionalInt::empty),
                        goodbye -> {})
                .run();
    }
}
