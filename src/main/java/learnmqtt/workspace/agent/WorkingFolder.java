package learnmqtt.workspace.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary folder that the learner's VM works in, where Paho leaves its files. Whichever of the two processes
 * outlives the other deletes it; where both were killed, the next program of ours does.
 */
public record WorkingFolder(Path path) {
    /** Makes a new, empty one that no other user can read. */
    public static WorkingFolder create() throws IOException {
        Path folder = Files.createTempDirectory(Leftovers.prefix());
        Leftovers.deleteBeside(folder);
        return new WorkingFolder(folder);
    }

    /** The one this process was started in. */
    static WorkingFolder current() {
        return new WorkingFolder(Path.of("").toAbsolutePath());
    }

    /** Deletes it with all that is in it; links are not followed, and a folder that is not ours stays. */
    public void delete() {
        if (String.valueOf(path.getFileName()).startsWith(Leftovers.BEGIN)) {
            Leftovers.delete(path);
        }
    }
}
