package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.session.Background;
import learnmqtt.terminal.Sentences;

/** {@code broker} for nobody to see: whatever it uses can be archived, so that later starts are fast. */
final class BrokerRehearsal {
    /** The command line that asks for it, whole. */
    static final String COMMAND = "--warm-up-broker";

    /** For each version: CONNECT, SUBSCRIBE, a PUBLISH with QoS 1 that comes back, and DISCONNECT. */
    private static final List<String> CLIENTS = List.of(
            "100d00044d5154540402003c000172" + "8206000100017201" + "3206000172000278" + "e000",
            "100e00044d5154540502003c00000172" + "820700010000017201" + "320700017200020078" + "e000");

    private static final Pattern OPENING = Pattern.compile("on port (\\d+)\\.$");

    private static final int LONGEST_LOG = 1 << 16; // bytes; nobody reads after the port is known

    private BrokerRehearsal() {}

    /** Starts one on any free port, and lets a client of each version come and go. */
    static void play(Surroundings surroundings) throws InterruptedException, IOException {
        PipedInputStream log = new PipedInputStream(LONGEST_LOG);
        PrintStream out = new PrintStream(new PipedOutputStream(log), true, UTF_8);
        Surroundings unseen = new Surroundings(
                surroundings.home(),
                surroundings.environment(),
                InputStream.nullInputStream(),
                out,
                new Sentences(out, OptionalInt::empty));
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> clients = Background.make("clients", () -> {
            try {
                int port = port(log);
                CLIENTS.forEach(packets -> talk(port, HexFormat.of().parseHex(packets)));
                return null;
            } finally {
                end.countDown();
            }
        });
        CommandLines.run(unseen, "broker", "--version"); // the way to the command
        Line line = CommandLines.reader(unseen).read(List.of("broker", "-p", "0", "-v"));
        new BrokerCommand(unseen).run(line, end);
        Background.await(clients);
    }

    private static int port(InputStream log) {
        return new BufferedReader(new InputStreamReader(log, UTF_8))
                .lines()
                .map(OPENING::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static void talk(int port, byte[] packets) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(packets);
            socket.getInputStream().readAllBytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
