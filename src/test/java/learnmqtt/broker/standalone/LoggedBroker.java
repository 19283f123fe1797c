package learnmqtt.broker.standalone;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.log.LogWriter;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;

/** A broker whose log is read while clients come and go: ours, or Mosquitto. */
abstract class LoggedBroker implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final List<Closeable> guests = new ArrayList<>();

    private LoggedBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Where its files are. */
    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /** What was logged until now, without the times. */
    abstract List<String> log() throws IOException;

    /** Has it read its configuration again. */
    abstract void reload() throws Exception;

    abstract void stop();

    /** Has it end in order, as SIGTERM does. */
    abstract void end() throws Exception;

    /** Starts mosquitto_sub, and returns when it has subscribed; a log that is brief does not tell. */
    Process subscriber(String id, String... arguments) throws IOException {
        Process process = begin(
                "mosquitto_sub",
                Stream.concat(Stream.of("-i", id), Stream.of(arguments)).toArray(String[]::new));
        await("Sending SUBACK to " + id);
        return process;
    }

    /** Waits until such a line is in the log. */
    void await(String text) throws IOException {
        long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
        while (log().stream().noneMatch(line -> line.contains(text))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not logged: " + text + "\n" + String.join("\n", log()));
            }
            Thread.onSpinWait();
        }
    }

    /** A client that says what the test has it say. */
    RawClient raw() throws IOException {
        RawClient client = new RawClient(port);
        guests.add(client::close);
        return client;
    }

    /** Runs one of Mosquitto's clients to its end, whatever that is. */
    void run(String program, String... arguments) throws Exception {
        Process process = begin(program, arguments);
        process.getInputStream().readAllBytes();
        process.waitFor();
    }

    /** Starts one of Mosquitto's clients. */
    Process begin(String program, String... arguments) throws IOException {
        List<String> all = Stream.concat(Stream.of("-h", "127.0.0.1", "-p", "" + port), Stream.of(arguments))
                .toList();
        Process process = Mosquitto.client(program, all);
        guests.add(process::destroyForcibly);
        return process;
    }

    /** Returns when all that clients did until now is in the log: it is after what is done now. */
    void settle() throws IOException {
        try (RawClient last = new RawClient(port)) {
            last.send(Wire.packet(
                    0x10,
                    Wire.text("MQTT"),
                    new byte[] {4, (byte) 0xc2, 0, 60},
                    Wire.text("last"),
                    Wire.text("last"),
                    Wire.text("secret")));
            last.read();
            last.send(Wire.disconnect());
            last.ends();
        }
        await("Client last disconnected.");
    }

    @Override
    public void close() throws IOException {
        for (Closeable guest : guests) {
            guest.close();
        }
        stop();
    }

    /** Writes the configuration for this port; {@code @} in it is the folder. */
    static Path write(Path folder, int port, String configuration) throws IOException {
        String text = configuration.replace("PORT", "" + port).replace("@", folder.toString());
        return Files.writeString(folder.resolve("mosquitto.conf"), text);
    }

    static LoggedBroker mosquitto(Path folder, String configuration, String... flags) throws IOException {
        return mosquittoWith(folder, "user root\n" + configuration, flags);
    }

    /** Without a line in front of the configuration. */
    static LoggedBroker mosquittoWith(Path folder, String configuration, String... flags) throws IOException {
        int port = Mosquitto.freePort();
        Path file = write(folder, port, configuration);
        Path log = folder.resolve("log");
        Mosquitto mosquitto = Mosquitto.configured(file, port, log, flags);
        return new LoggedBroker(folder, port) {
            @Override
            List<String> log() throws IOException {
                return Files.readAllLines(log).stream()
                        .map(line -> line.replaceFirst("^[0-9]+: ", ""))
                        .toList();
            }

            @Override
            void reload() throws Exception {
                write(folder(), port(), "user root\n" + Files.readString(file));
                mosquitto.reload();
            }

            @Override
            void stop() {
                mosquitto.close();
            }

            @Override
            void end() throws Exception {
                mosquitto.terminate();
            }
        };
    }

    static LoggedBroker ours(Path folder, String configuration, String... flags) throws IOException {
        return ours(folder, Clock.systemUTC(), Language.EN, configuration, flags);
    }

    static LoggedBroker ours(Path folder, Clock clock, Language language, String configuration, String... flags)
            throws IOException {
        int port = Mosquitto.freePort();
        Path file = write(folder, port, configuration);
        ConfigurationFiles files = new ConfigurationFiles(folder);
        List<String> lines = new CopyOnWriteArrayList<>();
        BrokerConfiguration told = files.configuration(file.toString());
        BrokerConfiguration wanted = flags.length > 0 ? told.verbose() : told;
        LogWriter writer = new LogWriter(wanted.logging(), new LineCollector(lines).stream(), Clock.systemUTC());
        StandaloneBroker broker = StandaloneBroker.start(
                wanted, Optional.of(file.toString()), files, clock, Messages.of(language), writer);
        broker.sayRunning();
        return new LoggedBroker(folder, port) {
            @Override
            List<String> log() {
                return lines.stream()
                        .map(line -> line.replaceFirst("^[0-9]+: ", ""))
                        .toList();
            }

            @Override
            void reload() {
                broker.sayReloading();
                broker.reconfigure(files.configuration(file.toString()));
            }

            @Override
            void stop() {
                broker.close();
            }

            @Override
            void end() {
                broker.close();
            }
        };
    }
}
