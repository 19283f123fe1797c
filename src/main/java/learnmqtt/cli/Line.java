package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A command line that was understood.
 *
 * @param arguments what stands there beside options, as often as the command takes it
 */
record Line(Command command, Options options, List<String> arguments) {
    Line {
        arguments = List.copyOf(arguments);
    }

    /** The first argument. */
    Optional<String> argument() {
        return arguments.stream().findFirst();
    }

    /**
     * The first argument as something.
     *
     * @param reading empty for what does not fit
     * @throws WrongUsageException if it does not fit
     */
    <T> Optional<T> argument(Function<String, Optional<T>> reading) {
        return argument().map(typed -> reading.apply(typed).orElseThrow(() -> misfit(typed)));
    }

    private WrongUsageException misfit(String typed) {
        String meaning = command.argument().orElseThrow().meaning();
        return WrongUsageException.value(command, "argument-value-alone", Map.of("value", typed), meaning);
    }

    /** Says that the command cannot do what was typed. */
    WrongUsageException refused(String key) {
        return refused(key, Map.of());
    }

    /** Says that the command cannot do what was typed. */
    WrongUsageException refused(String key, Map<String, String> facts) {
        return new WrongUsageException(command, "cli", key, facts);
    }
}
