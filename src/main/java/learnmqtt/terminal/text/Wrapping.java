package learnmqtt.terminal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a row into rows of a width: at blanks, and inside a word only where the word alone is wider than a line, there
 * rather after a slash, hyphen, dot or comma than anywhere else.
 */
public final class Wrapping {
    private static final int LEAST_ROOM = 4;

    private final int width;
    private final Row rest;
    private final boolean whole;
    private final List<Row> rows = new ArrayList<>();
    private Row line;
    private int used;
    private boolean started;

    private Wrapping(int width, Row first, Row rest, boolean whole) {
        this.width = width;
        this.rest = rest;
        this.whole = whole;
        this.line = first;
    }

    /** The row in lines of at most this width. */
    public static List<Row> wrap(Row row, int width) {
        return wrap(row, width, Row.EMPTY, Row.EMPTY);
    }

    /**
     * The row in lines of at most this width.
     *
     * @param first what stands before the first line
     * @param rest what stands before every other line
     */
    public static List<Row> wrap(Row row, int width, Row first, Row rest) {
        return new Wrapping(width, first, rest, false).rows(row);
    }

    /** The row in lines of at most this width, but for words that are wider: they stay in one piece. */
    public static List<Row> wholeWords(Row row, int width) {
        return new Wrapping(width, Row.EMPTY, Row.EMPTY, true).rows(row);
    }

    private List<Row> rows(Row row) {
        take(cells(row));
        flush();
        return rows;
    }

    private void take(List<Cell> cells) {
        int at = 0;
        List<Cell> blanks = new ArrayList<>();
        while (at < cells.size()) {
            Cell cell = cells.get(at);
            if (cell.is("\n")) {
                flush();
                blanks.clear();
                at++;
            } else if (cell.is(" ")) {
                blanks.add(cell);
                at++;
            } else {
                int end = at;
                while (end < cells.size()
                        && !cells.get(end).is(" ")
                        && !cells.get(end).is("\n")) {
                    end++;
                }
                word(cells.subList(at, end), blanks);
                blanks.clear();
                at = end;
            }
        }
    }

    private void word(List<Cell> word, List<Cell> blanks) {
        int columns = columns(word);
        if (started && used + blanks.size() + columns > room()) {
            flush();
        } else if (blanks.size() < room()) {
            append(blanks);
        }
        List<Cell> left = word;
        while (!whole && used + columns(left) > room()) {
            int fits = fitting(left, room() - used);
            append(left.subList(0, fits));
            flush();
            left = left.subList(fits, left.size());
        }
        append(left);
    }

    /** How many cells to take, at least one: up to the last good place to break within the columns, if there is one. */
    private static int fitting(List<Cell> cells, int columns) {
        int fits = 0;
        int taken = 0;
        int good = 0;
        while (fits < cells.size() && taken + cells.get(fits).columns() <= columns) {
            taken += cells.get(fits).columns();
            fits++;
            if ("/-.,;)=".contains(cells.get(fits - 1).text())) {
                good = fits;
            }
        }
        return Math.max(1, good > fits / 2 ? good : fits);
    }

    private void append(List<Cell> cells) {
        int at = 0;
        while (at < cells.size()) {
            Ink ink = cells.get(at).ink();
            StringBuilder text = new StringBuilder();
            while (at < cells.size() && cells.get(at).ink() == ink) {
                text.append(cells.get(at).text());
                used += cells.get(at).columns();
                at++;
            }
            line = line.and(ink, text.toString());
        }
        started = true;
    }

    private void flush() {
        rows.add(line);
        line = rest;
        used = 0;
        started = false;
    }

    private int room() {
        return Math.max(LEAST_ROOM, width - (line.columns() - used));
    }

    private static int columns(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::columns).sum();
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (Span span : row.spans()) {
            for (String grapheme : Columns.graphemes(span.text())) {
                cells.add(new Cell(grapheme, span.ink(), Columns.ofGrapheme(grapheme)));
            }
        }
        return cells;
    }

    private record Cell(String text, Ink ink, int columns) {
        boolean is(String other) {
            return text.equals(other);
        }
    }
}
