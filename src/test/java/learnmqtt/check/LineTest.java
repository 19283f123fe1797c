package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void aLineIsReadWithTheValuesOfItsVariables() {
        Line line = line("PUBLISH from!=$me topic=$topic payload=$words");
        assertEquals(
                "PUBLISH from!=you topic=a/b payload=\"two words\"",
                line.source(Map.of("me", "you", "topic", "a/b", "words", "two words")));
        assertEquals("PUBLISH from!=$me topic=\"\" payload=$words", line.source(Map.of("topic", "")));
    }

    @Test
    void whatOnlyLooksLikeAVariableStays() {
        Line line = line("SUBSCRIBE filter=$SYS/# client=\"$a\"");
        assertEquals(line.source(), line.source(Map.of("a", "me", "SYS", "you")));
    }

    @Test
    void theJudgeSaysWhatTheVariablesStandFor() {
        Expectation expectation = ExpectationParser.parse("CONNECT client=$c\nCONNACK to=$c code=5", 1, false)
                .expectation();
        Verdict verdict =
                Judge.judge(expectation, Wire.timeline().connecting("me", true).history(), 0);
        assertEquals(
                List.of("CONNECT client=me"),
                verdict.ticks().stream()
                        .map(tick -> tick.line().source(tick.values()))
                        .toList());
    }

    private static Line line(String source) {
        return ExpectationParser.parse(source, 1, false).expectation().lines().get(0);
    }
}
