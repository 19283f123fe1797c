package learnmqtt.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.Progress;
import learnmqtt.session.Logbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn check [ID…]}: runs the learner's files once and says how they did. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "learn.check.ID")
    private final List<String> ids = new ArrayList<>();

    @Option(names = "--external", descriptionKey = "learn.check.external")
    private boolean external;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "60", descriptionKey = "learn.check.seconds")
    private int seconds;

    @Spec
    private @Nullable CommandSpec spec;

    CheckCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, options);
        Logbook logbook = new Logbook(workshop.progress());
        Progress progress = logbook.progress();
        logbook.trouble().ifPresent(trouble -> workshop.tell(trouble, progress));
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        KnownNames names = new KnownNames(workshop, workshop.language(progress), line);
        List<Exercise> chosen = ids.stream().distinct().map(names::exercise).toList();
        Checks checks = new Checks(surroundings, options, workshop, logbook);
        if (external) {
            if (chosen.size() != 1) {
                throw new CommandLine.ParameterException(
                        line, line.getResourceBundle().getString("external-one"));
            }
            return checks.watch(chosen.get(0), Duration.ofSeconds(seconds));
        }
        return checks.run(chosen);
    }
}
