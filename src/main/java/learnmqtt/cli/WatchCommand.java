package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.commons.cli.Option;

/** {@code ./learn watch [ID]}: checks an exercise at every save. */
final class WatchCommand implements Command {
    private final Surroundings surroundings;

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public List<Option> heeded() {
        return Options.OF_SESSIONS;
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.perhapsOne("ID", "learn.watch.ID"));
    }

    @Override
    public int run(Line line) throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, line.options());
        Logbook logbook = new Logbook(workshop.progress());
        Options options = line.options();
        options.lang().flatMap(Language::of).ifPresent(language -> logbook.language(language.code()));
        Language language = workshop.language(logbook.progress());
        Optional<String> first = line.argument();
        KnownNames names = new KnownNames(workshop, language, line);
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
            Watch.Outside outside = () -> harbour.berth(workshop.wished())
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
