package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.wire.Bytes;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void aValueIsShownOnOneLine() {
        assertEquals("a\\nb\\tc\\x1B[2J", Facts.shown("a\nb\tc\u001b[2J"));
    }

    @Test
    void bytesThatAreNoTextAreShownInHexadecimal() {
        assertEquals("\\xFF\\x80a", Facts.shown(ByteText.of(Bytes.of(new byte[] {(byte) 0xFF, (byte) 0x80, 'a'}))));
    }

    @Test
    void nothingIsShownAsAPairOfQuotes() {
        assertEquals("\"\"", Facts.shown(""));
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        assertEquals("😀".repeat(60) + "…", Facts.shown("😀".repeat(61)));
        assertEquals("😀".repeat(60), Facts.shown("😀".repeat(60)));
    }
}
