package learnmqtt.session;

import java.util.List;
import java.util.Map;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;

/** Gives the hints of a step one by one, its solution, and the meaning of failures. */
final class HelpDesk {
    private final Screen screen;
    private Hints hints = new Hints(List.of());
    private boolean question;

    HelpDesk(Screen screen) {
        this.screen = screen;
    }

    /** Another step, or the same anew: its hints begin with the first. */
    void open(Step step) {
        hints = new Hints(step instanceof Step.Task task ? task.hints() : List.of());
        question = step instanceof Step.Question;
    }

    /** Shows the step's next hint. */
    void hint() {
        hints.next()
                .ifPresentOrElse(
                        screen::show, () -> say(question ? "choose" : hints.isEmpty() ? "no-hints" : "no-more-hints"));
    }

    /** Shows the step's solution. */
    void solution(Step step) {
        if (!(step instanceof Step.Task task) || task.solution().isEmpty()) {
            say(question ? "choose" : "no-solution");
            return;
        }
        if (!task.isForTerminal()) {
            screen.show(new Shown.Code("java", task.solution().get().text()));
        }
        task.commands().ifPresent(commands -> screen.show(new Shown.Code("sh", commands.text())));
    }

    /** Shows what could be done on a step whose code is not Java. */
    void commandsToType(Step step) {
        List<Block.ShellTry> commands = step.blocks().stream()
                .filter(Block.ShellTry.class::isInstance)
                .map(Block.ShellTry.class::cast)
                .toList();
        say(commands.isEmpty() ? "nothing-to-run" : "nothing-to-run-here");
        commands.forEach(block -> screen.show(new Shown.Code("sh", block.code())));
    }

    /** Says what the client's failures mean; for where no verdict is going to. */
    void explain(List<Evaluation> evaluations) {
        for (Evaluation evaluation : evaluations) {
            if (evaluation instanceof Evaluation.Threw threw
                    && threw.reasonCode().isPresent()) {
                screen.show(new Shown.Gloss(threw.reasonCode().getAsInt()));
            }
        }
    }

    private void say(String key) {
        screen.show(Sentence.of(Tone.PLAIN, key, Map.of()));
    }
}
