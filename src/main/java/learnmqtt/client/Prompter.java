package learnmqtt.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import learnmqtt.check.Action;
import learnmqtt.check.Instruction;
import learnmqtt.check.Pace;
import learnmqtt.check.Word;
import learnmqtt.wire.ClientNames;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Tells the actors when it is their turn. Listens to the timeline on any thread; all else happens on the thread of the
 * clock.
 */
final class Prompter {
    private static final int FOR_EVER = -1;

    private final List<Actor> actors;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Word> words = EnumSet.of(Word.CONNECT, Word.CONNACK);
    private final Timeline timeline;
    private final ScheduledExecutorService clock;
    private final AtomicLong owed = new AtomicLong();
    private final Consumer<Numbered> listener = this::hear;
    private final List<Event> early = new ArrayList<>();
    private @Nullable ClientNames names;
    private boolean begun;

    Prompter(List<Actor> actors, Timeline timeline, ScheduledExecutorService clock, long seed) {
        this.actors = List.copyOf(actors);
        this.timeline = timeline;
        this.clock = clock;
        for (Actor actor : actors) {
            for (int i = 0; i < actor.device().instructions().size(); i++) {
                Part part = new Part(actor, i, seed, event -> names().of(event));
                parts.add(part);
                part.instruction().on().ifPresent(line -> words.add(line.word()));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.instruction().number()));
    }

    /** Begins to listen; what is heard before {@link #begin} waits until then. */
    void listen() {
        timeline.listen(listener);
    }

    void close() {
        timeline.forget(listener);
    }

    boolean owes() {
        return owed.get() > 0;
    }

    /** Sends the subscriptions that wait for nothing; ends with the last of their SUBACKs. */
    CompletableFuture<?> subscribe(Actor actor) {
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (Part part : parts) {
            if (part.actor() == actor && isFirst(part.instruction())) {
                done = done.thenComposeAsync(before -> part.perform(Optional.empty()), clock);
            }
        }
        return done;
    }

    private static boolean isFirst(Instruction instruction) {
        return instruction.isAtOnce() && instruction.action() instanceof Action.Subscribe;
    }

    /** Starts everything; ends when what waits for nothing is done, in the order of the lines. */
    CompletableFuture<?> begin() {
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (Part part : parts) {
            if (part.instruction().isAtOnce() && !isFirst(part.instruction())) {
                done = done.thenComposeAsync(
                        before -> part.perform(Optional.empty()).handle((result, failure) -> "over"), clock);
            }
        }
        return done.thenRunAsync(this::goOn, clock);
    }

    private void goOn() {
        begun = true;
        parts.stream()
                .filter(part ->
                        part.instruction().on().isEmpty() && !part.instruction().isAtOnce())
                .forEach(part -> start(part, Optional.empty()));
        early.forEach(this::see);
        early.clear();
    }

    /** Called by the tap: what may matter is looked at on the clock's thread, and owed until then. */
    private void hear(Numbered numbered) {
        Event event = numbered.event();
        if (isSentWithoutAnswer(event)) {
            clock.execute(() -> tellActor(event));
        }
        if (words.stream().anyMatch(word -> word.names(event))) {
            owed.incrementAndGet();
            clock.execute(() -> {
                names().accept(event);
                if (begun) {
                    see(event);
                } else {
                    early.add(event);
                }
                owed.decrementAndGet();
            });
        }
    }

    /** Those known to the timeline when the first event is looked at, and all since: whatever comes twice changes nothing. */
    private ClientNames names() {
        if (names == null) {
            names = new ClientNames(timeline.history().clients());
        }
        return names;
    }

    private static boolean isSentWithoutAnswer(Event event) {
        return event instanceof Event.Passed passed
                && passed.direction() == Direction.FROM_CLIENT
                && passed.packet() instanceof Packet.Publish publish
                && publish.qos() == Qos.AT_MOST_ONCE;
    }

    private void tellActor(Event event) {
        Optional<String> sender = names().of(event);
        actors.stream()
                .filter(actor -> sender.filter(actor.device().name()::equals).isPresent())
                .forEach(Actor::seen);
    }

    private void see(Event event) {
        Optional<Packet.Publish> message =
                event instanceof Event.Passed passed && passed.packet() instanceof Packet.Publish publish
                        ? Optional.of(publish)
                        : Optional.empty();
        for (Part part : parts) {
            if (part.waitsFor(event)) {
                start(part, message);
            }
        }
    }

    private void start(Part part, Optional<Packet.Publish> cause) {
        Pace pace = part.instruction().pace();
        if (pace instanceof Pace.AtOnce) {
            owed.incrementAndGet();
            part.perform(cause).whenComplete((result, failure) -> owed.decrementAndGet());
        } else if (pace instanceof Pace.After after) {
            owed.incrementAndGet();
            repeat(part, cause, after.delay(), 1);
        } else if (pace instanceof Pace.Every every && every.times().isPresent()) {
            owed.incrementAndGet();
            repeat(part, cause, every.period(), every.times().getAsInt());
        } else if (pace instanceof Pace.Every every) {
            repeat(part, cause, every.period(), FOR_EVER);
        }
    }

    /** The next time comes when the one before is through, so that nothing piles up on a slow machine. */
    private void repeat(Part part, Optional<Packet.Publish> cause, Duration period, int times) {
        clock.schedule(
                () -> part.perform(cause).whenComplete((result, failure) -> {
                    if (times == 1) {
                        owed.decrementAndGet();
                    } else {
                        repeat(part, cause, period, times == FOR_EVER ? FOR_EVER : times - 1);
                    }
                }),
                period.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
