package learnmqtt.session.watch;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import learnmqtt.session.Background;
import learnmqtt.session.Happening;
import learnmqtt.session.Sandbox;

/**
 * Gives out sandboxes, with the next one always warm: its VM starts while the one before is used. Thread-safe; closing
 * it closes the one that nobody took.
 */
public final class Reserve implements Function<Consumer<Happening.OfCode>, Sandbox>, AutoCloseable {
    private final Function<Consumer<Happening.OfCode>, Sandbox> maker;
    private CompletableFuture<Kept> next;
    private boolean closed;

    private record Kept(Sandbox sandbox, Relay voice) {}

    /** Begins to make the first one. */
    public Reserve(Function<Consumer<Happening.OfCode>, Sandbox> maker) {
        this.maker = maker;
        this.next = make();
    }

    /** A fresh sandbox; the caller closes it. */
    @Override
    public Sandbox apply(Consumer<Happening.OfCode> voice) {
        CompletableFuture<Kept> mine;
        synchronized (this) {
            mine = next;
            next = closed ? next : make();
        }
        Kept kept = Background.await(mine);
        kept.voice().to(voice);
        return kept.sandbox();
    }

    private CompletableFuture<Kept> make() {
        return Background.make("reserve", () -> {
            Relay relay = new Relay();
            return new Kept(maker.apply(relay).warm(), relay);
        });
    }

    @Override
    public void close() {
        CompletableFuture<Kept> left;
        synchronized (this) {
            closed = true;
            left = next;
        }
        left.thenAccept(kept -> kept.sandbox().close());
    }

    /** Passes on to somebody who is known later. */
    private static final class Relay implements Consumer<Happening.OfCode> {
        private volatile Optional<Consumer<Happening.OfCode>> target = Optional.empty();

        void to(Consumer<Happening.OfCode> voice) {
            target = Optional.of(voice);
        }

        @Override
        public void accept(Happening.OfCode said) {
            target.ifPresent(voice -> voice.accept(said));
        }
    }
}
