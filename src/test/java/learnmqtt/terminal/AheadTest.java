package learnmqtt.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AheadTest {
    private final Ahead ahead = new Ahead();

    @Test
    void linesAreTakenOneByOneAndTheLastMayBeUnfinished() {
        press("one\rtwo\rthr");
        assertEquals("one\r", ahead.line());
        assertEquals("two\r", ahead.line());
        press("ee");
        assertEquals("three", ahead.line());
        assertEquals("", ahead.line());
        assertTrue(ahead.isEmpty());
    }

    @Test
    void enterAloneIsForgotten() {
        press("\r\rone\r\r\rtwo\r\r");
        assertEquals("one\r", ahead.line());
        assertEquals("two\r", ahead.line());
        assertTrue(ahead.isEmpty());
    }

    @Test
    void everythingCanBeForgotten() {
        press("one\rtwo");
        ahead.forget();
        assertTrue(ahead.isEmpty());
    }

    private void press(String keys) {
        keys.chars().forEach(key -> ahead.press((char) key));
    }
}
