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

    private final Fence fence;
    private final Problems problems;
    private final List<Quiz.Option> options = new ArrayList<>();
    /** Of the option that is being read: its text so far, the line it began in, whether it is right. */
    private final StringBuilder text = new StringBuilder();

    private int line;
    private boolean right;

    private QuizReader(Fence fence, Problems problems) {
        this.fence = fence;
        this.problems = problems;
    }

    static Quiz read(Fence fence, Problems problems) {
        return new QuizReader(fence, problems).read();
    }

    private Quiz read() {
        List<String> lines = fence.text().lines().toList();
        boolean onlyOptions = !fence.text().isBlank();
        for (int i = 0; i < lines.size(); i++) {
            Matcher item = ITEM.matcher(lines.get(i));
            Matcher continuation = CONTINUATION.matcher(lines.get(i));
            if (item.matches()) {
                finish();
                text.append(item.group(2).strip());
                line = fence.firstLine() + i;
                right = !item.group(1).isBlank();
            } else if (continuation.matches() && text.length() > 0) {
                text.append(' ').append(continuation.group(1).strip());
            } else if (!lines.get(i).isBlank()) {
                problems.add(
                        fence.firstLine() + i,
                        "quiz-line",
                        Map.of("seen", lines.get(i).strip()));
                onlyOptions = false;
            }
        }
        finish();
        Quiz quiz = new Quiz(options);
        if (onlyOptions && options.size() < 2) {
            problems.add(fence.line(), "quiz-too-short");
        } else if (onlyOptions && quiz.right().isEmpty()) {
            problems.add(fence.line(), "quiz-nothing-right");
        }
        return quiz;
    }

    private void finish() {
        if (text.length() > 0) {
            String[] parts = text.toString().split(DASH, 2);
            String remark = parts.length > 1 ? parts[1].strip() : "";
            if (remark.isEmpty()) {
                problems.add(line, "quiz-no-remark");
            }
            options.add(new Quiz.Option(parts[0].strip(), remark, right));
            text.setLength(0);
        }
    }
}
