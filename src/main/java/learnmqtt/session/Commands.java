package learnmqtt.session;

import java.util.List;
import java.util.Map;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Variable;

/** Does what a line asks for: a command, an answer, Java, or just Enter. */
final class Commands {
    /** After so many empty lines in the middle of a snippet somebody does not know what it waits for. */
    private static final int LOST = 2;

    private final Guide guide;
    private final Stage stage;
    private final Screen screen;
    private final Translator translator;
    private int emptyLines;

    Commands(Guide guide, Stage stage, Screen screen, Translator translator) {
        this.guide = guide;
        this.stage = stage;
        this.screen = screen;
        this.translator = translator;
    }

    /** Takes one line that was entered. */
    void enter(String line) {
        boolean open = !stage.java().begun().isEmpty();
        emptyLines = open && line.isBlank() ? emptyLines + 1 : 0;
        if (open && (emptyLines == LOST || Command.isKnown(line.strip()))) {
            guide.say(Tone.WARNING, "java-open", Map.of());
        } else if (!open && Command.isCommand(line.strip())) {
            call(Command.parse(line));
        } else if (!open && Command.meant(line).isPresent() && !isVariable(line.strip())) {
            sayWithSlash(line.strip(), Command.meant(line).get());
        } else if (!open && Command.isForShell(line.strip())) {
            guide.say(Tone.WARNING, "for-shell", Map.of());
        } else if (!open && line.isBlank()) {
            guide.enter();
        } else if (!open
                && guide.walk().step() instanceof Step.Question question
                && QuizDesk.numbers(line).isPresent()) {
            guide.choose(question.quiz(), QuizDesk.numbers(line).get());
        } else if (!open
                && guide.walk().step() instanceof Step.Question question
                && !guide.isDone()
                && QuizDesk.isInWords(line)
                && !isVariable(line.strip())) {
            guide.sayHowToAnswer(question.quiz());
        } else {
            stage.java().enter(line, guide::codeRan);
        }
    }

    private void sayWithSlash(String word, Command meant) {
        if (Command.RESET.equalsIgnoreCase("/" + word)) {
            call(Command.parse(Command.RESET));
        } else {
            guide.say(Tone.WARNING, "no-slash", Map.of("command", meant.toString()));
        }
    }

    /** Whether the learner has given this name to something. */
    private boolean isVariable(String name) {
        return stage.sandbox().workspace().variables().stream()
                .anyMatch(variable -> variable.name().equals(name));
    }

    private void call(Command.Call call) {
        if (call.command().isEmpty()) {
            guide.say(
                    Tone.WARNING,
                    call.typed().equalsIgnoreCase(Command.RESET) ? "no-reset" : "unknown-command",
                    Map.of("typed", call.typed(), "nearest", Command.nearest(call.typed())));
            return;
        }
        switch (call.command().get()) {
            case NEXT -> guide.next();
            case BACK -> guide.back();
            case GOTO -> goTo(call.arguments());
            case LIST -> guide.contents();
            case HINT -> guide.hint();
            case SOLUTION -> guide.solution();
            case SKIP -> guide.skip();
            case RUN -> run(call.arguments());
            case CHECK -> check();
            case FRESH -> guide.fresh();
            case LANG -> language(call.arguments());
            case VARS -> variables();
            case METHODS -> listing(stage.sandbox().workspace().methods(), "no-methods");
            case HISTORY -> listing(stage.history(), "no-history");
            case HELP -> screen.show(new Shown.Help());
            case QUIT -> guide.leave();
        }
    }

    private void goTo(List<String> arguments) {
        if (arguments.isEmpty()) {
            guide.say(Tone.WARNING, "goto-where", Map.of());
        } else {
            guide.goTo(String.join(" ", arguments));
        }
    }

    private void check() {
        if (guide.walk().step() instanceof Step.Question && !guide.isDone()) {
            guide.next();
        } else if (!(guide.walk().step() instanceof Step.Task)) {
            guide.say(Tone.PLAIN, "nothing-to-check", Map.of());
        } else if (stage.tasks().isMet()) {
            screen.show(new Shown.TaskMet());
        } else {
            guide.say(Tone.PLAIN, "checking", Map.of());
            stage.tasks().check(met -> {});
        }
    }

    private void run(List<String> arguments) {
        List<String> code = guide.walk().step().blocks().stream()
                .filter(Block.JavaTry.class::isInstance)
                .map(block -> ((Block.JavaTry) block).code())
                .toList();
        int number = arguments.isEmpty()
                ? 1
                : arguments.get(0).matches("[0-9]{1,4}") ? Integer.parseInt(arguments.get(0)) : 0;
        if (code.isEmpty()) {
            guide.commandsToType();
        } else if (number < 1 || number > code.size()) {
            guide.say(Tone.WARNING, "no-such-code", Map.of("count", "" + code.size()));
        } else {
            screen.show(new Shown.Code("java", code.get(number - 1)));
            stage.java().run(code.get(number - 1), guide::exampleRan);
        }
    }

    private void language(List<String> arguments) {
        String wanted = arguments.isEmpty() ? translator.other() : arguments.get(0);
        translator
                .speak(wanted)
                .ifPresentOrElse(
                        guide::translate,
                        () -> guide.say(
                                Tone.WARNING,
                                "no-such-language",
                                Map.of("language", wanted, "languages", translator.languages())));
    }

    private void variables() {
        listing(
                stage.sandbox().workspace().variables().stream()
                        .map(Commands::describe)
                        .toList(),
                "no-variables");
    }

    private static String describe(Variable variable) {
        return variable.type() + " " + variable.name() + " = " + variable.value();
    }

    private void listing(List<String> lines, String nothing) {
        if (lines.isEmpty()) {
            guide.say(Tone.PLAIN, nothing, Map.of());
        } else {
            screen.show(new Shown.Output(String.join("\n", lines) + "\n", false));
        }
    }
}
