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
    private int given;

    HelpDesk(Screen screen) {
        this.screen = screen;
    }

    /** Another step: its hints begin with the first. */
    void reset() {
        given = 0;
    }

    /** Shows the step's next hint. */
    void hint(Step step) {
        List<String> all = step instanceof Step.Task task ? task.hints() : List.of();
        if (all.isEmpty()) {
            say("no-hints");
        } else if (given >= all.size()) {
            say("no-more-hints");
        } else {
            given++;
            screen.show(new Shown.Hint(given, all.size(), all.get(given - 1)));
        }
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
