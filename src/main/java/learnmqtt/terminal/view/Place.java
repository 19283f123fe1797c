package learnmqtt.terminal.view;

import learnmqtt.session.Shown;
import learnmqtt.terminal.text.Columns;

/** The part of a source line that fits on a row, cut so that the wrong place can be seen. */
record Place(String before, String wrong, String after) {

    static Place of(Shown.Rejected rejected, int room, String ellipsis) {
        String source = rejected.source().replace('\t', ' ');
        int from = Math.min(Math.max(0, rejected.column()), source.length());
        int to = Math.min(source.length(), from + Math.max(1, rejected.length()));
        String before = source.substring(0, from);
        String wrong = source.substring(from, to);
        String after = source.substring(to);
        if (Columns.of(source) <= room) {
            return new Place(before, wrong, after);
        }
        int dots = Columns.of(ellipsis);
        wrong = first(wrong, room - 2 * dots, ellipsis);
        int left = room - Columns.of(wrong);
        int forAfter = Math.min(Columns.of(after), left / 3);
        before = last(before, left - forAfter, ellipsis);
        after = first(after, room - Columns.of(before) - Columns.of(wrong), ellipsis);
        return new Place(before, wrong, after);
    }

    /** The beginning of the text in so many columns. */
    static String first(String text, int columns, String ellipsis) {
        if (Columns.of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - Columns.of(ellipsis);
        for (String grapheme : Columns.graphemes(text)) {
            room -= Columns.of(grapheme);
            if (room < 0) {
                break;
            }
            kept.append(grapheme);
        }
        return kept + ellipsis;
    }

    private static String last(String text, int columns, String ellipsis) {
        if (Columns.of(text) <= columns) {
            return text;
        }
        int room = columns - Columns.of(ellipsis);
        String kept = "";
        var graphemes = Columns.graphemes(text);
        for (int i = graphemes.size() - 1; i >= 0; i--) {
            room -= Columns.of(graphemes.get(i));
            if (room < 0) {
                break;
            }
            kept = graphemes.get(i) + kept;
        }
        return ellipsis + kept;
    }
}
