package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown;
import learnmqtt.terminal.markdown.Assignment;
import learnmqtt.terminal.markdown.CodeColours;
import learnmqtt.terminal.markdown.Markdown;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;

/** The pages of a lesson: its opening and its steps. */
final class PageView {
    private final Look look;
    private final Markdown markdown;

    PageView(Look look, Markdown markdown) {
        this.look = look;
        this.markdown = markdown;
    }

    List<Row> opening(Shown.LessonOpening opening) {
        Lesson lesson = opening.lesson();
        Map<String, String> facts = Map.of(
                "lesson", String.valueOf(opening.place().lesson()),
                "lessons", String.valueOf(opening.place().lessons()),
                "title", lesson.title(),
                "minutes", String.valueOf(lesson.minutes()));
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        if (look.plain()) {
            rows.addAll(look.item(Row.of(look.say("opening.plain", facts))));
        } else {
            String dot = " " + look.glyph(Glyph.DOT) + " ";
            Row title = Row.of(Ink.FAINT, "Learn MQTT" + dot + look.say("opening.lesson", facts) + dot)
                    .and(Ink.TITLE, lesson.title())
                    .and(Ink.FAINT, dot + look.say("opening.minutes", facts));
            rows.addAll(look.item(title));
            rows.add(Row.of(Ink.FAINT, look.glyph(Glyph.RULE).repeat(look.textWidth())));
        }
        rows.addAll(blocks(lesson.opening()));
        rows.add(Row.EMPTY);
        return rows;
    }

    List<Row> page(Shown.StepPage page) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        rows.addAll(look.item(where(page)));
        rows.addAll(look.item(Row.of(Ink.HEADING, page.step().title())));
        rows.addAll(
                page.step() instanceof Step.Task
                        ? blocks(taskLast(page.step().blocks()))
                        : blocks(page.step().blocks()));
        if (page.step() instanceof Step.Question question) {
            rows.add(Row.EMPTY);
            rows.addAll(quiz(question.quiz()));
        }
        rows.add(Row.EMPTY);
        return rows;
    }

    List<Row> exercise(Exercise exercise) {
        List<Row> rows = new ArrayList<>(List.of(Row.EMPTY));
        if (!exercise.language().equals(look.messages().language().code())) {
            rows.addAll(look.item(Row.of(Ink.FAINT, look.say("page.untranslated"))));
        }
        rows.addAll(blocks(exercise.task().blocks()));
        rows.add(Row.EMPTY);
        return rows;
    }

    /** What a step asks for, in short: the sentence that says it, and the options of a quiz. */
    List<Row> reminder(Shown.Reminder reminder) {
        List<Row> rows = new ArrayList<>();
        List<Block> blocks = reminder.step().blocks();
        for (int i = blocks.size() - 1; i >= 0 && rows.isEmpty(); i--) {
            if (blocks.get(i) instanceof Block.Prose prose) {
                rows.addAll(markdown.rows(Assignment.shortest(prose.markdown()), look));
            }
        }
        if (reminder.step() instanceof Step.Question question) {
            rows.add(Row.EMPTY);
            rows.addAll(quiz(question.quiz()));
        }
        return rows;
    }

    /** The blocks with the sentence that says what to do behind the code, so that it stands where the work begins. */
    private static List<Block> taskLast(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        List<Block> last = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Prose prose) {
                Assignment assignment = Assignment.in(prose.markdown());
                ordered.add(new Block.Prose(assignment.rest()));
                last.add(new Block.Prose(assignment.task()));
            } else {
                ordered.add(block);
            }
        }
        ordered.addAll(last);
        return ordered;
    }

    private Row where(Shown.StepPage page) {
        Map<String, String> facts = Map.of(
                "step", String.valueOf(page.number()),
                "steps", String.valueOf(page.marks().size()));
        Row row = Row.EMPTY;
        if (!look.plain()) {
            row = Steps.bar(page.marks(), look);
            row = row.and(" ");
        }
        row = row.and(Ink.FAINT, look.say("page.step", facts));
        Row lesson = Row.of(
                Ink.FAINT,
                (look.plain() ? ", " : " " + look.glyph(Glyph.DOT) + " ")
                        + page.lesson().title());
        return row.columns() + lesson.columns() <= look.textWidth() ? row.and(lesson) : row;
    }

    private List<Row> blocks(List<Block> blocks) {
        List<Row> rows = new ArrayList<>();
        long tries = blocks.stream().filter(Block.JavaTry.class::isInstance).count();
        int number = 0;
        for (Block block : blocks) {
            List<Row> some = List.of();
            if (block instanceof Block.Prose prose) {
                some = markdown.rows(prose.markdown(), look);
            } else if (block instanceof Block.JavaTry java) {
                number++;
                Map<String, String> facts =
                        Map.of("number", String.valueOf(number), "run", Row.glued("/run " + number));
                some = trial(look.say(tries > 1 ? "page.java.many" : "page.java", facts), "java", java.code());
            } else if (block instanceof Block.BrokerFile file) {
                some = trial(look.say("page.broker-file", Map.of("file", file.name())), "ini", file.text());
            } else if (block instanceof Block.ShellTry shell) {
                some = trial(look.say("page.shell"), "sh", shell.code());
            }
            if (!some.isEmpty()) {
                rows.add(Row.EMPTY);
                rows.addAll(some);
            }
        }
        return rows;
    }

    private List<Row> trial(String caption, String language, String code) {
        Row sign = look.plain() ? Row.EMPTY : Row.of(Ink.GOOD, look.glyph(Glyph.HERE) + " ");
        List<Row> rows = new ArrayList<>(look.item(sign, Row.of(Ink.FAINT, caption)));
        rows.addAll(CodeColours.block(language, code, look, 4));
        return rows;
    }

    private List<Row> quiz(Quiz quiz) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (Quiz.Option option : quiz.options()) {
            rows.addAll(markdown.rows(option.text(), look, Row.of(Ink.TITLE, "  " + ++number + ". ")));
        }
        rows.add(Row.EMPTY);
        rows.addAll(look.item(Row.of(Ink.FAINT, look.say(quiz.pickAll() ? "quiz.all" : "quiz.one"))));
        return rows;
    }
}
