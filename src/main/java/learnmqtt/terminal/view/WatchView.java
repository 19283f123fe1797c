package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.session.Flow;
import learnmqtt.session.Shown;
import learnmqtt.terminal.markdown.Markdown;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;

/** The pages of the watch: where the learner is, what the keys do, and the solution beside the learner's own way. */
final class WatchView {
    /** Two flows side by side need this much. */
    private static final int ROOM_FOR_TWO = 76;

    private final Look look;
    private final Markdown markdown;

    WatchView(Look look, Markdown markdown) {
        this.look = look;
        this.markdown = markdown;
    }

    List<Row> head(Shown.WatchHead head) {
        Row row = Row.EMPTY;
        if (!look.plain()) {
            row = Steps.bar(head.marks(), look).and(" ");
        }
        Map<String, String> facts = Map.of(
                "number", String.valueOf(head.number()),
                "of", String.valueOf(head.marks().size()),
                "title", head.exercise().title());
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        rows.addAll(look.item(row.and(Ink.FAINT, look.say("watch.head", facts))));
        rows.add(Row.EMPTY);
        return rows;
    }

    List<Row> keys() {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        Row row = Row.EMPTY;
        for (String key : List.of("n", "b", "h", "s", "l", "r", "o", "q")) {
            row = row.isEmpty() ? row : row.and("  ");
            row = row.and(Ink.TITLE, key).and(Row.glued(" " + look.say("watch.key." + key)));
        }
        rows.addAll(look.item(row));
        return rows;
    }

    List<Row> why(Shown.Why why) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        rows.addAll(look.item(Row.of(Ink.HEADING, look.say("watch.why"))));
        rows.addAll(markdown.rows(why.markdown(), look));
        return rows;
    }

    List<Row> sideBySide(Shown.SideBySide flows) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        Row own = Row.of(Ink.HEADING, look.say("watch.own"));
        Row solution = Row.of(Ink.HEADING, look.say("watch.solution"));
        if (look.plain() || look.width() < ROOM_FOR_TWO) {
            rows.add(own);
            rows.addAll(flow(flows.own(), look));
            rows.add(Row.EMPTY);
            rows.add(solution);
            rows.addAll(flow(flows.solution(), look));
            return rows;
        }
        int half = (look.width() - 3) / 2;
        Row between = Row.of(Ink.FAINT, " " + look.glyph(Glyph.BAR) + " ");
        rows.add(own.padded(half).and(between).and(solution));
        List<Row> left = flow(flows.own(), look.withWidth(half));
        List<Row> right = flow(flows.solution(), look.withWidth(half));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Row one = i < left.size() ? left.get(i) : Row.EMPTY;
            Row other = i < right.size() ? right.get(i) : Row.EMPTY;
            rows.add(one.padded(half).and(between).and(other));
        }
        return rows;
    }

    private static List<Row> flow(List<Flow> flow, Look narrow) {
        FlowView view = new FlowView(narrow);
        return flow.stream().flatMap(line -> view.rows(line).stream()).toList();
    }
}
