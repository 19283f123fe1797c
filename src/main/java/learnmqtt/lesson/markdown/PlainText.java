package learnmqtt.lesson.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a line of Markdown says, without its marks. */
final class PlainText extends AbstractVisitor {
    private static final String MARKS = "`*_\\[<&";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String markdown) {
        if (markdown.chars().noneMatch(character -> MARKS.indexOf(character) >= 0)) {
            return markdown;
        }
        PlainText plain = new PlainText();
        Parser.builder().build().parse(markdown).accept(plain);
        return plain.text.toString();
    }

    @Override
    public void visit(Text piece) {
        text.append(piece.getLiteral());
    }

    @Override
    public void visit(Code piece) {
        text.append(piece.getLiteral());
    }
}
