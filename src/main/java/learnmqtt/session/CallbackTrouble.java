package learnmqtt.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnmqtt.wire.Event;
import learnmqtt.workspace.Workspace;

/**
 * Asks the learner's VM for a Paho client whose callback threw, which ends its connection, or waits for an answer, which
 * it will do for ever.
 */
final class CallbackTrouble {
    /** A VM that cannot say it in this time has other trouble. */
    private static final long PATIENCE_SECONDS = 2;

    private CallbackTrouble() {}

    /** What is the matter, if anything is. No code may be running in the workspace. */
    static Optional<Event.ClientFailure> in(Workspace workspace, Duration now) {
        CompletableFuture<String> look = Background.make("callback-trouble", workspace::callbackTrouble);
        try {
            String said = look.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return said.isEmpty() ? Optional.empty() : Optional.of(read(said, now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException unknown) {
            return Optional.empty();
        }
    }

    private static Event.ClientFailure read(String said, Duration now) {
        String[] parts = said.split("\n", 3);
        return parts.length == 3
                ? Event.ClientFailure.inCallback(now, parts[0], parts[1], parts[2])
                : Event.ClientFailure.stuck(now, said);
    }
}
