package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.session.Shown;
import learnmqtt.terminal.markdown.CodeColours;
import learnmqtt.terminal.markdown.Markdown;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** How far a task is, what is wrong, what helps. */
final class TaskView {
    private static final List<String> COMPARED = List.of("seen", "expected");

    private final Look look;
    private final Markdown markdown;

    TaskView(Look look, Markdown markdown) {
        this.look = look;
        this.markdown = markdown;
    }

    List<Row> checklist(Shown.Checklist list) {
        List<Row> rows = new ArrayList<>(look.item(Row.of(Ink.FAINT, look.say("task.waits"))));
        for (Line line : list.lines()) {
            if (line.kind() != Line.Kind.NOT) {
                rows.addAll(wanted(line, list));
            }
        }
        if (list.lines().stream()
                .anyMatch(line -> line.kind() == Line.Kind.GIVEN && !list.met().contains(line))) {
            rows.addAll(look.item(Row.blanks(look.plain() ? 0 : 2), Row.of(Ink.FAINT, whyNeeded(list))));
        }
        List<Line> unwanted = list.lines().stream()
                .filter(line -> line.kind() == Line.Kind.NOT)
                .toList();
        if (!unwanted.isEmpty()) {
            rows.addAll(look.item(Row.of(Ink.FAINT, look.say("task.never"))));
        }
        for (Line line : unwanted) {
            Row sign = look.plain() ? Row.EMPTY : Row.of(Ink.FAINT, "  " + look.glyph(Glyph.CUT) + " ");
            rows.addAll(hanging(sign, CodeColours.packets(line.source().replaceFirst("^not\\s+", ""))));
        }
        return rows;
    }

    private String whyNeeded(Shown.Checklist list) {
        return list.origin()
                .map(step -> look.say("task.needed.step", Map.of("step", step)))
                .orElseGet(() -> look.say("task.needed.why"));
    }

    /** A line to be met. What an earlier step left either holds or is needed; it is nothing to do here. */
    private List<Row> wanted(Line line, Shown.Checklist list) {
        boolean met = list.met().contains(line);
        String word = line.kind() == Line.Kind.GIVEN
                ? look.say(met ? "task.holds" : "task.needed")
                : look.say(met ? "task.done" : "task.open");
        Row sign = look.plain()
                ? Row.of(word + ": ")
                : Row.of(met ? Ink.GOOD : Ink.FAINT, "  " + look.glyph(met ? Glyph.TICK : Glyph.WAITING))
                        .and(met ? Ink.GOOD : Ink.FAINT, " " + word + "  ");
        return hanging(sign, CodeColours.packets(met ? line.source(list.values()) : line.source()));
    }

    List<Row> ticked(Shown.Ticked ticked) {
        Map<String, String> facts =
                Map.of("number", String.valueOf(ticked.number()), "of", String.valueOf(ticked.of()));
        String words = look.say("task.ticked", facts);
        Row sign = look.plain()
                ? Row.of(words + ": ")
                : Row.of(Ink.GOOD, "  " + look.glyph(Glyph.TICK) + " " + words + "  ");
        return hanging(sign, CodeColours.packets(ticked.line().source(ticked.values())));
    }

    List<Row> met() {
        return signed(Ink.GOOD, Glyph.TICK, Row.of(Ink.GOOD, look.say("task.met")));
    }

    List<Row> mistakes(Shown.Mistakes mistakes) {
        List<Row> rows = new ArrayList<>();
        for (Diagnosis diagnosis : mistakes.diagnoses()) {
            Map<String, String> facts = new HashMap<>(look.address());
            facts.putAll(mistakes.facts());
            facts.putAll(visible(diagnosis.facts()));
            String said = look.messages().say("diagnosis", key(diagnosis, mistakes.atTerminal()), facts);
            if (diagnosis.id() == Diagnosis.Id.GIVEN_MISSING && facts.containsKey("step")) {
                said += " " + look.messages().say("diagnosis", "given-missing.step", facts);
            }
            Row text = look.message(Ink.PLAIN, said);
            rows.addAll(signed(Ink.BAD, Glyph.CROSS, look.plain() ? text.and(" [" + diagnosis.id() + "]") : text));
        }
        mistakes.unmet().ifPresent(line -> {
            Row sign = Row.of(Ink.FAINT, (look.plain() ? "" : "  ") + look.say("task.still") + " ");
            rows.addAll(hanging(sign, CodeColours.packets(line.source())));
        });
        return rows;
    }

    /** At another terminal nobody calls methods: what would speak of them has other words there. */
    private String key(Diagnosis diagnosis, boolean atTerminal) {
        String commands = diagnosis.messageKey() + ".terminal";
        return atTerminal && look.messages().knows("diagnosis", commands) ? commands : diagnosis.messageKey();
    }

    /** The facts with what was seen and what is expected in quotation marks, if blanks at the ends tell them apart. */
    private static Map<String, String> visible(Map<String, String> facts) {
        boolean quoted = COMPARED.stream()
                .map(key -> facts.getOrDefault(key, "-"))
                .anyMatch(value -> value.equals("\"\"") || !value.equals(Visible.value(value)));
        Map<String, String> visible = new HashMap<>(facts);
        COMPARED.forEach(
                key -> visible.computeIfPresent(key, (name, value) -> quoted ? Visible.quotedOnce(value) : value));
        return visible;
    }

    List<Row> hint(Shown.Hint hint) {
        Map<String, String> facts = Map.of("number", String.valueOf(hint.number()), "of", String.valueOf(hint.of()));
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Ink.WARNING, look.say("task.hint", facts)));
        rows.addAll(markdown.rows(hint.markdown(), look, Row.blanks(look.plain() ? 0 : 2)));
        return rows;
    }

    List<Row> remark(Shown.Remark remark) {
        Ink ink = remark.right() ? Ink.GOOD : Ink.BAD;
        Map<String, String> facts = Map.of("option", String.valueOf(remark.option()));
        String word = look.say(remark.right() ? "quiz.right" : "quiz.wrong", facts);
        List<Row> rows = new ArrayList<>(signed(ink, remark.right() ? Glyph.TICK : Glyph.CROSS, Row.of(ink, word)));
        if (!remark.markdown().isBlank()) {
            rows.addAll(markdown.rows(remark.markdown(), look, Row.blanks(look.plain() ? 0 : 2)));
        }
        return rows;
    }

    private List<Row> signed(Ink ink, Glyph glyph, Row text) {
        return look.item(look.plain() ? Row.EMPTY : Row.of(ink, look.glyph(glyph) + " "), text);
    }

    private List<Row> hanging(Row sign, Row line) {
        int indent = look.plain() ? 0 : Math.min(sign.columns(), look.width() / 4);
        return Wrapping.wrap(line, look.lineWidth(), sign, Row.blanks(indent));
    }
}
