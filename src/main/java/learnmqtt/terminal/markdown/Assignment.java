package learnmqtt.terminal.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A text, and in it what it asks for.
 *
 * @param task the last paragraph that begins with {@code **Task:**}, as Markdown; empty where there is none
 * @param rest the text without it
 */
public record Assignment(String rest, String task) {
    private static final Parser BLOCKS =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** Takes a text apart. */
    public static Assignment in(String markdown) {
        List<String> rest = new ArrayList<>(Arrays.asList(markdown.split("\n", -1)));
        Node node = BLOCKS.parse(markdown).getLastChild();
        while (node != null && !Markdown.isTask(node)) {
            node = node.getPrevious();
        }
        if (node == null) {
            return new Assignment(markdown, "");
        }
        List<String> task = linesOf(node, rest);
        String text = String.join("\n", task);
        task.clear();
        return new Assignment(String.join("\n", rest).strip(), text);
    }

    /** What a text asks for: its task, else its last paragraph, else all of it. */
    public static String shortest(String markdown) {
        Assignment assignment = in(markdown);
        if (!assignment.task().isEmpty()) {
            return assignment.task();
        }
        Node node = BLOCKS.parse(markdown).getLastChild();
        while (node != null && !(node instanceof Paragraph)) {
            node = node.getPrevious();
        }
        return node == null ? markdown : String.join("\n", linesOf(node, Arrays.asList(markdown.split("\n", -1))));
    }

    private static List<String> linesOf(Node node, List<String> lines) {
        var spans = node.getSourceSpans();
        return lines.subList(
                spans.get(0).getLineIndex(), spans.get(spans.size() - 1).getLineIndex() + 1);
    }
}
