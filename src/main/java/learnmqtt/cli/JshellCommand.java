package learnmqtt.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Option;

/** {@code ./learn jshell}: the JDK's own jshell, with a broker, the class path and the variables of the lessons. */
final class JshellCommand implements Command {
    private final Surroundings surroundings;

    JshellCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "jshell";
    }

    @Override
    public List<Option> heeded() {
        return List.of(
                Options.LANG,
                Options.PORT,
                Options.LISTEN,
                Options.BROKER,
                Options.STATE,
                Options.PLAIN,
                Options.COLOR);
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.any("FILE", "learn.jshell.FILE"));
    }

    @Override
    public int run(Line line) throws InterruptedException {
        return new Jshell(surroundings, new Workshop(surroundings, line.options()), line.options())
                .run(line.arguments());
    }
}
