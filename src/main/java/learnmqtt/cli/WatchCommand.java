package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.ExerciseCheck;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Shown;
import learnmqtt.session.watch.Reserve;
import learnmqtt.session.watch.Watch;
import learnmqtt.terminal.TerminalScreen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn watch [ID]}: checks an exercise at every save. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "learn.watch.ID")
    private @Nullable String id;

    @Spec
    private @Nullable CommandSpec spec;

    WatchCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, options);
        Logbook logbook = new Logbook(workshop.progress());
        options.lang().flatMap(Language::of).ifPresent(language -> logbook.language(language.code()));
        Language language = workshop.language(logbook.progress());
        Optional<String> first = Optional.ofNullable(id);
        KnownNames names =
                new KnownNames(workshop, language, Objects.requireNonNull(spec).commandLine());
        first.ifPresent(names::exercise);
        List<Exercise> exercises = names.exercises();
        Inbox inbox = new Inbox();
        try (Reserve reserve = new Reserve(voice -> new Sandbox(workshop.plan(0, workshop.brokers()), voice));
                TerminalScreen screen = workshop.screen(language, Optional.empty(), inbox, Optional::empty)) {
            if (exercises.isEmpty()) {
                screen.show(new Shown.Sentence(
                        Shown.Tone.WARNING,
                        "cli",
                        "no-exercises",
                        Map.of("folder", workshop.exercisesFolder().toString())));
                return CommandLines.USAGE;
            }
            Harbour harbour = new Harbour(workshop, options, new PersonAtScreen(screen, inbox));
            Watch.Outside outside = () -> harbour.berth(workshop.brokers())
                    .map(berth -> new ExerciseCheck(
                            voice -> new Sandbox(workshop.plan(berth.port(), berth.brokers()), voice)));
            return new Watch(
                            inbox,
                            screen,
                            exercises,
                            workshop.workbench(),
                            new ExerciseCheck(reserve),
                            outside,
                            Workshop::shown,
                            (address, exercise) -> workshop.openSessions().announce(address.broker(), exercise.title()),
                            logbook)
                    .run(first);
        }
    }
}
