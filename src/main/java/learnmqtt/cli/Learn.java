package learnmqtt.cli;

import java.util.List;
import org.apache.commons.cli.Option;

/** {@code ./learn}: goes on with the course where the learner left it. */
final class Learn implements Command {
    /** What {@code --version} says. */
    static final String VERSION = "Learn MQTT 1.0";

    private static final Option WARM_UP = Options.named("warm-up").get();

    private final Surroundings surroundings;

    Learn(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<Option> options() {
        return List.of(WARM_UP);
    }

    @Override
    public List<Option> heeded() {
        return Options.OF_SESSIONS;
    }

    @Override
    public int run(Line line) throws Exception {
        Workshop workshop = new Workshop(surroundings, line.options());
        if (line.options().has(WARM_UP)) {
            return new WarmUp(surroundings).run();
        }
        return new Lessons(line.options(), workshop).resume();
    }
}
