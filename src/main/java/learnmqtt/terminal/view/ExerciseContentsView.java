package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.ExerciseContents.State;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** The list of exercises: a row each with mark, number, title, id and state; without the id's column where it is narrow. */
final class ExerciseContentsView {
    private final Look look;

    ExerciseContentsView(Look look) {
        this.look = look;
    }

    List<Row> rows(Shown.ExerciseContents contents) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        rows.addAll(look.item(Row.of(Ink.HEADING, look.say("exercises.heading"))));
        int title = NumberedList.widest(contents.entries(), State::title);
        int id = NumberedList.widest(contents.entries(), State::id);
        int state = NumberedList.widest(contents.entries(), this::word);
        boolean roomy = 8 + title + 2 + id + 2 + state <= look.width();
        int number = 0;
        for (State entry : contents.entries()) {
            number++;
            if (look.plain()) {
                rows.addAll(look.item(Row.of(number + ". " + entry.title() + " (" + entry.id() + ")"
                        + (word(entry).isEmpty() ? "" : ", " + word(entry)))));
                continue;
            }
            Row sign = NumberedList.head(look, ink(entry), sign(entry), number);
            Row rest = Row.of(Ink.FAINT, entry.id()).padded(id + 2).and(ink(entry), word(entry));
            if (roomy) {
                rows.add(sign.and(Row.of(entry.title()).padded(title + 2)).and(rest));
            } else {
                Row indent = Row.blanks(sign.columns());
                rows.addAll(Wrapping.wrap(Row.of(entry.title()), look.width(), sign, indent));
                rows.addAll(Wrapping.wrap(rest, look.width(), indent, indent));
            }
        }
        rows.add(Row.EMPTY);
        return rows;
    }

    private String word(State entry) {
        return switch (entry.mark()) {
            case DONE -> look.say("contents.done");
            case HERE -> look.say("contents.here");
            case SKIPPED, OPEN -> entry.begun() ? look.say("exercises.begun") : "";
        };
    }

    private static Ink ink(State entry) {
        return switch (entry.mark()) {
            case DONE -> Ink.GOOD;
            case HERE -> Ink.TITLE;
            case SKIPPED, OPEN -> Ink.FAINT;
        };
    }

    private String sign(State entry) {
        return switch (entry.mark()) {
            case DONE -> look.glyph(Glyph.TICK);
            case HERE -> look.glyph(Glyph.HERE);
            case SKIPPED, OPEN -> look.glyph(Glyph.WAITING);
        };
    }
}
