package learnmqtt.terminal.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Span;
import learnmqtt.terminal.text.Wrapping;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** A table: in columns where they fit, their cells wrapped where they are nearly too wide, else as records. */
final class Table {
    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final Look look;
    private final List<Row> head = new ArrayList<>();
    private final List<List<Row>> body = new ArrayList<>();
    private final List<Boolean> right = new ArrayList<>();

    Table(TableBlock table, Look look) {
        this.look = look;
        Inline inline = new Inline(look);
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            boolean isHead = part instanceof TableHead;
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                List<Row> cells = new ArrayList<>();
                for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(inline.of(cell, isHead ? Ink.HEADING : Ink.PLAIN));
                    if (isHead) {
                        right.add(((TableCell) cell).getAlignment() == TableCell.Alignment.RIGHT);
                    }
                }
                if (isHead) {
                    head.addAll(cells);
                } else {
                    body.add(cells);
                }
            }
        }
    }

    List<Row> rows() {
        int[] widths = look.plain() ? new int[0] : widths();
        return widths.length == 0 ? records() : columns(widths);
    }

    /** The width of each column; none if they do not fit. */
    private int[] widths() {
        int[] natural = new int[head.size()];
        int[] least = new int[head.size()];
        for (int column = 0; column < natural.length; column++) {
            for (Row cell : column(column)) {
                natural[column] = Math.max(natural[column], cell.columns());
                least[column] = Math.max(least[column], longestWord(cell));
            }
            least[column] = Math.min(natural[column], Math.max(LEAST, least[column]));
        }
        int room = look.width() - GAP * (natural.length - 1);
        if (Arrays.stream(natural).sum() <= room) {
            return natural;
        }
        if (Arrays.stream(least).sum() > room) {
            return new int[0];
        }
        int left = room - Arrays.stream(least).sum();
        while (left > 0) {
            int neediest = 0;
            for (int column = 1; column < natural.length; column++) {
                if (natural[column] - least[column] > natural[neediest] - least[neediest]) {
                    neediest = column;
                }
            }
            least[neediest]++;
            left--;
        }
        return least;
    }

    private List<Row> column(int column) {
        List<Row> cells = new ArrayList<>(List.of(head.get(column)));
        body.stream().filter(row -> column < row.size()).forEach(row -> cells.add(row.get(column)));
        return cells;
    }

    /** How wide the cell has to be at least; what is glued together is one word. */
    private static int longestWord(Row cell) {
        String glued = cell.spans().stream().map(Span::text).collect(Collectors.joining());
        return Arrays.stream(glued.split(" ")).mapToInt(Columns::of).max().orElse(0);
    }

    private List<Row> columns(int[] widths) {
        List<Row> rows = new ArrayList<>(line(head, widths));
        Row rule = Row.EMPTY;
        for (int column = 0; column < widths.length; column++) {
            Row piece = Row.of(Ink.FAINT, look.glyph(Glyph.RULE).repeat(widths[column]));
            rule = column == 0 ? piece : rule.and(Row.blanks(GAP)).and(piece);
        }
        rows.add(rule);
        body.forEach(cells -> rows.addAll(line(cells, widths)));
        return rows;
    }

    private List<Row> line(List<Row> cells, int[] widths) {
        List<List<Row>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < Math.min(cells.size(), widths.length); column++) {
            wrapped.add(Wrapping.wrap(cells.get(column), widths[column]));
            height = Math.max(height, wrapped.get(column).size());
        }
        List<Row> rows = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            Row row = Row.EMPTY;
            int edge = 0;
            for (int column = 0; column < wrapped.size(); column++) {
                Row cell = y < wrapped.get(column).size() ? wrapped.get(column).get(y) : Row.EMPTY;
                if (!cell.isEmpty()) {
                    int before = right.get(column) ? widths[column] - cell.columns() : 0;
                    row = row.padded(edge + before).and(cell);
                }
                edge += widths[column] + GAP;
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Row> records() {
        List<Row> rows = new ArrayList<>();
        for (List<Row> cells : body) {
            if (!rows.isEmpty()) {
                rows.add(Row.EMPTY);
            }
            for (int column = 0; column < Math.min(cells.size(), head.size()); column++) {
                if (!cells.get(column).isEmpty()) {
                    Row name = head.get(column);
                    Row cell =
                            name.isEmpty() ? cells.get(column) : name.and(": ").and(cells.get(column));
                    rows.addAll(Wrapping.wrap(cell, look.lineWidth(), Row.EMPTY, Row.blanks(2)));
                }
            }
        }
        return rows;
    }
}
