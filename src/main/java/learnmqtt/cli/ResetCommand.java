package learnmqtt.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.Stored;
import learnmqtt.session.Shown;
import learnmqtt.terminal.TerminalScreen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn reset [ID]}: forgets what was done in a lesson, or in all. */
@Command(name = "reset", mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "learn.reset.ID")
    private @Nullable String id;

    @Spec
    private @Nullable CommandSpec spec;

    ResetCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Workshop workshop = new Workshop(surroundings, options);
        ProgressStore store = workshop.progress();
        Stored before = store.load();
        before.trouble().ifPresent(trouble -> workshop.tell(trouble, before.progress()));
        Language language = workshop.language(before.progress());
        KnownNames names =
                new KnownNames(workshop, language, Objects.requireNonNull(spec).commandLine());
        Optional<Exercise> exercise = Optional.ofNullable(id).flatMap(names::exerciseOrLesson);
        try (TerminalScreen screen = workshop.page(language)) {
            exercise.flatMap(workshop::resetFile)
                    .ifPresent(kept -> say(screen, "reset-file-kept", Map.of("file", kept.toString())));
            Stored stored = store.reset(change(exercise));
            if (stored.trouble().isPresent()) {
                workshop.tell(stored.trouble().get(), stored.progress());
                return CommandLines.MACHINE;
            }
            if (id == null) {
                say(screen, "reset-all", Map.of());
            } else {
                say(screen, "reset-one", Map.of("id", id));
            }
        }
        return 0;
    }

    private static void say(TerminalScreen screen, String key, Map<String, String> facts) {
        screen.show(new Shown.Sentence(Shown.Tone.PLAIN, "cli", key, facts));
    }

    private UnaryOperator<Progress> change(Optional<Exercise> exercise) {
        String what = id;
        if (what == null) {
            return Progress::withoutAll;
        }
        return exercise.isPresent() ? book -> book.withoutExercise(what) : book -> book.without(what);
    }
}
