package learnmqtt.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;

/** Gives the hints of a step one by one, its solution, and the meaning of failures. */
final class HelpDesk {
    private final Screen screen;
    private Hints hints = new Hints(List.of());

    HelpDesk(Screen screen) {
        this.screen = screen;
    }

    /** Another step, or the same anew: its hints begin with the first. */
    void open(Step step) {
        hints = new Hints(step instanceof Step.Task task ? task.hints() : List.of());
    }

    /** Shows the step's next hint. */
    void hint() {
        hints.next().ifPresentOrElse(screen::show, () -> say(hints.isEmpty() ? "no-hints" : "no-more-hints"));
    }

    /** Shows the step's solution. */
    void solution(Step step) {
        Optional<Step.Code> solution = step instanceof Step.Task task ? task.solution() : Optional.empty();
        solution.ifPresentOrElse(code -> screen.show(new Shown.Code("java", code.text())), () -> say("no-solution"));
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
