package learnmqtt.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import learnmqtt.session.Completions;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;

/**
 * The Tab key: completes as far as it is clear, then shows what is possible; pressed again without a change, shows the
 * documentation. Lists appear above the prompt. Used by the thread that edits lines.
 */
final class Completer {
    /** The variable of the editor that holds the lines typed before. */
    static final String BEGUN = "begun";

    private static final int MOST = 60;

    private final LineEditor editor;
    private final Completions completions;
    private final Supplier<Look> look;
    private String shownFor = "";
    private int shownAt = -1;

    Completer(LineEditor editor, Completions completions, Supplier<Look> look) {
        this.editor = editor;
        this.completions = completions;
        this.look = look;
    }

    /** What Tab does; false where there is nothing to say. */
    boolean complete() {
        String typed = editor.getBuffer().toString();
        int cursor = editor.getBuffer().cursor();
        String begun = String.valueOf(editor.getVariables().getOrDefault(BEGUN, ""));
        String before = begun.isEmpty() ? "" : begun + "\n";
        boolean again = typed.equals(shownFor) && cursor == shownAt;
        shownFor = typed;
        shownAt = cursor;
        if (again) {
            return document(before + typed, before.length() + cursor);
        }
        Completions.Offer offer = completions.complete(before + typed, before.length() + cursor);
        if (offer.texts().isEmpty()) {
            return document(before + typed, before.length() + cursor);
        }
        int anchor = Math.max(0, offer.anchor() - before.length());
        String common = common(offer.texts());
        if (anchor <= cursor
                && common.length() > 0
                && !typed.substring(anchor, cursor).equals(common)) {
            editor.getBuffer().cursor(anchor);
            editor.getBuffer().delete(cursor - anchor);
            editor.getBuffer().write(common);
            shownFor = editor.getBuffer().toString();
            shownAt = offer.texts().size() == 1 ? editor.getBuffer().cursor() : -1;
        } else if (offer.texts().size() > 1) {
            list(offer.texts());
        } else {
            return document(before + typed, before.length() + cursor);
        }
        return true;
    }

    private boolean document(String line, int cursor) {
        List<String> lines = completions.documentation(line, cursor);
        if (lines.isEmpty()) {
            return false;
        }
        Look now = look.get();
        List<Row> rows = new ArrayList<>();
        for (String text : lines) {
            rows.addAll(now.item(Row.blanks(2), Row.of(text)));
        }
        print(rows, now);
        return true;
    }

    private void list(List<String> texts) {
        Look now = look.get();
        List<String> some = texts.subList(0, Math.min(MOST, texts.size()));
        int column = some.stream().mapToInt(Columns::of).max().orElse(1) + 2;
        int perRow = Math.max(1, (now.width() - 2) / column);
        int height = (some.size() + perRow - 1) / perRow;
        List<Row> rows = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            Row row = Row.blanks(2);
            for (int i = y; i < some.size(); i += height) {
                row = row.and(Row.of(Ink.CODE, some.get(i)).padded(column));
            }
            rows.add(row);
        }
        if (some.size() < texts.size()) {
            String number = String.valueOf(texts.size() - some.size());
            rows.add(Row.blanks(2).and(Ink.FAINT, now.say("complete.more", Map.of("number", number))));
        }
        print(rows, now);
    }

    private void print(List<Row> rows, Look now) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(now.palette().paint(row)).append('\n'));
        editor.printAbove(text.toString());
    }

    /** What all texts begin with, no half of a surrogate pair at its end. */
    private static String common(List<String> texts) {
        String common = texts.get(0);
        for (String text : texts) {
            int end = 0;
            while (end < Math.min(common.length(), text.length()) && common.charAt(end) == text.charAt(end)) {
                end++;
            }
            common = common.substring(0, end);
        }
        return common;
    }
}
