package learnmqtt.cli;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import learnmqtt.i18n.Messages;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.Stored;
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
        Optional<String> lesson = Optional.ofNullable(id);
        ProgressStore store = workshop.progress();
        Stored before = store.load();
        before.trouble().ifPresent(trouble -> workshop.tell(trouble, before.progress()));
        if (lesson.isPresent()) {
            new KnownLesson(workshop, before.progress())
                    .require(lesson.get(), Objects.requireNonNull(spec).commandLine());
        }
        Stored stored = store.reset(lesson);
        if (stored.trouble().isPresent()) {
            workshop.tell(stored.trouble().get(), stored.progress());
            return CommandLines.MACHINE;
        }
        Messages messages = Messages.of(workshop.language(stored.progress()));
        surroundings
                .out()
                .println(lesson.map(one -> messages.say("cli", "reset-one", Map.of("id", one)))
                        .orElseGet(() -> messages.say("cli", "reset-all")));
        return 0;
    }
}
