package learnmqtt.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Workspace;

/**
 * Looks among the threads of the learner's VM for a Paho client whose callback waits for an answer. Paho runs callbacks
 * on one thread for each client, {@code MQTT Call: …}, and the same thread hands such answers out.
 */
final class StuckCallback {
    /** A look takes some tens of milliseconds; a VM that cannot say it in this time has other trouble. */
    private static final long PATIENCE_SECONDS = 2;

    private static final String LOOK = """
            Thread.getAllStackTraces().entrySet().stream()
                .filter(it -> it.getKey().getName().startsWith("MQTT Call: "))
                .filter(it -> java.util.Arrays.stream(it.getValue())
                    .anyMatch(frame -> frame.getMethodName().equals("waitForResponse")))
                .map(it -> it.getKey().getName().substring("MQTT Call: ".length()))
                .findFirst().orElse("")
            """;

    private StuckCallback() {}

    /** The identifier of a client that is stuck. No code may be running in the workspace. */
    static Optional<String> client(Workspace workspace) {
        CompletableFuture<List<Evaluation>> look = new CompletableFuture<>();
        Thread looking = new Thread(() -> look.complete(workspace.evaluate(LOOK)), "stuck-callback");
        looking.setDaemon(true);
        looking.start();
        try {
            return look.get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .filter(Evaluation.Value.class::isInstance)
                    .map(it -> ((Evaluation.Value) it).text().replace("\"", ""))
                    .filter(client -> !client.isEmpty())
                    .findFirst();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        }
    }
}
