package learnmqtt.workspace;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Workspaces as the program makes them. */
final class Workspaces {
    private Workspaces() {}

    static WorkspaceSettings settings() {
        Path paho = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.eclipse.paho.client.mqttv3"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        try {
            String prelude = Files.readString(Path.of("sandbox/prelude.jsh"));
            return WorkspaceSettings.of(List.of(paho), prelude.replace("{{broker}}", "tcp://127.0.0.1:1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Workspace start(WorkspaceListener listener) {
        return Workspace.start(settings(), listener);
    }
}
