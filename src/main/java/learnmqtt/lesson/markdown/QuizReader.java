package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.markdown.Page.Fence;

/** Reads the items of a {@code quiz} block. */
final class QuizReader {
    private static final Pattern ITEM = Pattern.compile("[-*] \\[([ xX])]\\s+(\\S.*)");
    private static final Pattern CONTINUATION = Pattern.compile("(?: {2,}|\t)\\s*(\\S.*)");
    private static final String DASH = " — ";

    private QuizReader() {}

    static Quiz read(Fence fence, Problems problems) {
        List<Quiz.Option> options = new ArrayList<>();
        List<String> lines = fence.text().lines().toList();
        StringBuilder text = new StringBuilder();
        boolean right = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i));
            Matcher continuation = CONTINUATION.matcher(lines.get(i));
            if (item.matches()) {
                finish(text, right, options);
                text.append(item.group(2).strip());
                right = !item.group(1).isBlank();
            } else if (continuation.matches() && text.length() > 0) {
                text.append(' ').append(continuation.group(1).strip());
            } else if (!lines.get(i).isBlank()) {
                problems.add(
                        fence.firstLine() + i,
                        "quiz-line",
                        Map.of("seen", lines.get(i).strip()));
            }
        }
        finish(text, right, options);
        Quiz quiz = new Quiz(options);
        if (options.size() < 2) {
            problems.add(fence.line(), "quiz-too-short");
        } else if (quiz.right().isEmpty()) {
            problems.add(fence.line(), "quiz-nothing-right");
        }
        return quiz;
    }

    private static void finish(StringBuilder text, boolean right, List<Quiz.Option> options) {
        if (text.length() > 0) {
            String[] parts = text.toString().split(DASH, 2);
            options.add(new Quiz.Option(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", right));
            text.setLength(0);
        }
    }
}
