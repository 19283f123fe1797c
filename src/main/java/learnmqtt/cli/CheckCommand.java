package learnmqtt.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.Progress;
import learnmqtt.session.Logbook;
import org.apache.commons.cli.Option;

/** {@code ./learn check [ID…]}: runs the learner's files once and says how they did. */
final class CheckCommand implements Command {
    private static final Option EXTERNAL =
            Options.named("external").desc("learn.check.external").get();
    private static final Option SECONDS = Options.named("seconds")
            .hasArg()
            .argName("N")
            .desc("learn.check.seconds")
            .get();
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Surroundings surroundings;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Option> options() {
        return List.of(EXTERNAL, SECONDS);
    }

    @Override
    public List<Option> heeded() {
        return Options.COMMON;
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.any("ID", "learn.check.ID"));
    }

    @Override
    public int run(Line line) throws InterruptedException {
        Options options = line.options();
        Duration patience = options.value(SECONDS, CheckCommand::seconds).orElse(USUAL);
        Workshop workshop = new Workshop(surroundings, options);
        Logbook logbook = new Logbook(workshop.progress());
        Progress progress = logbook.progress();
        logbook.trouble().ifPresent(trouble -> workshop.tell(trouble, progress));
        KnownNames names = new KnownNames(workshop, workshop.language(progress), line);
        List<Exercise> chosen =
                line.arguments().stream().distinct().map(names::exercise).toList();
        Checks checks = new Checks(surroundings, options, workshop, logbook);
        if (options.has(EXTERNAL)) {
            if (chosen.size() != 1) {
                throw line.refused("external-one");
            }
            return checks.watch(chosen.get(0), patience);
        }
        return checks.run(chosen);
    }

    private static Optional<Duration> seconds(String typed) {
        return Optional.of(typed)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(text -> Duration.ofSeconds(Integer.parseInt(text)));
    }
}
