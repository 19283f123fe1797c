package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.tap.RawClient;

/** A real Mosquitto as a process of its own. Where it is not installed, tests are skipped, but under {@code CI} they fail. */
public final class Mosquitto implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    /** Before, it may say that connections are only possible from clients running on this machine. */
    private static final Pattern RUNNING = Pattern.compile(" running$", Pattern.MULTILINE);

    private final Process process;
    private final int port;
    private final Optional<Path> folder;

    /** @param folder deleted when it is closed */
    private Mosquitto(Process process, int port, Optional<Path> folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /** Starts a broker on a free port of 127.0.0.1; it takes connections when this returns. */
    public static Mosquitto start() {
        return with(port -> BrokerFiles.NONE);
    }

    /** Starts a broker on this port of 127.0.0.1, where there was one before; it takes connections when this returns. */
    public static Mosquitto startAt(int port) throws IOException {
        return with(same -> BrokerFiles.NONE, port);
    }

    /**
     * Starts a broker with this configuration; it takes connections when this returns.
     *
     * @param configuration in its folder it runs
     * @param port one that the configuration names
     * @param log where it writes what it says
     * @param flags more arguments
     */
    public static Mosquitto configured(Path configuration, int port, Path log, String... flags) {
        Stream<String> settings = Stream.concat(Stream.of("-c", configuration.toString()), Stream.of(flags));
        try {
            Path here = configuration.toAbsolutePath().resolveSibling("");
            return run(settings.toList(), here, port, log, Optional.empty());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a broker that runs with these files, for a free port; it takes connections when this returns. */
    public static Mosquitto with(IntFunction<BrokerFiles> files) {
        for (int attempt = 1; ; attempt++) {
            try {
                return with(files, freePort());
            } catch (IOException failure) { // somebody else may have taken the port meanwhile
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    private static Mosquitto with(IntFunction<BrokerFiles> files, int port) throws IOException {
        BrokerFiles wanted = files.apply(port);
        Path folder = Files.createTempDirectory("mosquitto");
        if (wanted.equals(BrokerFiles.NONE)) {
            return run(List.of("-p", "" + port), folder, port, folder.resolve("log"), Optional.of(folder));
        }
        for (Map.Entry<String, String> file : wanted.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
        Path main = folder.resolve(BrokerFiles.MAIN);
        Files.writeString(main, "user root\n", CREATE, APPEND); // as whom the tests run in a container
        return run(List.of("-c", main.toString()), folder, port, folder.resolve("log"), Optional.of(folder));
    }

    private static Mosquitto run(List<String> settings, Path folder, int port, Path log, Optional<Path> own)
            throws IOException {
        List<String> command = Stream.concat(Stream.of(program("mosquitto").toString()), settings.stream())
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Mosquitto broker = new Mosquitto(process, port, own);
        try {
            broker.awaitRunning(log);
        } catch (IOException failure) {
            broker.close();
            throw failure;
        }
        return broker;
    }

    /** Has it read its configuration again. */
    public void reload() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-HUP", "" + process.pid()).start().waitFor();
    }

    /** Has it end in order. Returns its exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    public int port() {
        return port;
    }

    /** Where {@code mosquitto}, {@code mosquitto_pub} or {@code mosquitto_sub} is; skips the test if it is not. */
    public static Path program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        Optional<Path> found = Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") == null) { // a bench has no JUnit to ask
            assumeTrue(false, name + " is not installed; Debian has it in mosquitto and mosquitto-clients");
        }
        return found.orElseThrow(() -> new AssertionError(name + " is not installed, and this is CI"));
    }

    public RemoteBroker broker() {
        return RemoteBroker.parse("mqtt://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        folder.ifPresent(this::delete);
    }

    private void delete(Path own) {
        try {
            process.waitFor();
            if (!Files.exists(own)) {
                return; // closed before
            }
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(own);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection only to see whether it is there would be in its log, and in what it counts. */
    private void awaitRunning(Path log) throws IOException {
        long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
        while (!RUNNING.matcher(Files.readString(log)).find()) {
            if (System.nanoTime() > deadline || exited()) {
                throw new IOException("not running: " + Files.readString(log));
            }
        }
        if (Files.readString(log).contains("Address already in use")) { // it runs where one of two addresses is left
            throw new IOException("not at both addresses: " + Files.readString(log));
        }
    }

    private boolean exited() {
        try {
            return process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
            return socket.getLocalPort();
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** Runs one of Mosquitto's clients to its end and returns what it printed. */
    public static String run(String name, List<String> arguments) throws Exception {
        Process client = client(name, arguments);
        String printed = new String(client.getInputStream().readAllBytes(), UTF_8);
        int exit = client.waitFor();
        if (exit != 0) {
            throw new AssertionError(name + " ended with " + exit + ": " + printed);
        }
        return printed;
    }

    /** Starts one of Mosquitto's clients. */
    public static Process client(String name, List<String> arguments) throws IOException {
        return new ProcessBuilder(Stream.concat(Stream.of(program(name).toString()), arguments.stream())
                        .toList())
                .redirectErrorStream(true)
                .start();
    }
}
