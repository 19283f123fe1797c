package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A screen that remembers everything; tests wait for what they want to see. Thread-safe. */
public final class RecordingScreen implements Screen {
    /** How long a test waits for something that should happen at once, on a busy machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final List<Shown> shown = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private @Nullable Prompt open;
    private int looked;
    private boolean over;

    @Override
    public synchronized void show(Shown one) {
        shown.add(one);
        notifyAll();
    }

    @Override
    public synchronized void ask(Prompt prompt) {
        open = prompt;
        notifyAll();
    }

    @Override
    public synchronized void speak(String language) {
        spoken.add(language);
    }

    @Override
    public void close() {}

    /** Nothing more will be shown. */
    public synchronized void over() {
        over = true;
        notifyAll();
    }

    /** The languages that it was told to speak. */
    synchronized List<String> spoken() {
        return List.copyOf(spoken);
    }

    /** Waits for a prompt; afterwards it counts as answered. */
    public synchronized Prompt answered() {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (open == null) {
            await(end, "a prompt");
        }
        Prompt prompt = open;
        open = null;
        return prompt;
    }

    /** What was shown since the last look. */
    public synchronized List<Shown> fresh() {
        List<Shown> fresh = List.copyOf(shown.subList(looked, shown.size()));
        looked = shown.size();
        return fresh;
    }

    /** Waits for a prompt and leaves it open. Returns what was shown since the last look. */
    synchronized List<Shown> untilPrompt() {
        open = answered();
        return fresh();
    }

    /** All that was shown so far. */
    public synchronized List<Shown> all() {
        return List.copyOf(shown);
    }

    /** Waits for something that was not looked at yet. */
    public synchronized <T extends Shown> T next(Class<T> kind, Predicate<T> condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            while (looked < shown.size()) {
                Shown one = shown.get(looked++);
                if (kind.isInstance(one) && condition.test(kind.cast(one))) {
                    return kind.cast(one);
                }
            }
            await(end, kind.getSimpleName());
        }
    }

    /** Waits for anything new; whoever calls looks whether it is what was wanted. */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    private synchronized void await(long end, String what) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (over || millis <= 0) {
            throw new AssertionError("no " + what + " in:\n"
                    + shown.stream().map(Shown::toString).collect(Collectors.joining("\n")));
        }
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
