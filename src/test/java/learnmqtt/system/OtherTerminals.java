package learnmqtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Step;

/**
 * Works in other terminals, with Mosquitto's clients or ours, and curl; what is done there stands in {@code
 * terminals.txt}.
 */
final class OtherTerminals implements Hands {
    private static final int NOT_AUTHORIZED = 5;

    private final LearnProcess learn;
    private final Messages messages;
    private final String lesson;
    private final UnaryOperator<String> commands;
    private final Map<String, Process> running = new HashMap<>();

    private OtherTerminals(LearnProcess learn, Messages messages, String lesson, UnaryOperator<String> commands) {
        this.learn = learn;
        this.messages = messages;
        this.lesson = lesson;
        this.commands = commands;
    }

    static OtherTerminals withMosquittosClients(LearnProcess learn, Messages messages, String lesson) {
        return new OtherTerminals(learn, messages, lesson, command -> command);
    }

    static OtherTerminals withOurClients(LearnProcess learn, Messages messages, String lesson) {
        return new OtherTerminals(
                learn, messages, lesson, command -> command.replace("mosquitto_", Learn.LAUNCHER + " "));
    }

    @Override
    public void doTask(Step.Task task) throws IOException, InterruptedException {
        for (String line : linesFor(lesson + "/" + task.id())) {
            String[] words = line.split(" +", 2);
            switch (words[0]) {
                case "run" -> run(words[1], 0);
                case "refused" -> run(words[1], NOT_AUTHORIZED);
                case "start" -> running.put(clientId(words[1]), terminal(words[1]));
                case "interrupt" -> interrupt(words[1]);
                case "says" -> learn.awaitLine(List.of(words[1].split(" ", -1)));
                case "ticks" -> tick(words[1], task);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    /** What is to be done for a task, {@code lesson/task}. */
    static List<String> linesFor(String task) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream file = OtherTerminals.class.getResourceAsStream("terminals.txt")) {
            boolean here = false;
            for (String line : new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .toList()) {
                if (here && !line.isBlank()) {
                    lines.add(line);
                }
                here = !line.isBlank() && (here || line.equals(task));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of " + task);
        }
        return lines;
    }

    private Process terminal(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + commands.apply(command));
        builder.environment().put("PORT", learn.port());
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private void run(String command, int code) throws IOException, InterruptedException {
        Process process = terminal(command);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + command);
        }
        assertEquals(code, process.exitValue(), command);
    }

    private void interrupt(String client) throws IOException, InterruptedException {
        Process process = Objects.requireNonNull(running.remove(client));
        String signal = Tools.heeds(2) ? "-INT" : "-TERM"; // where Java cannot hear Ctrl-C
        new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
        learn.awaitLine(List.of("DISCONNECT", client));
    }

    private void tick(String number, Step.Task task) throws InterruptedException {
        long of = task.expectation().lines().stream()
                .filter(line -> line.kind() == learnmqtt.check.Line.Kind.ORDINARY)
                .count();
        learn.await(messages.say("terminal", "task.ticked", Map.of("number", number, "of", "" + of)));
    }

    private static String clientId(String command) {
        return command.replaceFirst(".* -i (\\S+).*", "$1");
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
    }
}
