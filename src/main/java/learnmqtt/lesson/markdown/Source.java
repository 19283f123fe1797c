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
 * The lines of a file as the author wrote them, without line ends and byte order mark; each control character but the
 * tab is U+FFFD.
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
        if (bad < 0) { // else they are of another encoding
            controlCharacters(lines, problems);
        }
        return new Source(
                path.toString(),
                language,
                lines.stream().map(Source::withoutControlCharacters).toList());
    }

    private static void controlCharacters(List<String> lines, Problems problems) {
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            lines.get(i)
                    .chars()
                    .filter(Source::isControlCharacter)
                    .distinct()
                    .mapToObj("U+%04X"::formatted)
                    .forEach(character -> problems.add(line, "control-character", Map.of("character", character)));
        }
    }

    /** They would tell a terminal what to do. A tab is none of them. */
    private static boolean isControlCharacter(int character) {
        return Character.isISOControl(character) && character != '\t';
    }

    /** What else is said of the line must not send them either. */
    private static String withoutControlCharacters(String line) {
        if (line.chars().noneMatch(Source::isControlCharacter)) {
            return line;
        }
        StringBuilder harmless = new StringBuilder(line);
        for (int i = 0; i < harmless.length(); i++) {
            if (isControlCharacter(harmless.charAt(i))) {
                harmless.setCharAt(i, REPLACEMENT);
            }
        }
        return harmless.toString();
    }

    private static int firstMalformed(byte[] content) {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(content.length + 1), true);
        return result.isError() ? in.position() : -1;
    }
}
