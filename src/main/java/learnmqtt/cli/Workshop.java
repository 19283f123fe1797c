package learnmqtt.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learnmqtt.broker.Broker;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.lesson.markdown.ExerciseReader;
import learnmqtt.machine.FileReason;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.OpenSessions;
import learnmqtt.machine.TakenPort;
import learnmqtt.machine.TerminalAbilities;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.StateDirectory;
import learnmqtt.progress.Trouble;
import learnmqtt.session.Inbox;
import learnmqtt.session.PromptCompletions;
import learnmqtt.session.Sandbox;
import learnmqtt.session.watch.Workbench;
import learnmqtt.tap.TapSettings;
import learnmqtt.terminal.Abilities;
import learnmqtt.terminal.TerminalScreen;
import learnmqtt.terminal.TerminalSettings;
import learnmqtt.workspace.WorkspaceSettings;

/** Makes what sessions and checks are built from, as the options ask for it. */
final class Workshop {
    private static final String PAHO = "org.eclipse.paho.client.mqttv3";

    /** MQTT's own port on this machine. */
    static final Address USUAL = new Address("127.0.0.1", 1883);

    private final Surroundings surroundings;
    private final Options options;

    Workshop(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** The language to speak, for whoever does not load progress. */
    Language language() {
        return RememberedLanguage.choose(options.lang(), stateFolder(), surroundings.environment());
    }

    /** The language to speak: the option's, the saved one, or the environment's. */
    Language language(Progress progress) {
        return Language.choose(options.lang(), progress.language(), surroundings.environment());
    }

    /** Where progress and history are kept. */
    Path stateFolder() {
        return StateDirectory.choose(options.state(), surroundings.environment(), System.getProperties());
    }

    /** What the learner has done. */
    ProgressStore progress() {
        return new ProgressStore(stateFolder());
    }

    /** Says beside the result what is wrong with the record of progress. */
    void tell(Trouble trouble, Progress progress) {
        Messages messages = Messages.of(language(progress));
        surroundings.err().tell(messages.say("progress", trouble.key(), trouble.facts()));
    }

    /** Which sessions are open. */
    OpenSessions openSessions() {
        return new OpenSessions(stateFolder());
    }

    /** A screen that only shows: what is typed meanwhile is left to whoever reads next, such as a shell. */
    TerminalScreen page(Language language) {
        return screen(language, InputStream.nullInputStream(), Optional.empty(), new Inbox(), Optional::empty);
    }

    /** A screen for a session. */
    TerminalScreen screen(Language language, Optional<Path> history, Inbox inbox, Supplier<Optional<Sandbox>> sandbox) {
        return screen(language, surroundings.in(), history, inbox, sandbox);
    }

    private TerminalScreen screen(
            Language language,
            InputStream in,
            Optional<Path> history,
            Inbox inbox,
            Supplier<Optional<Sandbox>> sandbox) {
        TerminalSettings settings = new TerminalSettings(
                TerminalSettings.Color.valueOf(options.color().name().toUpperCase(Locale.ROOT)),
                options.plain(),
                history,
                true,
                () -> sandbox.get().map(Sandbox::address));
        return TerminalScreen.open(
                settings,
                in,
                surroundings.out(),
                surroundings.environment(),
                inbox::post,
                new PromptCompletions(() -> sandbox.get().map(Sandbox::workspace)),
                language.code());
    }

    /** Where the course lies. */
    Path courseFolder() {
        return options.lessons().orElseGet(() -> surroundings.home().resolve("lessons"));
    }

    /** The course, for this address. */
    Course course(Language language, Address address) {
        return CourseReader.read(courseFolder(), language.code(), address);
    }

    /** Where the exercises lie: beside our own lessons, inside somebody else's course. */
    Path exercisesFolder() {
        return courseRoot().resolve("exercises");
    }

    /** The exercises in their order, for this address. */
    List<Exercise> exercises(Language language, Address address) {
        return ExerciseReader.read(exercisesFolder(), language.code(), address);
    }

    /** Where the learner's own files are. */
    Workbench workbench() {
        return new Workbench(workFolder());
    }

    Path workFolder() {
        return courseRoot().resolve("work");
    }

    /** For what is gone when the program ends. */
    Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir", ""));
    }

    /** When the program was built; long ago if nobody knows. */
    Instant built() {
        URL own = Workshop.class.getResource("Workshop.class");
        try {
            return own == null
                    ? Instant.EPOCH
                    : Instant.ofEpochMilli(own.openConnection().getLastModified());
        } catch (IOException unreadable) {
            return Instant.EPOCH;
        }
    }

    /** What the terminal can do. */
    TerminalAbilities abilities() {
        return Abilities.of(surroundings.environment());
    }

    /** Who has a port that we could not have. */
    TakenPort look(int port) {
        return TakenPort.look(host(), port, openSessions());
    }

    /** A file as people are told of it: the path from where the program was started, if the file is below that. */
    static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }

    private Path courseRoot() {
        return options.lessons().orElseGet(surroundings::home);
    }

    /**
     * Lets the learner's file of an exercise begin anew, if there is one. Returns where the old one is kept.
     *
     * @throws MachineTrouble if the folder cannot be written
     */
    Optional<Path> resetFile(Exercise exercise) {
        try {
            return workbench().hasBegun(exercise) ? workbench().reset(exercise) : Optional.empty();
        } catch (IOException unwritable) {
            throw unwritable(workbench().path(exercise), unwritable);
        }
    }

    /** Says that the learner's file cannot be read or written. */
    static MachineTrouble unwritable(Path file, IOException why) {
        return new MachineTrouble("cli", "work-file", Map.of("file", file.toString(), "why", FileReason.of(why)), why);
    }

    /** What clients on this machine call the address that the tap listens at. */
    String host() {
        return options.listen().orElse("127.0.0.1");
    }

    /** A sandbox behind this port; 0 for any free one. */
    Sandbox.Plan plan(int port, Supplier<Broker> brokers) {
        return new Sandbox.Plan(host(), tap(host(), port), brokers, this::workspace);
    }

    /** Whether only this machine can reach an address. */
    static boolean isLoopback(String address) {
        return resolve(address).isLoopbackAddress();
    }

    private static InetAddress resolve(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException unknown) {
            throw new MachineTrouble("cli", "no-such-address", Map.of("address", address), unknown);
        }
    }

    /** Where the tap listens. */
    TapSettings tap(String host, int port) {
        if (options.listen().isEmpty()) {
            return TapSettings.loopback(port);
        }
        return new TapSettings(List.of(resolve(host)), port);
    }

    /** Makes the brokers of this session: embedded ones, or always the one that the options name. */
    Supplier<Broker> brokers() {
        if (options.broker().isEmpty()) {
            return EmbeddedBroker::start;
        }
        RemoteBroker remote = RemoteBroker.parse(options.broker().get());
        return () -> remote;
    }

    /** Where to listen, as the options ask for it. */
    Berth wished() {
        return new Berth(options.port().orElse(USUAL.port()), brokers());
    }

    /** How many sandboxes there may be at a time: on one broker for all, clients with the same identifier would meet. */
    int sideBySide() {
        return options.broker().isEmpty() ? Runtime.getRuntime().availableProcessors() : 1;
    }

    private WorkspaceSettings workspace(Address address) {
        return WorkspaceSettings.of(learnersClassPath(), prelude(address.broker()));
    }

    /** The Java that the learner's code begins with, for this broker. */
    String prelude(String broker) {
        try {
            return Files.readString(surroundings.home().resolve("sandbox").resolve("prelude.jsh"))
                    .replace("{{broker}}", broker);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The learner's code sees the Paho client and nothing else of what we are made of. */
    static List<Path> learnersClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains(PAHO))
                .map(Path::of)
                .toList();
    }
}
