package learnmqtt.session;

import java.util.List;
import java.util.Optional;

/** The hints of a task, given one by one. Not thread-safe. */
public final class Hints {
    private final List<String> all;
    private int given;

    /** @param all Markdown each, in their order */
    public Hints(List<String> all) {
        this.all = List.copyOf(all);
    }

    /** The next one; empty if all were given. */
    public Optional<Shown.Hint> next() {
        if (given == all.size()) {
            return Optional.empty();
        }
        given++;
        return Optional.of(new Shown.Hint(given, all.size(), all.get(given - 1)));
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many are still to be given. */
    public int left() {
        return all.size() - given;
    }
}
