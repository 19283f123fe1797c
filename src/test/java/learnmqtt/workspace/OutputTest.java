package learnmqtt.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final byte[] OUT = {(byte) 0xFF, 1};
    private static final byte[] ERR = {(byte) 0xFF, 2};
    private static final byte[] END = {(byte) 0xFF, 3};

    private final Recorder seen = new Recorder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private OutputTest says(byte[]... parts) {
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return this;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String heard(int atOnce) {
        byte[] all = bytes.toByteArray();
        InputStream slow = new ByteArrayInputStream(all) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
        new Output(slow, seen).run();
        return seen.text();
    }

    @Test
    void lettersAndMarksMayComeByteByByte() {
        says(utf8("가나"), ERR, utf8("다\n"), OUT, utf8("😀라"), END, utf8("마\n"));
        assertEquals("가나<다\n>😀라마\n", heard(1));
    }

    @Test
    void aLetterThatIsCutOffIsShownAsOne() {
        says(new byte[] {'a', (byte) 0xEA}, END, utf8("b\n"));
        assertEquals("a\uFFFDb\n", heard(100));
    }

    @Test
    void aLineWithoutEndIsHandedOverInPieces() {
        says(utf8("x".repeat(100_000)));
        assertEquals(100_000, heard(8_192).length());
    }

    @Test
    void whatIsLeftOutIsCountedToTheLine() {
        says(utf8("line\n".repeat(200_000)), utf8("rest"), END, utf8("next\n"));
        String text = heard(8_192);
        assertEquals(200_001 + 1, text.lines().count() + seen.leftOutLines());
        assertEquals("next", text.substring(text.length() - 5).strip());
    }
}
