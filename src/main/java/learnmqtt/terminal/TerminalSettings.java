package learnmqtt.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import learnmqtt.lesson.Address;

/**
 * What a person chose for the screen.
 *
 * @param plain no pictures and no line editing: text is only ever added at the end
 * @param history where lines are remembered from one session to the next; empty for nowhere
 * @param standardStreams whether what is read and written are the standard streams; only those can be a terminal
 * @param address where clients connect, asked again whenever something is shown; empty while it is not known
 */
public record TerminalSettings(
        Color color,
        boolean plain,
        Optional<Path> history,
        boolean standardStreams,
        Supplier<Optional<Address>> address) {

    /** When colours are used; {@code AUTO}: at a terminal, unless {@code NO_COLOR} is set. */
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }
}
