package learnmqtt.session;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import learnmqtt.lesson.Quiz;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;

/** Takes answers to quizzes, and says what there is to say about each option that was chosen. */
final class QuizDesk {
    private final Screen screen;

    QuizDesk(Screen screen) {
        this.screen = screen;
    }

    /** The numbers on a line, if there is nothing else on it. */
    static Optional<Set<Integer>> numbers(String line) {
        String answer = line.strip();
        return answer.matches("[0-9]{1,4}([ ,]+[0-9]{1,4})*")
                ? Optional.of(Arrays.stream(answer.split("[ ,]+"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    /**
     * Whether a line is an answer in letters or words, where a number is wanted: nothing that could be more Java than a
     * name.
     */
    static boolean isInWords(String line) {
        return line.strip().matches("[\\p{L}\\p{N} ,.!?)'’-]*\\p{L}[\\p{L}\\p{N} ,.!?)'’-]*");
    }

    /** Says how to answer. */
    void sayHow(Quiz quiz) {
        say(
                Tone.WARNING,
                quiz.pickAll() ? "answer-by-numbers" : "answer-by-number",
                quiz.options().size());
    }

    /** Takes the numbers chosen. Returns whether they are the right ones. */
    boolean choose(Quiz quiz, Set<Integer> chosen) {
        Set<Integer> unknown = new TreeSet<>(chosen);
        unknown.removeIf(number -> number >= 1 && number <= quiz.options().size());
        if (!unknown.isEmpty()) {
            say(Tone.WARNING, "no-such-option", quiz.options().size());
            return false;
        }
        for (int number : new TreeSet<>(chosen)) {
            Quiz.Option option = quiz.options().get(number - 1);
            screen.show(new Shown.Remark(option.right(), number, option.remark()));
        }
        if (chosen.equals(quiz.right())) {
            say(Tone.GOOD, "answered", chosen.size());
            return true;
        }
        boolean onlyRight = quiz.right().containsAll(chosen);
        say(
                onlyRight ? Tone.WARNING : Tone.PLAIN,
                onlyRight ? "more-to-pick" : "try-again",
                quiz.right().size());
        return false;
    }

    private void say(Tone tone, String key, int count) {
        screen.show(Sentence.of(tone, key, Map.of("count", "" + count)));
    }
}
