package learnmqtt.terminal.markdown;

import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The inside of a paragraph as one row, not wrapped yet. */
final class Inline {
    private final Look look;

    Inline(Look look) {
        this.look = look;
    }

    /** The children of {@code parent}; {@code ink} is what text is that is nothing special. */
    Row of(Node parent, Ink ink) {
        Row row = Row.EMPTY;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            row = row.and(piece(node, ink));
        }
        return row;
    }

    private Row piece(Node node, Ink ink) {
        if (node instanceof Text text) {
            return Row.of(ink, text.getLiteral());
        } else if (node instanceof Code code) {
            return look.code(code.getLiteral());
        } else if (node instanceof StrongEmphasis) {
            return of(node, Markdown.isTask(node.getParent()) && node.getPrevious() == null ? Ink.TASK : Ink.STRONG);
        } else if (node instanceof Emphasis) {
            return of(node, ink == Ink.STRONG ? Ink.STRONG : Ink.EMPHASIS);
        } else if (node instanceof SoftLineBreak) {
            return Row.of(" ");
        } else if (node instanceof HardLineBreak) {
            return Row.of("\n");
        } else if (node instanceof Link link) {
            return link(link);
        } else if (node instanceof Image) {
            return Row.of("[").and(of(node, ink)).and("]");
        } else if (node instanceof HtmlInline html) {
            String tag = html.getLiteral();
            return tag.matches("<br ?/?>") ? Row.of("\n") : tag.startsWith("<!--") ? Row.EMPTY : Row.of(ink, tag);
        }
        return of(node, ink);
    }

    /** Text and address; an address of another page of the course says nothing at a terminal. */
    private Row link(Link link) {
        Row text = of(link, Ink.LINK);
        String address = link.getDestination();
        boolean elsewhere = address.contains("://") && !text.text().equals(address);
        return elsewhere ? text.and(Ink.FAINT, " (" + address + ")") : text;
    }
}
