package learnmqtt.workspace.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The temporary folder that the learner's VM works in, where Paho leaves its files. Whichever of the two processes
 * outlives the other deletes it.
 */
public record WorkingFolder(Path path) {
    private static final String PREFIX = "learn-mqtt-";

    /** Makes a new, empty one that no other user can read. */
    public static WorkingFolder create() throws IOException {
        return new WorkingFolder(Files.createTempDirectory(PREFIX));
    }

    /** The one this process was started in. */
    static WorkingFolder current() {
        return new WorkingFolder(Path.of("").toAbsolutePath());
    }

    /** Deletes it with all that is in it; links are not followed, and a folder that is not ours stays. */
    public void delete() {
        if (!String.valueOf(path.getFileName()).startsWith(PREFIX)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _leftBehind) {
            // somebody still holds a file of it: the system's to clean up
        }
    }
}
