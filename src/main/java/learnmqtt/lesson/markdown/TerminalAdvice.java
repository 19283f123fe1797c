package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What Markdown has and a terminal does not show: images and HTML, wherever learners read Markdown. */
final class TerminalAdvice extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** As much of a tag as its author needs to find it. */
    private static final int MOST = 30;

    /** By line, so that a line is blamed once, however many tags are in it. */
    private final Map<Integer, Problem> problems = new LinkedHashMap<>();

    private int firstLine = 1;

    private TerminalAdvice() {}

    /** A warning for each line with such a thing. */
    static List<Finding> about(Page page) {
        List<String> lines = new ArrayList<>(page.source().lines());
        for (int i = 0; i < Math.min(page.front().size(), lines.size()); i++) {
            lines.set(i, "");
        }
        TerminalAdvice advice = new TerminalAdvice();
        PARSER.parse(String.join("\n", lines)).accept(advice);
        return advice.problems.values().stream()
                .map(problem -> new Finding(Severity.WARNING, page.source().file(), problem))
                .toList();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        boolean read = FenceWord.of(info, "")
                .filter(word -> word == FenceWord.QUIZ || word.isMarkdown())
                .isPresent();
        if (read) {
            int before = firstLine;
            firstLine = line(code) + 1;
            PARSER.parse(code.getLiteral()).accept(this);
            firstLine = before;
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        html(html, html.getLiteral());
    }

    @Override
    public void visit(Image image) {
        add(line(image), "advice.image", Map.of());
    }

    private void html(Node node, String literal) {
        String first = literal.strip().lines().findFirst().orElse("");
        String seen = first.length() <= MOST ? first : first.substring(0, MOST) + "…";
        add(line(node), "advice.html", Map.of("seen", seen));
    }

    private void add(int line, String key, Map<String, String> facts) {
        problems.putIfAbsent(line, new Problem(line, key, facts));
    }

    private int line(Node node) {
        return firstLine + node.getSourceSpans().get(0).getLineIndex();
    }
}
