package learnmqtt.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import learnmqtt.session.Background;

/** Makes the first of something on another thread while the start goes on; later ones when they are asked for. */
final class Ahead<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private Optional<CompletableFuture<T>> first;

    /** Begins at once. */
    Ahead(Supplier<T> maker) {
        this.maker = maker;
        this.first = Optional.of(Background.make("ahead", maker));
    }

    /** @throws RuntimeException what making it threw */
    @Override
    public T get() {
        if (first.isEmpty()) {
            return maker.get();
        }
        CompletableFuture<T> begun = first.get();
        first = Optional.empty();
        return Background.await(begun);
    }
}
