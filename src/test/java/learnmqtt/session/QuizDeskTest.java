package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Quiz.Option;
import org.junit.jupiter.api.Test;

class QuizDeskTest {
    private static final Quiz ONE =
            new Quiz(List.of(new Option("This", "Far off.", false), new Option("That", "", true)));
    private static final Quiz TWO = new Quiz(
            List.of(new Option("This", "", true), new Option("That", "", true), new Option("None", "", false)));

    private final RecordingScreen screen = new RecordingScreen();
    private final QuizDesk desk = new QuizDesk(screen);

    @Test
    void aLineOfNumbersIsAnAnswer() {
        assertEquals(Optional.of(Set.of(2)), QuizDesk.numbers(" 2 "));
        assertEquals(Optional.of(Set.of(1, 3)), QuizDesk.numbers("3, 1"));
        assertEquals(Optional.empty(), QuizDesk.numbers("1 + 1"));
        assertEquals(Optional.empty(), QuizDesk.numbers("b"));
    }

    @Test
    void anAnswerInWordsIsToldFromJava() {
        for (String answer : List.of("b", "yes", "the second one", "네", "a, c", "b)", "I don't know.")) {
            assertTrue(QuizDesk.isInWords(answer), answer);
        }
        for (String java : List.of("1 + 1", "me.connect();", "x = 2", "foo()", "2", "")) {
            assertFalse(QuizDesk.isInWords(java), java);
        }
    }

    @Test
    void everyChosenOptionGetsItsRemark() {
        assertFalse(desk.choose(TWO, Set.of(1, 3)));
        List<Shown> shown = screen.fresh();
        assertEquals(List.of(new Shown.Remark(true, 1, ""), new Shown.Remark(false, 3, "")), shown.subList(0, 2));
        assertEquals(List.of("try-again"), Rehearsal.sentences(shown));
    }

    @Test
    void aWrongAnswerMayBeTriedAgain() {
        assertFalse(desk.choose(ONE, Set.of(1)));
        assertEquals(List.of("try-again"), Rehearsal.sentences(screen.fresh()));
        assertTrue(desk.choose(ONE, Set.of(2)));
        assertEquals(List.of("answered"), Rehearsal.sentences(screen.fresh()));
    }

    @Test
    void howToAnswerDependsOnTheQuiz() {
        desk.sayHow(ONE);
        desk.sayHow(TWO);
        assertEquals(List.of("answer-by-number", "answer-by-numbers"), Rehearsal.sentences(screen.fresh()));
    }

    @Test
    void allRightOptionsBelongTogether() {
        assertFalse(desk.choose(TWO, Set.of(2)));
        assertEquals(List.of("more-to-pick"), Rehearsal.sentences(screen.fresh()));
        assertTrue(desk.choose(TWO, Set.of(1, 2)));
    }

    @Test
    void aNumberThatIsNoOptionIsNoAnswer() {
        assertFalse(desk.choose(ONE, Set.of(2, 3)));
        assertEquals(
                List.of(Shown.Sentence.of(Shown.Tone.WARNING, "no-such-option", Map.of("count", "2"))), screen.fresh());
    }
}
