package learnmqtt.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of the launcher in a folder of its own, with stand-ins for Maven and the JDK, so that every trouble of a
 * learner's machine can be had at will and at once. The stand-in for Maven writes a line to {@code builds} each time it
 * is called; the one for {@code java} prints its arguments, a line each, and then its working directory.
 */
final class LauncherCopy {
    static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final String MODULES = "java.base java.compiler jdk.compiler jdk.jdi jdk.jshell";

    private static final String MAVEN = """
            echo "$@" >>builds
            for argument; do
              case $argument in -Dbuild.folder=*) folder=${argument#*=}/quick ;; esac
            done
            mkdir -p "$folder/lib" && echo jar >"$folder/learn-mqtt.jar" && echo jar >"$folder/lib/a.jar"
            """;

    private static final String JAVA = """
            #!/bin/sh
            for argument; do
              case $argument in
                -XX:ArchiveClassesAtExit=*) archive=${argument#*=} ;;
                --warm-up | --warm-up-*) echo "$archive" >>"$0.rehearsals"; echo classes >"$archive"; exit 0 ;;
              esac
            done
            printf '%s\\n' "$@"
            pwd
            """;

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** Makes the copy, and a JDK 17 beside it. */
    LauncherCopy(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("learn mqtt 폴더"));
        copy("learn");
        try (Stream<Path> parts = Files.list(PROJECT.resolve("src/main/sh"))) {
            parts.forEach(part -> copy(PROJECT.relativize(part).toString()));
        }
        write("pom.xml", "<project/>");
        write("src/main/java/A.java", "");
        write("src/main/java/B.java", "");
        write("lessons/en/a.md", "");
        maven("");
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", jdk("17.0.15", MODULES, "").toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    Path root() {
        return root;
    }

    /** Where the launcher keeps its builds. */
    Path store() {
        return root.resolve("target/learn");
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Has Maven's stand-in run the script first. */
    void maven(String script) throws IOException {
        write("mvnw", script + "\n" + MAVEN);
    }

    /** Makes a JDK with that version and modules, whose {@code java} runs the script first. */
    Path jdk(String version, String modules, String script) throws IOException {
        Path home = root.resolveSibling("jdk " + version + " " + modules.length() + script.hashCode());
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"" + modules + "\"\n");
        executable(home.resolve("bin/java"), JAVA.replaceFirst("\n", "\n" + script.replace("$", "\\$") + "\n"));
        return home;
    }

    Path jdk(String version, String script) throws IOException {
        return jdk(version, MODULES, script);
    }

    static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** How often Maven was called. */
    int builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /** How often the program was rehearsed by the JDK of the environment. */
    int rehearsals() throws IOException {
        Path rehearsals = Path.of(environment.getOrDefault("JAVA_HOME", ""), "bin/java.rehearsals");
        return Files.exists(rehearsals) ? Files.readAllLines(rehearsals).size() : 0;
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("learn").toString()));
        command.addAll(List.of(arguments));
        return start(root.resolveSibling(""), command);
    }

    Process start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return result(start(arguments));
    }

    static BufferedReader errors(Process process) {
        return new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    static Result result(Process process) throws IOException, InterruptedException {
        List<String> out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .lines()
                .toList();
        List<String> err = errors(process).lines().toList();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running; " + out + err);
        }
        return new Result(process.exitValue(), out, err);
    }

    private void copy(String file) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(PROJECT.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run came to. */
    record Result(int code, List<String> out, List<String> err) {}
}
