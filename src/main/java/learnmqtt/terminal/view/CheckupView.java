package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Observation.Kind;
import learnmqtt.machine.Remedy;
import learnmqtt.machine.Statement;
import learnmqtt.session.Shown;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** What was seen on this machine: a sign and a sentence each, below it what can be typed; at the end what it comes to. */
final class CheckupView {
    private final Look look;

    CheckupView(Look look) {
        this.look = look;
    }

    List<Row> rows(Shown.Checkup checkup) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        checkup.observations().forEach(observation -> rows.addAll(rows(observation)));
        rows.add(Row.EMPTY);
        rows.addAll(summary(checkup.observations()));
        rows.add(Row.EMPTY);
        return rows;
    }

    private List<Row> rows(Observation observation) {
        String text = observation.statements().stream().map(this::say).collect(Collectors.joining(" "));
        Row sign = sign(observation.kind());
        Row message = look.message(observation.kind() == Kind.OK ? Ink.PLAIN : ink(observation.kind()), text);
        List<Row> rows = new ArrayList<>(sentence(sign, word(observation.kind()).and(message)));
        observation.remedies().forEach(remedy -> rows.addAll(rows(remedy, sign.columns())));
        return rows;
    }

    private List<Row> rows(Remedy remedy, int indent) {
        String purpose = say(remedy.purpose());
        if (look.plain()) { // whoever copies the command wants it whole
            List<Row> rows = new ArrayList<>(sentence(Row.blanks(2), Row.of(purpose)));
            rows.add(Row.of("    " + remedy.command()));
            return rows;
        }
        Row margin = Row.blanks(indent);
        List<Row> rows = new ArrayList<>(look.item(margin, Row.of(Ink.FAINT, purpose)));
        Row deeper = Row.blanks(indent + 2);
        rows.addAll(Wrapping.wrap(Row.of(Ink.CODE, remedy.command()), look.width(), deeper, deeper.and("  ")));
        return rows;
    }

    /** In lines everywhere: somebody reads this, in a pipe too. */
    private List<Row> sentence(Row first, Row text) {
        Row rest = Row.blanks(look.plain() ? 2 : first.columns());
        return Wrapping.wrap(text, look.textWidth(), first, rest);
    }

    /** A sign; in sentences nothing. */
    private Row sign(Kind kind) {
        if (look.plain()) {
            return Row.EMPTY;
        }
        Glyph glyph =
                switch (kind) {
                    case OK -> Glyph.TICK;
                    case NOTE -> Glyph.BULLET;
                    case PROBLEM -> Glyph.CROSS;
                };
        int columns = Columns.of(look.glyph(Glyph.TICK)) + 1;
        return Row.of(ink(kind), look.glyph(glyph)).padded(columns);
    }

    /** A word as well, for what is not as it should be; in sentences always. */
    private Row word(Kind kind) {
        return switch (kind) {
            case OK -> look.plain() ? Row.of(look.say("checkup.ok") + " ") : Row.EMPTY;
            case NOTE -> Row.of(ink(kind), look.say("checkup.note") + " ");
            case PROBLEM -> Row.of(ink(kind), look.say("checkup.problem") + " ");
        };
    }

    private static Ink ink(Kind kind) {
        return switch (kind) {
            case OK -> Ink.GOOD;
            case NOTE -> Ink.WARNING;
            case PROBLEM -> Ink.BAD;
        };
    }

    private List<Row> summary(List<Observation> observations) {
        long problems = count(observations, Kind.PROBLEM);
        long notes = count(observations, Kind.NOTE);
        if (problems > 0) {
            return sentence(Row.EMPTY, Row.of(Ink.BAD, look.say("checkup.stops", Map.of("count", "" + problems))));
        }
        return sentence(
                Row.EMPTY,
                Row.of(Ink.GOOD, look.say(notes > 0 ? "checkup.runs" : "checkup.well", Map.of("count", "" + notes))));
    }

    private static long count(List<Observation> observations, Kind kind) {
        return observations.stream().filter(one -> one.kind() == kind).count();
    }

    private String say(Statement statement) {
        return look.messages().say("machine", statement.key(), statement.facts());
    }
}
