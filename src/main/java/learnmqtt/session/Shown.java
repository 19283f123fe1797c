package learnmqtt.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.machine.Observation;

/** Everything a screen can show, as values; words, colours and shapes are the screen's. */
public sealed interface Shown {

    /** Where a learner is: lesson {@code lesson} of {@code lessons}, both from 1. */
    record Place(int lesson, int lessons) {}

    /** A lesson begins: its title, its minutes, what stands before the first step. */
    record LessonOpening(Place place, Lesson lesson) implements Shown {}

    /**
     * A step's page: heading, progress in the lesson, text, code to try, quiz options.
     *
     * @param number the step's number, from 1
     * @param marks a mark for every step of the lesson, for a bar
     */
    record StepPage(Place place, Lesson lesson, Step step, int number, List<Mark> marks) implements Shown {}

    /** An exercise's text. */
    record ExercisePage(Exercise exercise) implements Shown {}

    /** What an open step asks for, said again in short. */
    record Reminder(Step step) implements Shown {}

    /**
     * What a task waits for, shown after its page and by {@code /check}: the lines, with those met so far.
     *
     * @param values what the variables of the lines that are met stand for
     * @param origin the title of the step that leaves what has to be there and is not; empty where none does
     */
    record Checklist(List<Line> lines, List<Line> met, Map<String, String> values, Optional<String> origin)
            implements Shown {
        /** One of which nothing more is known. */
        public Checklist(List<Line> lines, List<Line> met) {
            this(lines, met, Map.of(), Optional.empty());
        }
    }

    /**
     * A line of the checklist was met just now.
     *
     * @param values what its variables stand for
     * @param number how many are met now, what earlier steps left and what must not happen not counted
     * @param of how many there are to meet
     */
    record Ticked(Line line, Map<String, String> values, int number, int of) implements Shown {}

    /** The whole task is met. */
    record TaskMet() implements Shown {}

    /**
     * What is wrong, by name.
     *
     * @param unmet the line that it is about
     * @param atTerminal whether the learner works with commands at another terminal, not with Java
     */
    record Mistakes(List<Diagnosis> diagnoses, Optional<Line> unmet, Map<String, String> facts, boolean atTerminal)
            implements Shown {
        /** Those of somebody who writes Java. */
        public Mistakes(List<Diagnosis> diagnoses, Optional<Line> unmet, Map<String, String> facts) {
            this(diagnoses, unmet, facts, false);
        }
    }

    /** A packet, a connection's end or an HTTP request on the flow. */
    record FlowLine(Flow flow) implements Shown {}

    /** Text that the learner's code printed. */
    record Output(String text, boolean error) implements Shown {}

    /** A snippet's value; the name is empty for none. */
    record Value(String name, String type, String value) implements Shown {}

    /** A snippet did something worth a short word: a method or class was declared. */
    record Declared(String what) implements Shown {}

    /**
     * A compile error at its place.
     *
     * @param source the learner's own line
     * @param column of the first wrong character in it, from 0
     * @param length how many characters are wrong, at least 1
     */
    record Rejected(String source, int column, int length, String message) implements Shown {}

    /**
     * What follows is about this place.
     *
     * @param line from 1
     * @param column from 1; 0 for the whole line
     */
    record At(String file, int line, int column) implements Shown {}

    /** The learner's code threw; stack lines are the learner's own. */
    record Threw(String exception, String message, OptionalInt reasonCode, List<String> stack) implements Shown {}

    /** What the reason code of the client's exception means; not shown where the judge names the mistake anyway. */
    record Gloss(int reasonCode) implements Shown {}

    /** A hint. */
    record Hint(int number, int of, String markdown) implements Shown {}

    /** A solution, or code that {@code /run} is about to type in. */
    record Code(String language, String text) implements Shown {}

    /** The remark for a chosen option of a quiz. */
    record Remark(boolean right, int option, String markdown) implements Shown {}

    /** All lessons with their marks. */
    record Contents(List<Entry> entries) implements Shown {
        /** A lesson in the list. */
        public record Entry(String id, String title, int minutes, Mark mark, int done, int steps, boolean here) {}
    }

    /** All exercises with their marks. */
    record ExerciseContents(List<State> entries) implements Shown {
        /**
         * An exercise in the list.
         *
         * @param begun whether the learner has a file of it
         */
        public record State(String id, String title, Mark mark, boolean begun) {}
    }

    /**
     * A new page of the watch begins, with the way through the exercises.
     *
     * @param number the exercise's number, from 1
     * @param marks a mark for every exercise, for a bar
     */
    record WatchHead(Exercise exercise, int number, List<Mark> marks) implements Shown {
        public WatchHead {
            marks = List.copyOf(marks);
        }
    }

    /** The keys of the watch. */
    record Keys() implements Shown {}

    /** The reason why a solution is right. */
    record Why(String markdown) implements Shown {}

    /** What the learner's file did on the wire, beside what the solution does. */
    record SideBySide(List<Flow> own, List<Flow> solution) implements Shown {
        public SideBySide {
            own = List.copyOf(own);
            solution = List.copyOf(solution);
        }
    }

    /** What was seen on this machine. */
    record Checkup(List<Observation> observations) implements Shown {
        public Checkup {
            observations = List.copyOf(observations);
        }
    }

    /** The commands at the prompt. */
    record Help() implements Shown {}

    /**
     * A sentence of the messages.
     *
     * @param area which messages it is in
     */
    record Sentence(Tone tone, String area, String key, Map<String, String> facts) implements Shown {
        public Sentence {
            facts = Map.copyOf(facts);
        }

        /** A sentence of the session's own messages. */
        public static Sentence of(Tone tone, String key, Map<String, String> facts) {
            return new Sentence(tone, "session", key, facts);
        }
    }

    /** How a sentence is meant. */
    enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        TROUBLE
    }

    /** How far something is. */
    enum Mark {
        OPEN,
        HERE,
        SKIPPED,
        DONE
    }
}
