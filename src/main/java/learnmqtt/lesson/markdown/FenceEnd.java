package learnmqtt.lesson.markdown;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/** Whether fences have an end, where they stand by themselves and inside a hint, a note or a reason. */
final class FenceEnd extends AbstractVisitor {
    private final int firstLine;
    private final Problems problems;

    private FenceEnd(int firstLine, Problems problems) {
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** Reports the fences without an end in the Markdown of a block. */
    static void check(Page.Fence block, Problems problems) {
        if (block.text().contains("~~~") || block.text().contains("```")) {
            PageReader.BLOCKS.parse(block.text()).accept(new FenceEnd(block.firstLine(), problems));
        }
    }

    /** Reports the fence if it has no end; whether it has one. */
    static boolean check(FencedCodeBlock code, int line, Problems problems) {
        Optional<String> missing = missing(code);
        missing.ifPresent(fence -> problems.add(line, "fence-unclosed", Map.of("fence", fence)));
        return missing.isEmpty();
    }

    /** The end that is missing, which shows at the latest where the next fence begins. */
    private static Optional<String> missing(FencedCodeBlock code) {
        int length = code.getOpeningFenceLength() == null ? 3 : code.getOpeningFenceLength();
        String fence = code.getFenceCharacter() == null ? "`" : code.getFenceCharacter();
        String run = fence.repeat(length);
        boolean swallowsAnother = code.getLiteral().contains(run)
                && code.getLiteral().lines().anyMatch(inside -> begins(inside.strip(), run));
        return code.getClosingFenceLength() != null && !swallowsAnother ? Optional.empty() : Optional.of(run);
    }

    private static boolean begins(String line, String fence) {
        String word = line.replaceFirst("^" + fence.charAt(0) + "+", "");
        return line.startsWith(fence) && !word.isEmpty() && word.indexOf(fence.charAt(0)) < 0;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        check(code, firstLine + code.getSourceSpans().get(0).getLineIndex(), problems);
    }
}
