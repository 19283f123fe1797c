package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.check.Nearest;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Piece;
import learnmqtt.lesson.markdown.Page.Section;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes one file apart. */
final class PageReader {
    /** What stands inside paragraphs is the screen's to read; leaving it alone saves time at every start. */
    static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(context -> (lines, node) -> node.appendChild(new Text(lines.getContent())))
            .build();

    private static final Pattern ID = Pattern.compile("(.*?)\\s*\\{#([^}]*)}");

    private final Problems problems;
    private final List<String> lines;
    private final List<Piece> opening = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Piece> pieces = opening;
    private int next;
    private boolean complete = true;

    private PageReader(List<String> lines, int first, Problems problems) {
        this.lines = lines;
        this.next = first;
        this.problems = problems;
    }

    /** @param fill what to do with each line before it is read */
    static Page read(Source source, PageForm form, UnaryOperator<String> fill, Problems problems) {
        List<String> lines = new ArrayList<>(source.lines());
        lines.replaceAll(fill);
        FrontMatter front = FrontMatter.read(List.copyOf(lines), form, problems);
        for (int i = 0; i < front.size(); i++) {
            lines.set(i, "");
        }
        PageReader reader = new PageReader(lines, front.size(), problems);
        Node document = BLOCKS.parse(String.join("\n", lines));
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            reader.take((Block) node);
        }
        reader.proseUntil(lines.size());
        return new Page(source, front, reader.opening, reader.sections, reader.complete);
    }

    private void take(Block block) {
        if (block instanceof Heading heading && heading.getLevel() == 2) {
            proseUntil(firstLine(block));
            section(heading);
            next = afterLastLine(block);
        } else if (block instanceof FencedCodeBlock code) {
            Optional<Fence> fence = fence(code);
            if (fence.isPresent()) {
                proseUntil(firstLine(block));
                pieces.add(fence.get());
                next = afterLastLine(block);
            }
        } else {
            block.accept(new Inner());
        }
    }

    private void proseUntil(int end) {
        List<String> between = lines.subList(Math.min(next, end), end);
        String prose = String.join("\n", between).replaceFirst("^(\\s*\n)+", "").stripTrailing();
        if (!prose.isBlank()) {
            pieces.add(new Page.Prose(prose));
        }
    }

    private void section(Heading heading) {
        String text = heading.getFirstChild() instanceof Text line ? line.getLiteral() : "";
        Matcher matcher = ID.matcher(text);
        boolean hasId = matcher.matches();
        pieces = new ArrayList<>();
        sections.add(new Section(
                PlainText.of(hasId ? matcher.group(1) : text),
                hasId ? Optional.of(matcher.group(2)) : Optional.empty(),
                firstLine(heading) + 1,
                pieces));
    }

    private Optional<Fence> fence(FencedCodeBlock code) {
        int line = firstLine(code) + 1;
        boolean closed = FenceEnd.check(code, line, problems);
        complete &= closed;
        String[] info = (code.getInfo() == null ? "" : code.getInfo()).strip().split("\\s+", 2);
        String argument = info.length > 1 ? info[1] : "";
        Optional<FenceWord> word = FenceWord.of(info[0], argument);
        if (word.isEmpty() && !FenceWord.isOnlyShown(info[0])) {
            Nearest.closeTo(info[0], FenceWord.all())
                    .ifPresentOrElse(
                            near -> problems.add(line, "fence-unknown", Map.of("seen", info[0], "nearest", near)),
                            () -> problems.add(
                                    line, "fence-unknown-far", Map.of("seen", info[0], "known", FenceWord.machine())));
        }
        return word.map(known -> new Fence(known, argument, code.getLiteral(), line, closed));
    }

    private static int firstLine(Block block) {
        return block.getSourceSpans().get(0).getLineIndex();
    }

    private static int afterLastLine(Block block) {
        return block.getSourceSpans().get(block.getSourceSpans().size() - 1).getLineIndex() + 1;
    }

    /** Finds machine blocks where they do nothing: inside lists and quotations. */
    private final class Inner extends AbstractVisitor {
        @Override
        public void visit(FencedCodeBlock code) {
            fence(code).ifPresent(fence -> problems.add(fence.line(), "fence-nested", Map.of("fence", fence.name())));
        }
    }
}
