package learnmqtt.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real {@code ./learn} of this project, ready to be started: with these variables in its environment, and these
 * arguments.
 */
record Learn(Map<String, String> variables, List<String> arguments) {
    /** What is typed to start it. */
    static final String LAUNCHER = LauncherCopy.PROJECT.resolve("learn").toString();

    /** The folder for programs' states where a test gives none: what somebody learnt on this machine is not its matter. */
    static final String NOBODYS_STATE =
            LauncherCopy.PROJECT.resolve("target/state").toString();

    private static final Path COURSES = LauncherCopy.PROJECT.resolve("src/test/courses");

    static Learn with(String... arguments) {
        return new Learn(Map.of(), List.of(arguments));
    }

    /** Builds what is not built, so that no deadline of a test has to allow for it. */
    static void build() throws IOException, InterruptedException {
        with("--version").toItsEnd();
    }

    /** A course that was written for tests. */
    static Path course(String name) {
        return COURSES.resolve(name);
    }

    /** A short lesson, at any free port. */
    static Learn small(Path state) {
        return with(
                "lesson", "small", "--lessons", course("small").toString(), "--state", state.toString(), "--port", "0");
    }

    /** The same with a variable in its environment. */
    Learn where(String name, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(name, value);
        return new Learn(more, arguments);
    }

    /** The same with more arguments. */
    Learn and(String... more) {
        return new Learn(
                variables, Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    /** Runs it without any input. */
    LauncherCopy.Result toItsEnd() throws IOException, InterruptedException {
        Process process = builder(command()).start();
        process.getOutputStream().close();
        return LauncherCopy.result(process);
    }

    /** Starts it with input and output piped. */
    LearnProcess piped() throws IOException {
        return new LearnProcess(builder(command()).redirectErrorStream(true).start());
    }

    /** Starts it at a terminal of that many columns, which {@code script} makes. */
    LearnProcess atTerminal(int columns) throws IOException {
        String words = command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String script = "stty cols " + columns + " rows 40; exec " + words;
        return new LearnProcess(builder(List.of(Tools.path("script"), "-qefc", script, "/dev/null"))
                .start());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(LAUNCHER));
        command.addAll(arguments);
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("LANGUAGE", "NO_COLOR", "ACCESSIBLE", "COLUMNS", "LEARN_JAVA_OPTIONS"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "xterm-256color");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_STATE_HOME", NOBODYS_STATE);
        environment.putAll(variables);
        return builder;
    }
}
