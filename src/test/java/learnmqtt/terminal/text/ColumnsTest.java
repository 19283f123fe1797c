package learnmqtt.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void koreanTakesTwoColumnsEach() {
        assertEquals(10, Columns.of("안녕하세요"));
        assertEquals(7, Columns.of("a 한b글"));
    }

    @Test
    void composedAndDecomposedKoreanAreAlike() {
        String decomposed = java.text.Normalizer.normalize("한글", java.text.Normalizer.Form.NFD);
        assertNotEquals("한글", decomposed);
        assertEquals(4, Columns.of(decomposed));
        assertEquals(2, Columns.graphemes(decomposed).size());
    }

    @Test
    void anEmojiIsOneGraphemeOfTwoColumns() {
        for (String emoji : List.of("🙂", "👍🏽", "👩‍👩‍👧", "🇰🇷", "❤️", "⌚", "✅")) {
            assertEquals(List.of(emoji), Columns.graphemes(emoji));
            assertEquals(2, Columns.of(emoji), emoji);
        }
    }

    @Test
    void marksAndControlCharactersTakeNoColumn() {
        assertEquals(1, Columns.of("e\u0301"));
        assertEquals(2, Columns.of("a\u0007b"));
    }

    @Test
    void signsOfOurOwnTakeOneColumn() {
        assertEquals(12, Columns.of("─▶✓✗○●◉◌┃▸✕…"));
    }

    @Test
    void clientsOfTheFirstLessonsHaveDifferentInks() {
        assertNotEquals(Ink.ofClient("testSub"), Ink.ofClient("testPub"));
        assertNotEquals(Ink.ofClient("lamp"), Ink.ofClient("phone"));
        assertNotEquals(Ink.ofClient("lamp"), Ink.ofClient("sensor"));
    }
}
