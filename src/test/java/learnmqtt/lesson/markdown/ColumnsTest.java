package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "한글, 4", "한 글, 5", "e\u0301, 1", "漢字, 4", "ｆｕｌｌ, 8", "🌡, 2", "──▶, 3", "'', 0"})
    void wideCharactersTakeTwoColumns(String text, int columns) {
        assertEquals(columns, Columns.of(text));
    }
}
