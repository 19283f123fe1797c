package learnmqtt.conf;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileTextTest {
    @Test
    void linesAreUtf8() {
        assertEquals(List.of("# 한글", "port 1883"), FileText.lines("# 한글\r\nport 1883\n".getBytes(UTF_8)));
        assertEquals(List.of(), FileText.lines(new byte[0]));
    }

    @Test
    void utf16IsNamed() {
        for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            assertEquals(Problem.Kind.UTF_16, problem("port 1883\n".getBytes(charset)), charset.name());
        }
        assertEquals(Problem.Kind.UTF_16, problem("\uFEFFport 1883\n".getBytes(UTF_16LE)));
    }

    @Test
    void aByteOrderMarkIsNamed() {
        assertEquals(Problem.Kind.BYTE_ORDER_MARK, problem("\uFEFF# port\n".getBytes(UTF_8)));
    }

    private static Problem.Kind problem(byte[] file) {
        ConfigurationException refusal = assertThrows(ConfigurationException.class, () -> FileText.lines(file));
        Problem problem = refusal.problems().get(0);
        assertEquals(new Problem(1, problem.kind(), Map.of()), problem);
        return problem.kind();
    }
}
