package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import learnmqtt.mosquitto.Program;
import org.apache.commons.cli.Option;

/**
 * {@code pub} or {@code sub} where {@code ./learn --help} lists it. {@link Main} runs it without this command line, whose
 * options it does not take: it is only asked when other options come before its name.
 */
record ListedCommand(Program program) implements Command {
    @Override
    public String name() {
        return program.command();
    }

    @Override
    public List<Option> heeded() {
        return List.of();
    }

    @Override
    public boolean readsNothing() {
        return true;
    }

    @Override
    public int run(Line line) {
        throw line.refused("client-first", Map.of("command", name()));
    }
}
