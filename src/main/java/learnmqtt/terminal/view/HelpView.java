package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;

/** The commands at the prompt, in groups, each with a sentence; and the keys. */
final class HelpView {
    private static final List<Group> GROUPS = List.of(
            new Group("go", List.of("/next", "/back", "/goto", "/list")),
            new Group("task", List.of("/check", "/hint", "/solution", "/skip")),
            new Group("java", List.of("/run", "/vars", "/methods", "/history", "/fresh")),
            new Group("other", List.of("/lang", "/help", "/quit")));
    private static final List<String> KEYS = List.of("enter", "tab", "up", "interrupt");
    private static final int COMMAND_WIDTH = 16;

    private final Look look;

    HelpView(Look look) {
        this.look = look;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Group group : GROUPS) {
            rows.add(Row.EMPTY);
            rows.add(Row.of(Ink.HEADING, look.say("help." + group.name())));
            for (String command : group.commands()) {
                String key = "help." + command.substring(1);
                rows.addAll(entry(look.say(key + ".form"), look.say(key)));
            }
        }
        rows.add(Row.EMPTY);
        rows.add(Row.of(Ink.HEADING, look.say("help.keys")));
        for (String key : KEYS) {
            rows.addAll(entry(look.say("help.key." + key + ".form"), look.say("help.key." + key)));
        }
        rows.add(Row.EMPTY);
        return rows;
    }

    private List<Row> entry(String form, String meaning) {
        if (look.plain()) {
            return look.item(Row.of(form + ": " + meaning));
        }
        Row command = Row.of("  ").and(Ink.CODE, form).and("  ").padded(2 + COMMAND_WIDTH);
        int indent = look.width() < 50 ? 6 : command.columns();
        return Wrapping.wrap(Row.of(meaning), look.textWidth(), command, Row.blanks(indent));
    }

    private record Group(String name, List<String> commands) {}
}
