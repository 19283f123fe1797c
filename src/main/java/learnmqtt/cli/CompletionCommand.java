package learnmqtt.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.completion.Grammar;
import learnmqtt.completion.Shell;
import learnmqtt.completion.Word;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.Program;
import org.apache.commons.cli.Option;

/** {@code ./learn completion SHELL}: the script that lets a shell complete our command lines. */
final class CompletionCommand implements Command {
    private final Surroundings surroundings;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public List<Option> heeded() {
        return Options.OF_RECORD;
    }

    @Override
    public Optional<Argument> argument() {
        return Optional.of(Argument.one("bash|zsh|fish", "learn.completion.SHELL"));
    }

    @Override
    public int run(Line line) {
        Shell shell = line.argument(CompletionCommand::shell).orElseThrow();
        Workshop workshop = new Workshop(surroundings, line.options());
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
                        Commands.of(surroundings),
                        Map.of("lesson", lessons, "watch", exercises, "check", exercises, "reset", all),
                        messages)
                .grammar()
                .with(Program.PUB.command(), ClientFlags.of(Program.PUB, messages))
                .with(Program.SUB.command(), ClientFlags.of(Program.SUB, messages));
        surroundings.out().print(shell.script(grammar));
        return 0;
    }

    private static Optional<Shell> shell(String typed) {
        return Arrays.stream(Shell.values())
                .filter(shell -> shell.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}
