package learnmqtt.terminal;

import learnmqtt.session.Screen.Prompt;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Row;

/** What stands before the cursor: {@code mqtt 3/8> }, with a question mark where a question is open. */
final class Prompts {
    private Prompts() {}

    static Dialogue.Question question(Prompt prompt, Style style) {
        String place = "mqtt " + prompt.step() + "/" + prompt.steps();
        Row row =
                switch (prompt.kind()) {
                    case READ, TASK -> Row.of(Ink.PROMPT, place + ">");
                    case ANSWER -> Row.of(Ink.PROMPT, place + "?");
                    case MORE_JAVA -> Row.of(Ink.FAINT, " ".repeat(Math.max(0, place.length() - 3)) + "...>");
                    case KEYS -> Row.of(Ink.PROMPT, "watch " + prompt.step() + "/" + prompt.steps() + ">");
                    case PORT -> Row.of(Ink.PROMPT, "port>");
                };
        boolean remembered =
                switch (prompt.kind()) {
                    case READ, TASK, MORE_JAVA -> true;
                    case ANSWER, PORT, KEYS -> false;
                };
        return new Dialogue.Question(
                style.paint(row.and(" ")), remembered, prompt.begun(), prompt.kind() == Prompt.Kind.KEYS);
    }
}
