package learnmqtt.client;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import learnmqtt.check.Action;
import learnmqtt.check.Cast;
import learnmqtt.check.Device;
import learnmqtt.wire.Timeline;

/**
 * Plays the devices of a cast, each a client of its own on the wire. What they react to is read from a timeline. Two
 * threads, both daemons, serve all of them: one carries the connections, the other does everything else. Thread-safe.
 */
public final class CastPlayer implements AutoCloseable {
    /** How long devices have to leave. */
    private static final long GOODBYE_MILLISECONDS = 2_000;

    private final ScheduledThreadPoolExecutor clock = Daemons.clock("cast");
    private final Clients clients;
    private final List<Actor> actors = new ArrayList<>();
    private final Prompter prompter;
    private final AtomicBoolean closed = new AtomicBoolean();

    private CastPlayer(Cast cast, InetSocketAddress broker, Timeline timeline, long seed) {
        clients = new Clients(broker, clock);
        for (Device device : cast.devices()) {
            actors.add(new Actor(device, clients.of(device), clock));
        }
        prompter = new Prompter(actors, timeline, clock, seed);
    }

    /**
     * Begins. Returns when all devices are connected and subscribed, and what they do at once is done.
     *
     * @param cast one without problems
     * @param host where the tap is, whose events {@code timeline} holds
     * @param seed what random numbers come from: the same seed, the same numbers
     * @throws CastFailedException if a device cannot connect or subscribe; then none is left
     */
    public static CastPlayer start(Cast cast, String host, int port, Timeline timeline, long seed) {
        CastPlayer player = new CastPlayer(cast, new InetSocketAddress(host, port), timeline, seed);
        try {
            player.begin();
            return player;
        } catch (RuntimeException failure) {
            player.close();
            throw failure;
        }
    }

    private void begin() {
        prompter.listen();
        CompletableFuture<?> ready = CompletableFuture.completedFuture(null);
        for (Actor actor : actors) {
            ready = ready.thenComposeAsync(
                    before -> naming(actor, actor.connect().thenComposeAsync(it -> prompter.subscribe(actor), clock)),
                    clock);
        }
        ready = ready.thenComposeAsync(before -> prompter.begin(), clock);
        try {
            ready.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CastFailedException(
                    actors.stream().map(it -> it.device().name()).findFirst().orElse(""), interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CastFailedException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static CompletableFuture<?> naming(Actor actor, CompletableFuture<?> future) {
        return future.exceptionally(failure -> {
            Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
            throw new CastFailedException(actor.device().name(), cause);
        });
    }

    /**
     * Whether something is still to come that was triggered, or will come after a time, or a known number of times. What
     * comes again and again without end is not owed.
     */
    public boolean owes() {
        return !closed.get() && prompter.owes();
    }

    /**
     * Lets every device say goodbye. Returns when they are gone; at the latest after two seconds, and then whoever the
     * broker keeps waiting goes as soon as it can.
     */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        prompter.close();
        CompletableFuture<?> gone =
                CompletableFuture.supplyAsync(this::leave, clock).thenCompose(left -> left);
        try {
            gone.get(GOODBYE_MILLISECONDS, TimeUnit.MILLISECONDS);
            clients.close();
            clients.awaitEnd(GOODBYE_MILLISECONDS);
            clock.shutdownNow();
            clock.awaitTermination(GOODBYE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause()); // a failed goodbye is a goodbye
        } catch (TimeoutException slow) {
            gone.whenComplete((result, failure) -> end());
        } catch (InterruptedException interrupted) {
            gone.whenComplete((result, failure) -> end());
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        clients.close();
        clock.shutdownNow();
    }

    private CompletableFuture<?> leave() {
        Action.Disconnect goodbye = new Action.Disconnect(OptionalInt.empty());
        return CompletableFuture.allOf(actors.stream()
                .map(actor -> actor.leave(goodbye).handle((result, failure) -> "gone"))
                .toArray(CompletableFuture<?>[]::new));
    }
}
