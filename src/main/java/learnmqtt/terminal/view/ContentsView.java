package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.Contents.Entry;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** The list of lessons: a row each with mark, number, title, minutes, id and state; two where it is narrow. */
final class ContentsView {
    private final Look look;

    ContentsView(Look look) {
        this.look = look;
    }

    List<Row> rows(Shown.Contents contents) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        int title = NumberedList.widest(contents.entries(), Entry::title);
        int id = NumberedList.widest(contents.entries(), Entry::id);
        int minutes = NumberedList.widest(contents.entries(), this::minutes);
        int state = NumberedList.widest(contents.entries(), this::state);
        boolean narrow = 8 + title + 2 + minutes + 2 + id + 2 + state > look.width();
        int number = 0;
        for (Entry entry : contents.entries()) {
            number++;
            if (look.plain()) {
                rows.addAll(look.item(Row.of(number + ". " + entry.title() + " (" + entry.id() + "), " + minutes(entry)
                        + (state(entry).isEmpty() ? "" : ", " + state(entry)))));
                continue;
            }
            Row sign = NumberedList.head(look, ink(entry), sign(entry), number);
            Row name = Row.of(entry.here() ? Ink.STRONG : Ink.PLAIN, entry.title());
            Row rest = Row.of(Ink.FAINT, minutes(entry))
                    .padded(minutes + 2)
                    .and(Ink.FAINT, entry.id())
                    .padded(minutes + 2 + id + 2)
                    .and(ink(entry), state(entry));
            if (narrow) {
                rows.addAll(Wrapping.wrap(name, look.width(), sign, Row.blanks(sign.columns())));
                rows.addAll(Wrapping.wrap(rest, look.width(), Row.blanks(sign.columns()), Row.blanks(sign.columns())));
            } else {
                rows.add(sign.and(name.padded(title + 2)).and(rest));
            }
        }
        rows.add(Row.EMPTY);
        return rows;
    }

    private String minutes(Entry entry) {
        return look.say("contents.minutes", Map.of("minutes", String.valueOf(entry.minutes())));
    }

    private String state(Entry entry) {
        Map<String, String> facts =
                Map.of("done", String.valueOf(entry.done()), "steps", String.valueOf(entry.steps()));
        String done =
                switch (entry.mark()) {
                    case DONE -> look.say("contents.done");
                    case SKIPPED -> look.say("contents.skipped");
                    case HERE, OPEN -> entry.done() > 0 ? look.say("contents.begun", facts) : "";
                };
        if (!entry.here()) {
            return done;
        }
        return done.isEmpty() ? look.say("contents.here") : look.say("contents.here") + ", " + done;
    }

    private static Ink ink(Entry entry) {
        return entry.mark() == Shown.Mark.DONE ? Ink.GOOD : entry.here() ? Ink.TITLE : Ink.FAINT;
    }

    private String sign(Entry entry) {
        return switch (entry.mark()) {
            case DONE -> look.glyph(Glyph.TICK);
            case SKIPPED -> look.glyph(Glyph.SKIPPED);
            case HERE -> look.glyph(Glyph.HERE);
            case OPEN -> entry.here() ? look.glyph(Glyph.HERE) : look.glyph(Glyph.WAITING);
        };
    }
}
