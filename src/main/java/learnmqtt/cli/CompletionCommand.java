package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import learnmqtt.completion.Grammar;
import learnmqtt.completion.Shell;
import learnmqtt.completion.Word;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./learn completion SHELL}: the script that lets a shell complete our command lines. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    @Parameters(index = "0", paramLabel = "bash|zsh|fish", descriptionKey = "learn.completion.SHELL")
    private Shell shell = Shell.bash;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Workshop workshop = new Workshop(surroundings, options);
        Language language = workshop.language();
        List<Word> lessons = workshop.course(language, Workshop.USUAL).lessons().stream()
                .map(lesson -> new Word(lesson.id(), lesson.title()))
                .toList();
        List<Word> exercises = workshop.exercises(language, Workshop.USUAL).stream()
                .map(exercise -> new Word(exercise.id(), exercise.title()))
                .toList();
        List<Word> all = new ArrayList<>(lessons);
        all.addAll(exercises);
        Messages messages = Messages.of(language);
        Grammar grammar = new Completing(
                        Map.of("lesson", lessons, "watch", exercises, "check", exercises, "reset", all))
                .grammar(Objects.requireNonNull(spec).root().commandLine())
                .with(Program.PUB.command(), ClientFlags.of(Program.PUB, messages))
                .with(Program.SUB.command(), ClientFlags.of(Program.SUB, messages));
        surroundings.out().print(shell.script(grammar));
        return 0;
    }
}
