package learnmqtt.lesson.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The lines of a file as the author wrote them, without line ends and byte order mark.
 *
 * @param language the folder that the file is in
 */
record Source(String file, String language, List<String> lines) {
    /** What the JDK puts where bytes are malformed. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Reads a file; what is wrong with its bytes goes to {@code problems}, and the rest is read all the same. */
    static Source read(Path path, String language, Problems problems) {
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (IOException unreadable) {
            problems.add(1, "unreadable", Map.of("reason", unreadable.toString()));
            content = new byte[0];
        }
        String text = new String(content, UTF_8);
        int bad = text.indexOf(REPLACEMENT) < 0 ? -1 : firstMalformed(content);
        if (bad >= 0) {
            long lineEnds = new String(content, 0, bad, UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            problems.add((int) lineEnds + 1, "not-utf-8");
        }
        List<String> lines = text.startsWith("\uFEFF")
                ? text.substring(1).lines().toList()
                : text.lines().toList();
        return new Source(path.toString(), language, lines);
    }

    private static int firstMalformed(byte[] content) {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(content.length + 1), true);
        return result.isError() ? in.position() : -1;
    }
}
