package learnmqtt.client;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import learnmqtt.check.Cue;
import learnmqtt.check.Instruction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import org.jspecify.annotations.Nullable;

/**
 * One instruction in the hands of its actor. Its random numbers are its own: the first, second, third time bring the
 * same ones in every run, whatever happens beside it. Used on the thread of the clock alone.
 */
final class Part {
    private final Actor actor;
    private final Instruction instruction;
    private final @Nullable Cue cue;
    private final SplittableRandom random;

    /**
     * @param seed of the whole cast
     * @param index the instruction's among those of its device
     */
    Part(Actor actor, int index, long seed, Function<Event, Optional<String>> clients) {
        this.actor = actor;
        this.instruction = actor.device().instructions().get(index);
        this.cue = instruction.on().map(line -> new Cue(line, clients)).orElse(null);
        this.random =
                new SplittableRandom(31 * (31 * seed + actor.device().name().hashCode()) + index);
    }

    Instruction instruction() {
        return instruction;
    }

    Actor actor() {
        return actor;
    }

    /** Whether the event is what the instruction waits for. */
    boolean waitsFor(Event event) {
        return cue != null && cue.isGivenBy(event);
    }

    /** @param cause the message that is answered */
    CompletableFuture<?> perform(Optional<Packet.Publish> cause) {
        return actor.perform(instruction.action(), cause, random);
    }
}
