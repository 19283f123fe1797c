package learnmqtt.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work on threads of its own, none of which keeps the program from ending. */
public final class Background {
    private Background() {}

    /** Begins to run this. */
    public static Thread run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Begins to make something. */
    public static <T> CompletableFuture<T> make(String name, Supplier<T> maker) {
        return CompletableFuture.supplyAsync(maker, work -> run(name, work));
    }

    /**
     * Waits for what was begun.
     *
     * @throws RuntimeException what making it threw
     */
    public static <T> T await(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
