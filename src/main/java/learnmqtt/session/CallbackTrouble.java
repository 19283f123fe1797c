package learnmqtt.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnmqtt.wire.Event;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Workspace;

/**
 * Asks the learner's VM for a Paho client whose callback threw, or waits for an answer. Paho runs callbacks on one
 * thread for each client, {@code MQTT Call: …}, and the same thread hands such answers out; what a callback throws it
 * keeps to itself and closes the connection. The VM's agent notes the first of those.
 */
final class CallbackTrouble {
    /** A look takes some tens of milliseconds; a VM that cannot say it in this time has other trouble. */
    private static final long PATIENCE_SECONDS = 2;

    /** Answers client, exception and message on lines of their own, or a client that is stuck, or nothing. */
    private static final String LOOK = """
            System.getProperty("learnmqtt.callback-failure", Thread.getAllStackTraces().entrySet().stream()
                .filter(it -> it.getKey().getName().startsWith("MQTT Call: "))
                .filter(it -> java.util.Arrays.stream(it.getValue())
                    .anyMatch(frame -> frame.getMethodName().equals("waitForResponse")))
                .map(it -> it.getKey().getName().substring("MQTT Call: ".length()))
                .findFirst().orElse(""))
            """;

    private CallbackTrouble() {}

    /** What is the matter, if anything is. No code may be running in the workspace. */
    static Optional<Event.ClientFailure> in(Workspace workspace, Duration now) {
        CompletableFuture<List<Evaluation>> look = new CompletableFuture<>();
        Thread looking = new Thread(() -> look.complete(workspace.evaluate(LOOK)), "callback-trouble");
        looking.setDaemon(true);
        looking.start();
        try {
            return look.get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(Evaluation.Value.class::isInstance)
                    .map(it -> unquoted(((Evaluation.Value) it).text()))
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .map(said -> read(said, now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        }
    }

    /** What a string literal stands for, as far as it can be read. */
    private static String unquoted(String literal) {
        String inside = literal.length() < 2 ? "" : literal.substring(1, literal.length() - 1);
        try {
            return inside.translateEscapes();
        } catch (IllegalArgumentException unreadable) {
            return inside.replace("\\n", "\n");
        }
    }

    private static Event.ClientFailure read(String said, Duration now) {
        String[] parts = said.split("\n", 3);
        return parts.length == 3
                ? Event.ClientFailure.inCallback(now, parts[0], parts[1], parts[2])
                : Event.ClientFailure.stuck(now, said);
    }
}
