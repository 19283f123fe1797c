package learnmqtt.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that listens on a port.
 *
 * @param name of its program, such as {@code mosquitto} or {@code ./learn broker}
 * @param command its whole command line, as far as the system tells; else the name again
 * @param service whether the system itself started it, not a person at a terminal
 * @param own whether the user of this program may end it
 */
public record Holder(String name, long pid, String command, boolean service, boolean own) {
    /** The class that starts this program, and the command that it runs, if one is named. */
    private static final Pattern OURS = Pattern.compile("\\blearnmqtt\\.cli\\.Main\\b(?: --\\S+)*( [a-z]+)?");

    private static final String OUR_NAME = "./learn";
    private static final String OUR_BROKER = OUR_NAME + " broker";
    private static final long FIRST_PROCESS = 1;
    private static final String ADMINISTRATOR = "root";

    /** The process with this number; empty if the system tells nothing of it. */
    static Optional<Holder> of(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info()
                        .command()
                        .map(Holder::programOf)
                        .map(name -> of(process, commandLine(process, name), name)));
    }

    private static Holder of(ProcessHandle process, String command, String program) {
        Matcher ours = OURS.matcher(command);
        String name = ours.find() ? OUR_NAME + Objects.requireNonNullElse(ours.group(1), "") : program;
        return new Holder(name, process.pid(), command, isService(process), isOwn(process));
    }

    /** The same, if the system tells; else what one of its tools said. */
    static Holder of(long pid, String name, boolean service) {
        return of(pid).map(known -> service ? new Holder(known.name, pid, known.command, true, known.own) : known)
                .orElseGet(() -> new Holder(programOf(name), pid, name, service, false));
    }

    private static String commandLine(ProcessHandle process, String name) {
        return wholeOnLinux(process.pid())
                .or(() -> process.info().commandLine())
                .orElseGet(() -> process.info()
                        .arguments()
                        .map(arguments -> name + " " + String.join(" ", arguments))
                        .orElse(name));
    }

    /** The JDK has it only as far as 4096 bytes on Linux, which a class path may fill alone. */
    private static Optional<String> wholeOnLinux(long pid) {
        try {
            String words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), ISO_8859_1);
            return Optional.of(words.replace('\0', ' ').strip()).filter(line -> !line.isEmpty());
        } catch (IOException otherSystem) {
            return Optional.empty();
        }
    }

    /** Services of Unix are children of the first process; Windows tells it in another way. */
    private static boolean isService(ProcessHandle process) {
        return Platform.ofThisMachine() != Platform.WINDOWS
                && process.parent()
                        .filter(parent -> parent.pid() == FIRST_PROCESS)
                        .isPresent();
    }

    private static boolean isOwn(ProcessHandle process) {
        Optional<String> own = ProcessHandle.current().info().user();
        return own.isPresent()
                && (own.get().equals(ADMINISTRATOR) || own.equals(process.info().user()));
    }

    static String programOf(String path) {
        Path name = Path.of(path).getFileName();
        String program = name == null ? path : name.toString();
        return program.toLowerCase(Locale.ROOT).endsWith(".exe") ? program.substring(0, program.length() - 4) : program;
    }

    /** Whether it is this program, in another terminal perhaps. */
    boolean isOurs() {
        return name.startsWith(OUR_NAME);
    }

    /** Whether it is this program with somebody's lesson, exercise or jshell, and not a broker for everybody. */
    boolean hasLearner() {
        return isOurs() && !name.equals(OUR_BROKER);
    }

    /** As people are told of it: the program and the process. */
    @Override
    public String toString() {
        return name + " (" + pid + ")";
    }
}
