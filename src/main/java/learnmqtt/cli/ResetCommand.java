package learnmqtt.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.Stored;
import learnmqtt.session.Shown;
import learnmqtt.terminal.TerminalScreen;
import org.apache.commons.cli.Option;

/** {@code ./learn reset [ID]}: forgets what was done in a lesson, or in all. */
final class ResetCommand implements Command {
    private final Surroundings surroundings;

    ResetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public List<Option> heeded() {
        return Options.OF_RECORD;
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.perhapsOne("ID", "learn.reset.ID"));
    }

    @Override
    public int run(Line line) {
        Workshop workshop = new Workshop(surroundings, line.options());
        ProgressStore store = workshop.progress();
        Stored before = store.load();
        before.trouble().ifPresent(trouble -> workshop.tell(trouble, before.progress()));
        Language language = workshop.language(before.progress());
        KnownNames names = new KnownNames(workshop, language, line);
        Optional<Exercise> exercise = line.argument().flatMap(names::exerciseOrLesson);
        try (TerminalScreen screen = workshop.page(language)) {
            exercise.flatMap(workshop::resetFile)
                    .ifPresent(kept -> say(screen, "reset-file-kept", Map.of("file", kept.toString())));
            Stored stored = store.reset(change(line.argument(), exercise));
            if (stored.trouble().isPresent()) {
                workshop.tell(stored.trouble().get(), stored.progress());
                return CommandLines.MACHINE;
            }
            line.argument()
                    .ifPresentOrElse(
                            id -> say(screen, "reset-one", Map.of("id", id)), () -> say(screen, "reset-all", Map.of()));
        }
        return 0;
    }

    private static void say(TerminalScreen screen, String key, Map<String, String> facts) {
        screen.show(new Shown.Sentence(Shown.Tone.PLAIN, "cli", key, facts));
    }

    private static UnaryOperator<Progress> change(Optional<String> name, Optional<Exercise> exercise) {
        if (name.isEmpty()) {
            return Progress::withoutAll;
        }
        String id = name.get();
        return exercise.isPresent() ? book -> book.withoutExercise(id) : book -> book.without(id);
    }
}
