package learnmqtt.terminal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person chose for the screen.
 *
 * @param plain no pictures and no line editing: text is only ever added at the end
 * @param history where lines are remembered from one session to the next; empty for nowhere
 * @param broker the address in use, {@code tcp://HOST:PORT}, asked again whenever something is shown; may be empty text
 */
public record TerminalSettings(Color color, boolean plain, Optional<Path> history, Supplier<String> broker) {

    /** When colours are used; {@code AUTO}: at a terminal, unless {@code NO_COLOR} is set. */
    public enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }
}
