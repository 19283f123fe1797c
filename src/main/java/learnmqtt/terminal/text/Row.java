package learnmqtt.terminal.text;

import java.util.ArrayList;
import java.util.List;

/** A line of styled text. It may hold line ends until it is wrapped. */
public record Row(List<Span> spans) {
    public static final Row EMPTY = new Row(List.of());
    private static final char GLUE = '\u00a0';

    public Row {
        spans = List.copyOf(spans);
    }

    public static Row of(String text) {
        return of(Ink.PLAIN, text);
    }

    public static Row of(Ink ink, String text) {
        return text.isEmpty() ? EMPTY : new Row(List.of(new Span(ink, text)));
    }

    /** So many blanks. */
    public static Row blanks(int columns) {
        return of(" ".repeat(Math.max(0, columns)));
    }

    public Row and(String text) {
        return and(Ink.PLAIN, text);
    }

    public Row and(Ink ink, String text) {
        return and(of(ink, text));
    }

    /** This row with {@code more} after it. */
    public Row and(Row more) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(more.spans);
        return new Row(both);
    }

    /** This row with blanks up to so many columns. */
    public Row padded(int columns) {
        return and(blanks(columns - columns()));
    }

    /** How wide it is. */
    public int columns() {
        int columns = 0;
        for (Span span : spans) {
            columns += Columns.of(span.text());
        }
        return columns;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The text without its inks. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(unglued(span.text()));
        }
        return text.toString();
    }

    /** The text with blanks at which no line breaks. */
    public static String glued(String text) {
        return text.replace(' ', GLUE);
    }

    static String unglued(String text) {
        return text.replace(GLUE, ' ');
    }
}
