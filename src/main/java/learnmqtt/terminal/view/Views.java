package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.session.Shown;
import learnmqtt.terminal.markdown.Markdown;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.wire.Event;
import learnmqtt.wire.PacketType;

/** Everything that can be shown, as rows. Not thread-safe. */
public final class Views {
    /** A sentence that begins with what is to be typed for it. */
    private static final Pattern CHOICE = Pattern.compile("(`[^`]+` {2})(.*)");

    private final Markdown markdown = new Markdown();
    private boolean pingsExplained;

    /** The rows to print, empty ones that set them apart included. */
    public List<Row> rows(Shown shown, Look look) {
        if (shown instanceof Shown.FlowLine line) {
            return flow(line, look);
        } else if (shown instanceof Shown.Output output) {
            return new JavaView(look).output(output);
        } else if (shown instanceof Shown.Ticked ticked) {
            return new TaskView(look, markdown).ticked(ticked);
        } else if (shown instanceof Shown.LessonOpening opening) {
            return new PageView(look, markdown).opening(opening);
        } else if (shown instanceof Shown.StepPage page) {
            return new PageView(look, markdown).page(page);
        } else if (shown instanceof Shown.ExercisePage exercise) {
            return new PageView(look, markdown).exercise(exercise.exercise());
        } else if (shown instanceof Shown.Reminder reminder) {
            return new PageView(look, markdown).reminder(reminder);
        } else if (shown instanceof Shown.Contents contents) {
            return new ContentsView(look).rows(contents);
        } else if (shown instanceof Shown.WatchHead head) {
            return new WatchView(look, markdown).head(head);
        } else if (shown instanceof Shown.Keys) {
            return new WatchView(look, markdown).keys();
        } else if (shown instanceof Shown.Why why) {
            return new WatchView(look, markdown).why(why);
        } else if (shown instanceof Shown.SideBySide flows) {
            return new WatchView(look, markdown).sideBySide(flows);
        } else if (shown instanceof Shown.ExerciseContents contents) {
            return new ExerciseContentsView(look).rows(contents);
        } else if (shown instanceof Shown.Help) {
            return new HelpView(look).rows();
        } else if (shown instanceof Shown.Checkup checkup) {
            return new CheckupView(look).rows(checkup);
        } else if (shown instanceof Shown.Sentence sentence) {
            return sentence(sentence, look);
        }
        return aboutWork(shown, look);
    }

    /** A packet on the flow. Pings come by themselves while somebody reads; the first answer to one says what they are. */
    private List<Row> flow(Shown.FlowLine line, Look look) {
        List<Row> rows = new ArrayList<>(new FlowView(look).rows(line.flow()));
        boolean answer = line.flow().event() instanceof Event.Passed passed
                && passed.packet().type() == PacketType.PINGRESP;
        if (answer && !pingsExplained) {
            pingsExplained = true;
            Row margin = Row.blanks(look.plain() ? 0 : 4);
            rows.addAll(look.item(margin, Row.of(Ink.FAINT, look.say("flow.ping"))));
        }
        return rows;
    }

    private List<Row> aboutWork(Shown shown, Look look) {
        TaskView task = new TaskView(look, markdown);
        JavaView java = new JavaView(look);
        if (shown instanceof Shown.Checklist list) {
            return task.checklist(list);
        } else if (shown instanceof Shown.TaskMet) {
            return task.met();
        } else if (shown instanceof Shown.Mistakes mistakes) {
            return task.mistakes(mistakes);
        } else if (shown instanceof Shown.Hint hint) {
            return task.hint(hint);
        } else if (shown instanceof Shown.Remark remark) {
            return task.remark(remark);
        } else if (shown instanceof Shown.Code code) {
            return java.code(code);
        } else if (shown instanceof Shown.Value value) {
            return java.value(value);
        } else if (shown instanceof Shown.Declared declared) {
            return java.declared(declared);
        } else if (shown instanceof Shown.At at) {
            return java.at(at);
        } else if (shown instanceof Shown.Rejected rejected) {
            return java.rejected(rejected);
        } else if (shown instanceof Shown.Threw threw) {
            return java.threw(threw);
        } else if (shown instanceof Shown.Gloss gloss) {
            return java.gloss(gloss);
        }
        throw new IllegalArgumentException("no view of " + shown);
    }

    private static List<Row> sentence(Shown.Sentence sentence, Look look) {
        Map<String, String> facts = new HashMap<>(look.address());
        facts.putAll(sentence.facts());
        String text = look.messages().say(sentence.area(), sentence.key(), facts);
        Ink ink =
                switch (sentence.tone()) {
                    case PLAIN -> Ink.PLAIN;
                    case GOOD -> Ink.GOOD;
                    case WARNING -> Ink.WARNING;
                    case TROUBLE -> Ink.BAD;
                };
        Matcher choice = CHOICE.matcher(text);
        return choice.matches()
                ? look.item(look.message(ink, choice.group(1)), look.message(ink, choice.group(2)))
                : look.item(look.message(ink, text));
    }
}
