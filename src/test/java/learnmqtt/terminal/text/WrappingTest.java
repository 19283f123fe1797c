package learnmqtt.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void breaksAtBlanks() {
        assertEquals(List.of("one two", "three"), wrap("one two three", 8));
    }

    @Test
    void koreanBreaksAtBlanksWhereItCan() {
        assertEquals(List.of("메시지가 가는", "길을 따라가요"), wrap("메시지가 가는 길을 따라가요", 14));
    }

    @Test
    void aKoreanWordWiderThanALineBreaksBetweenSyllables() {
        assertEquals(List.of("가나다", "라마바", "사"), wrap("가나다라마바사", 7));
    }

    @Test
    void aLongAddressBreaksAfterASlash() {
        assertEquals(List.of("home/kitchen/", "temperature"), wrap("home/kitchen/temperature", 16));
    }

    @Test
    void anEmojiIsNeverTakenApart() {
        assertEquals(List.of("👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧"), wrap("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 5));
    }

    @Test
    void gluedBlanksDoNotBreak() {
        assertEquals(List.of("type", "/run 2 now"), wrap("type " + Row.glued("/run 2") + " now", 10));
    }

    @Test
    void blanksAtTheBeginningAreKept() {
        assertEquals(List.of("    indented"), wrap("    indented", 20));
    }

    @Test
    void everyOtherLineHasItsOwnPrefix() {
        List<Row> rows = Wrapping.wrap(Row.of("one two"), 6, Row.of("- "), Row.of("  "));
        assertEquals(List.of("- one", "  two"), rows.stream().map(Row::text).toList());
    }

    @Test
    void inksSurvive() {
        Row row = Row.of("one ").and(Ink.CODE, "two three");
        assertEquals(
                List.of("one \u001b[36mtwo\u001b[m", "\u001b[36mthree\u001b[m"),
                Wrapping.wrap(row, 8).stream().map(Palette.COLOURS::paint).toList());
    }

    @Test
    void wholeWordsAreNeverBroken() {
        Row row = Row.of("see https://example.org/a/long/address for more");
        assertEquals(
                List.of("see", "https://example.org/a/long/address", "for more"),
                Wrapping.wholeWords(row, 12).stream().map(Row::text).toList());
    }

    private static List<String> wrap(String text, int width) {
        return Wrapping.wrap(Row.of(text), width).stream().map(Row::text).toList();
    }
}
