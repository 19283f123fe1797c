package learnmqtt.workspace;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a workspace is made.
 *
 * @param classPath what the learner's code may use, the Paho client above all
 * @param prelude the Java that the workspace starts with: declarations, one or more to a line, each complete at the
 *     end of a line
 * @param heapMegabytes the largest heap of the learner's VM
 * @param vmOptions further options of the learner's VM, such as {@code -XX:SharedArchiveFile=…}
 * @param java the program that runs the learner's VM; it must be of the same version as this one
 */
public record WorkspaceSettings(
        List<Path> classPath, String prelude, int heapMegabytes, List<String> vmOptions, Path java) {

    public WorkspaceSettings {
        classPath = List.copyOf(classPath);
        vmOptions = List.copyOf(vmOptions);
    }

    /** The usual: 256 MiB and the Java that runs this program. */
    public static WorkspaceSettings of(List<Path> classPath, String prelude) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new WorkspaceSettings(classPath, prelude, 256, List.of(), java);
    }

    /** The same with these options for the learner's VM. */
    public WorkspaceSettings withVmOptions(List<String> options) {
        return new WorkspaceSettings(classPath, prelude, heapMegabytes, options, java);
    }

    /** The class path as a compiler takes it. */
    String classPathText() {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
