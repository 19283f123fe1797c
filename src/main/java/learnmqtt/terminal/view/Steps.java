package learnmqtt.terminal.view;

import java.util.List;
import learnmqtt.session.Shown;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;

/** A bar with a sign for every step, done, here or open. */
final class Steps {
    private Steps() {}

    static Row bar(List<Shown.Mark> marks, Look look) {
        Row row = Row.EMPTY;
        for (Shown.Mark mark : marks) {
            row = switch (mark) {
                case DONE -> row.and(Ink.GOOD, look.glyph(Glyph.STEP_DONE));
                case HERE -> row.and(Ink.TITLE, look.glyph(Glyph.STEP_HERE));
                case SKIPPED -> row.and(Ink.FAINT, look.glyph(Glyph.STEP_SKIPPED));
                case OPEN -> row.and(Ink.FAINT, look.glyph(Glyph.STEP_OPEN));
            };
            row = row.and(" ");
        }
        return row;
    }
}
