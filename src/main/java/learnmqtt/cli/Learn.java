package learnmqtt.cli;

import java.util.concurrent.Callable;
import learnmqtt.session.Logbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./learn}: goes on with the course where the learner left it. */
@Command(name = "learn", mixinStandardHelpOptions = true, version = Learn.VERSION)
final class Learn implements Callable<Integer> {
    /** What {@code --version} says. */
    static final String VERSION = "Learn MQTT 1.0";

    private final Surroundings surroundings;

    @Mixin
    private final Options options;

    @Option(names = "--warm-up", hidden = true)
    private boolean warmUp;

    Learn(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws Exception {
        if (warmUp) {
            return new WarmUp(new Workshop(surroundings, options)).run();
        }
        Workshop workshop = new Workshop(surroundings, options);
        return new Lessons(options, workshop, new Logbook(workshop.progress())).resume();
    }
}
