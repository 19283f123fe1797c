package learnmqtt.terminal.markdown;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Shows Markdown: one paragraph after the other, with an empty row between. Not thread-safe. */
public final class Markdown {
    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** The text in rows of the look's comfortable width, without an empty row before or after. */
    public List<Row> rows(String markdown, Look look) {
        return blocks(parser.parse(markdown), look.withWidth(look.textWidth()), false, 0);
    }

    /** The text after a sign that stands before its first row. */
    public List<Row> rows(String markdown, Look look, Row sign) {
        Look narrower = look.withWidth(look.textWidth() - sign.columns());
        return behind(sign, Row.blanks(sign.columns()), rows(markdown, narrower));
    }

    private List<Row> blocks(Node parent, Look look, boolean tight, int depth) {
        List<Row> rows = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            List<Row> block = node instanceof Block ? block(node, look, depth) : List.of();
            if (!block.isEmpty() && !rows.isEmpty() && !tight) {
                rows.add(Row.EMPTY);
            }
            rows.addAll(block);
        }
        return rows;
    }

    private List<Row> block(Node node, Look look, int depth) {
        if (node instanceof Paragraph) {
            return paragraph(node, look);
        } else if (node instanceof Heading) {
            return look.text(new Inline(look).of(node, Ink.HEADING));
        } else if (node instanceof BulletList list) {
            String sign = look.glyph(depth == 0 ? Glyph.BULLET : Glyph.INNER_BULLET);
            return items(list, look, depth, number -> look.plain() ? "- " : sign + " ");
        } else if (node instanceof OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            int first = start == null ? 1 : start;
            return items(list, look, depth, number -> (first + number) + ". ");
        } else if (node instanceof FencedCodeBlock code) {
            return CodeColours.block(code.getInfo() == null ? "" : code.getInfo(), code.getLiteral(), look, 4);
        } else if (node instanceof IndentedCodeBlock code) {
            return CodeColours.block("", code.getLiteral(), look, 4);
        } else if (node instanceof BlockQuote) {
            Row sign = Row.of(Ink.FAINT, look.plain() ? "> " : look.glyph(Glyph.QUOTE) + " ");
            return behind(sign, sign, blocks(node, look.withWidth(look.width() - 2), false, depth));
        } else if (node instanceof ThematicBreak) {
            return look.plain()
                    ? List.of()
                    : List.of(Row.of(Ink.FAINT, look.glyph(Glyph.RULE).repeat(look.width())));
        } else if (node instanceof TableBlock table) {
            return new Table(table, look).rows();
        } else if (node instanceof HtmlBlock html) {
            String text = html.getLiteral().replaceAll("(?s)<!--.*?-->", "").strip();
            return text.isEmpty() ? List.of() : look.text(Row.of(text));
        }
        return List.of();
    }

    private static List<Row> paragraph(Node node, Look look) {
        Row text = new Inline(look).of(node, Ink.PLAIN);
        if (!isTask(node)) {
            return look.text(text);
        }
        Row bar = look.plain() ? Row.EMPTY : Row.of(Ink.TASK, look.glyph(Glyph.BAR) + " ");
        return Wrapping.wrap(text, look.width(), bar, bar);
    }

    /** A paragraph that begins with one strong word and a colon, as in {@code **Task:**}, says what to do. */
    static boolean isTask(Node paragraph) {
        return paragraph instanceof Paragraph
                && paragraph.getFirstChild() instanceof StrongEmphasis strong
                && strong.getFirstChild() instanceof Text text
                && (text.getLiteral().equals("Task:") || text.getLiteral().equals("할 일:"));
    }

    private List<Row> items(ListBlock list, Look look, int depth, java.util.function.IntFunction<String> signs) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Row sign = Row.of(Ink.FAINT, signs.apply(number++));
            List<Row> inside = blocks(item, look.withWidth(look.width() - sign.columns()), list.isTight(), depth + 1);
            if (!rows.isEmpty() && !list.isTight()) {
                rows.add(Row.EMPTY);
            }
            rows.addAll(behind(sign, Row.blanks(sign.columns()), inside.isEmpty() ? List.of(Row.EMPTY) : inside));
        }
        return rows;
    }

    private static List<Row> behind(Row first, Row rest, List<Row> rows) {
        List<Row> behind = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Row sign = behind.isEmpty() ? first : rest;
            behind.add(row.isEmpty() && sign.text().isBlank() ? Row.EMPTY : sign.and(row));
        }
        return behind;
    }
}
