package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.client.Streams;
import learnmqtt.mosquitto.Program;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.terminal.Sentences;
import learnmqtt.wire.Timeline;

/** {@code pub} and {@code sub} for nobody to see: whatever they use can be archived, so that later starts are fast. */
final class ClientRehearsal {
    /** The command line that asks for it, whole. */
    static final String COMMAND = "--warm-up-client";

    private final String port;
    private final Streams streams = new Streams(
            new ByteArrayInputStream("line\n".getBytes(UTF_8)),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

    private ClientRehearsal(int port) {
        this.port = Integer.toString(port);
    }

    /** Each kind of exchange once, in both versions. */
    static void play() throws InterruptedException {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Tap tap = Tap.start(TapSettings.loopback(0), broker, new Timeline())) {
            ClientRehearsal rehearsal = new ClientRehearsal(tap.port());
            for (String version : List.of("311", "5")) {
                rehearsal.run(Program.PUB, "-V", version, "-t", "rehearsal", "-m", "kept", "-r", "-q", "2");
                rehearsal.run(Program.PUB, "-V", version, "-t", "rehearsal", "-l", "-q", "1", "-i", "rehearsal");
                rehearsal.run(Program.SUB, "-V", version, "-t", "rehearsal", "-C", "1", "-q", "2", "-v", "-d");
                rehearsal.run(Program.SUB, "-V", version, "-t", "rehearsal", "-C", "1", "-W", "9", "-F", "%I %t %j");
                rehearsal.run(Program.PUB, "-V", version, "-t", "rehearsal", "-n", "-r");
            }
        }
    }

    private void run(Program program, String... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("-h", "localhost", "-p", port));
        all.addAll(List.of(arguments));
        new ClientCommand(
                        program,
                        all,
                        Map.of(),
                        streams,
                        new Sentences(streams.err(), OptionalInt::empty),
                        new Farewell(() -> {}))
                .run();
    }
}
