package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./learn jshell}: the JDK's own jshell, with a broker, the class path and the variables of the lessons. */
@Command(name = "jshell", mixinStandardHelpOptions = true)
final class JshellCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "learn.jshell.FILE")
    private final List<String> files = new ArrayList<>();

    JshellCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        return new Jshell(surroundings, new Workshop(surroundings, options), options).run(files);
    }
}
