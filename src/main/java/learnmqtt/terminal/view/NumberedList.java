package learnmqtt.terminal.view;

import java.util.List;
import java.util.function.Function;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;

/** What the lists of lessons and of exercises have in common: each row begins with a mark and a number. */
final class NumberedList {
    private NumberedList() {}

    /** How a row begins; as wide for every mark, and for every number below 100. */
    static Row head(Look look, Ink ink, String mark, int number) {
        return Row.of(ink, " " + mark + " ")
                .padded(Columns.of(look.glyph(Glyph.TICK)) + 2)
                .and(Ink.FAINT, (number < 10 ? " " : "") + number + " ");
    }

    /** How many columns this part takes in the entry where it takes most; 0 without entries. */
    static <E> int widest(List<E> entries, Function<E, String> part) {
        return entries.stream().map(part).mapToInt(Columns::of).max().orElse(0);
    }
}
