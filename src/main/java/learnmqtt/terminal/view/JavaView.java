package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.session.Shown;
import learnmqtt.terminal.markdown.CodeColours;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** What became of the learner's Java: values, output, mistakes at their place, exceptions. */
final class JavaView {
    private static final int LONGEST_VALUE = 600;

    private final Look look;

    JavaView(Look look) {
        this.look = look;
    }

    List<Row> code(Shown.Code code) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        if (code.language().equals("sh")) {
            rows.addAll(look.item(Row.of(Ink.FAINT, look.say("page.shell"))));
        }
        rows.addAll(CodeColours.block(code.language(), code.text(), look, 4));
        rows.add(Row.EMPTY);
        return rows;
    }

    /** What a program prints is shown as it is, in rows of the terminal's width, not of running text. */
    List<Row> output(Shown.Output output) {
        List<Row> rows = new ArrayList<>();
        String mark = output.error() ? look.say("java.error") + " " : "";
        for (String line : output.text().stripTrailing().split("\r?\n", -1)) {
            Row text = Row.of(output.error() ? Ink.BAD : Ink.PLAIN, Visible.line(line));
            rows.addAll(Wrapping.wrap(text, look.lineWidth(), Row.of(Ink.BAD, mark), Row.EMPTY));
        }
        return rows;
    }

    List<Row> value(Shown.Value value) {
        String type = unqualified(value.type());
        String text = Visible.line(firstLine(unqualified(value.value()).strip(), type));
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_VALUE) {
            String begin = text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE));
            text = begin + look.glyph(Glyph.ELLIPSIS) + " " + look.say("java.length", Map.of("length", "" + length));
        }
        Row row = value.name().isEmpty()
                ? Row.EMPTY
                : Row.of(Ink.STRONG, value.name()).and(Ink.FAINT, " = ");
        row = row.and(text);
        if (!type.isEmpty() && !text.startsWith(type + "@") && !text.startsWith(type + " ")) {
            row = row.and(Ink.FAINT, "  (" + type + ")");
        }
        return Wrapping.wrap(row, look.lineWidth(), margin(), margin().and("  "));
    }

    /** A value is shown in one line, its type in the place of a mere banner; whoever wants all of a longer one prints it. */
    private String firstLine(String text, String type) {
        int end = text.indexOf('\n');
        if (end < 0) {
            return text;
        }
        return (text.startsWith("==") ? type : text.substring(0, end).strip()) + " " + look.glyph(Glyph.ELLIPSIS);
    }

    List<Row> declared(Shown.Declared declared) {
        Row row = Row.of(Ink.FAINT, look.say("java.declared") + " ").and(Ink.STRONG, declared.what());
        return Wrapping.wrap(row, look.lineWidth(), margin(), margin());
    }

    /** {@code file:line:column}, as editors and terminals take it to open the place. */
    List<Row> at(Shown.At at) {
        String place = at.file() + ":" + at.line() + (at.column() > 0 ? ":" + at.column() : "");
        return look.item(Row.of(Ink.STRONG, place));
    }

    List<Row> rejected(Shown.Rejected rejected) {
        List<Row> rows = new ArrayList<>();
        boolean behind = rejected.column() >= rejected.source().length(); // there the caret takes one column more
        Place place = Place.of(rejected, look.lineWidth() - (behind ? 5 : 4), look.glyph(Glyph.ELLIPSIS));
        if (look.plain()) {
            Map<String, String> facts = Map.of("column", String.valueOf(rejected.column() + 1), "text", place.wrong());
            rows.addAll(look.item(Row.of(look.say("java.rejected.plain", facts))));
        } else {
            Row source = Row.of(place.before()).and(Ink.BAD, place.wrong()).and(place.after());
            rows.add(Row.blanks(4).and(source));
            String carets = look.glyph(Glyph.CARET).repeat(Math.max(1, Columns.of(place.wrong())));
            rows.add(Row.blanks(4 + Columns.of(place.before())).and(Ink.BAD, carets));
        }
        for (String line : rejected.message().stripTrailing().split("\r?\n", -1)) {
            Row sign = look.plain()
                    ? Row.EMPTY
                    : rows.size() > 2 ? Row.blanks(2) : Row.of(Ink.BAD, look.glyph(Glyph.CROSS) + " ");
            rows.addAll(look.item(sign, Row.of(Visible.line(line.strip().replaceAll(" +", " ")))));
        }
        JavaGloss.of(rejected)
                .ifPresent(gloss -> rows.addAll(
                        look.item(margin(), look.message(Ink.PLAIN, look.say(gloss.key(), gloss.facts())))));
        return rows;
    }

    List<Row> threw(Shown.Threw threw) {
        Row text = Row.of(Ink.BAD, unqualified(threw.exception()));
        if (threw.reasonCode().isPresent()) {
            text = text.and(Ink.BAD, " " + threw.reasonCode().getAsInt());
        }
        if (!threw.message().isBlank()) {
            text = text.and(": " + Visible.line(threw.message().strip()));
        }
        Row sign = look.plain() ? Row.EMPTY : Row.of(Ink.BAD, look.glyph(Glyph.CROSS) + " ");
        List<Row> rows = new ArrayList<>(look.item(sign, text));
        Row margin = Row.blanks(sign.columns());
        for (String line : threw.stack()) {
            rows.addAll(look.item(margin, Row.of(Ink.FAINT, look.say("java.at", Map.of("place", line.strip())))));
        }
        return rows;
    }

    /** What one of Paho's reason codes means, if there is more to say than its message does. */
    List<Row> gloss(Shown.Gloss gloss) {
        return PahoCodes.KNOWN.contains(gloss.reasonCode())
                ? look.item(margin(), Row.of(look.say("paho." + gloss.reasonCode())))
                : List.of();
    }

    private Row margin() {
        return Row.blanks(look.plain() ? 0 : 2);
    }

    /** Class names without their packages where the whole text is one, perhaps with an identity after it. */
    private static String unqualified(String text) {
        int end = 0;
        int begin = 0;
        while (end < text.length() && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
            if (text.charAt(end) == '.') {
                begin = end + 1;
            }
            end++;
        }
        boolean name = end > begin && Character.isUpperCase(text.charAt(begin));
        boolean whole = end == text.length() || "@<[".indexOf(text.charAt(end)) >= 0;
        return name && whole ? text.substring(begin) : text;
    }
}
