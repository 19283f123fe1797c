package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Problem;
import org.junit.jupiter.api.Test;

class ToldTest {
    @Test
    void aMistakeIsShownInItsOwnLine() {
        assertEquals(
                List.of(new Shown.Rejected("int b = foo;", 8, 3, "cannot find symbol")),
                Told.of(rejected("int a = 1;\nint b = foo;", new Problem("", "cannot find symbol", 19, 22, 2, 9))));
    }

    @Test
    void aMistakeBehindTheLastLineIsShownAtItsEnd() {
        assertEquals(
                List.of(new Shown.Rejected("foo(1", 5, 1, "')' expected")),
                Told.of(rejected("int a = 1;\nfoo(1\n", new Problem("", "')' expected", 17, 17, 3, 1))));
    }

    @Test
    void aMistakeBehindItsLineIsShownAtTheLinesEnd() {
        assertEquals(
                List.of(new Shown.Rejected("int b", 5, 1, "';' expected")),
                Told.of(rejected("int b", new Problem("", "';' expected", 5, 9, 1, 9))));
    }

    private static Evaluation rejected(String source, Problem problem) {
        return new Evaluation.Rejected(source, List.of(problem));
    }
}
