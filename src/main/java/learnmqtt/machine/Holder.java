package learnmqtt.machine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that listens on a port.
 *
 * @param name of its program, such as {@code mosquitto}
 * @param command its whole command line, as far as the system tells; else the name again
 */
public record Holder(String name, long pid, String command) {

    /** The process with this number; empty if the system tells nothing of it. */
    static Optional<Holder> of(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> {
            ProcessHandle.Info info = process.info();
            return info.command().map(Holder::programOf).map(name -> {
                String command = info.commandLine()
                        .orElseGet(() -> info.arguments()
                                .map(arguments -> name + " " + String.join(" ", arguments))
                                .orElse(name));
                return new Holder(name, pid, command);
            });
        });
    }

    private static String programOf(String path) {
        Path name = Path.of(path).getFileName();
        return name == null ? path : name.toString().replaceFirst("(?i)\\.exe$", "");
    }
}
