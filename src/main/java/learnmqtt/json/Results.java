package learnmqtt.json;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.check.Verdict;
import learnmqtt.i18n.Messages;
import learnmqtt.json.Json.Elements;
import learnmqtt.json.Json.Members;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.wire.History;

/**
 * What commands answer with {@code --json}. The shapes are stable: members may be added, none changes its meaning or
 * goes away. Keys and ids are the same in every language; sentences are in the language of the program.
 */
public final class Results {
    private Results() {}

    /**
     * {@code list}:
     *
     * <pre>{"lessons": [{"id": "topics", "title": "Topics", "minutes": 8, "requires": ["publishers"], "mark": "open",
     *   "translated": true, "steps": [{"id": "levels", "title": "Levels", "kind": "read", "mark": "done"}]}]}</pre>
     *
     * <p>{@code kind} is {@code read}, {@code task} or {@code quiz}.
     *
     * @param lessonMark how far a lesson is, in lower case: {@code open}, {@code begun} or {@code done}
     * @param stepMark how far a step is, in lower case: {@code open}, {@code skipped} or {@code done}
     */
    public static Members list(
            Course course, Function<Lesson, String> lessonMark, BiFunction<Lesson, Step, String> stepMark) {
        return Json.EMPTY.with(
                "lessons",
                elements(
                        course.lessons(),
                        lesson -> Json.EMPTY
                                .with("id", lesson.id())
                                .with("title", lesson.title())
                                .with("minutes", lesson.minutes())
                                .with("requires", Json.texts(lesson.requires()))
                                .with("mark", lessonMark.apply(lesson))
                                .with("translated", !course.untranslated().contains(lesson.id()))
                                .with(
                                        "steps",
                                        elements(
                                                lesson.steps(),
                                                step -> step(step).with("mark", stepMark.apply(lesson, step))))));
    }

    /**
     * {@code list} with the exercises beside the lessons:
     *
     * <pre>{"lessons": […], "exercises": [{"id": "thermometer", "title": "Thermometer", "requires": ["topics"],
     *   "mark": "done"}]}</pre>
     *
     * @param mark how far an exercise is: {@code open} or {@code done}
     */
    public static Members withExercises(Members lessons, List<Exercise> exercises, Function<Exercise, String> mark) {
        return lessons.with(
                "exercises",
                elements(
                        exercises,
                        exercise -> Json.EMPTY
                                .with("id", exercise.id())
                                .with("title", exercise.title())
                                .with("requires", Json.texts(exercise.requires()))
                                .with("mark", mark.apply(exercise))));
    }

    private static Members step(Step step) {
        String kind = step instanceof Step.Task ? "task" : step instanceof Step.Question ? "quiz" : "read";
        return Json.EMPTY.with("id", step.id()).with("title", step.title()).with("kind", kind);
    }

    /**
     * {@code author check}:
     *
     * <pre>{"findings": [{"severity": "error", "file": "lessons/en/1-broker.md", "line": 7, "key": "lesson.empty",
     *   "facts": {"fence": "hint"}, "message": "the block \"hint\" is empty; fill it or delete it"}]}</pre>
     *
     * <p>{@code severity} is {@code error} or {@code warning}. The array is empty where there is nothing to say.
     */
    public static Members findings(List<Finding> findings, Messages messages) {
        return Json.EMPTY.with(
                "findings",
                elements(
                        findings,
                        finding -> Json.EMPTY
                                .with("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                                .with("file", finding.file())
                                .with("line", finding.problem().line())
                                .with("key", finding.problem().key())
                                .with("facts", facts(finding.problem().facts()))
                                .with(
                                        "message",
                                        messages.say(
                                                finding.problem().area(),
                                                finding.problem().key(),
                                                finding.problem().facts()))));
    }

    /**
     * A verdict:
     *
     * <pre>{"verdict": "not-yet", "met": [{"line": 12, "source": "CONNECT client=testPub", "events": [0]}],
     *   "open": {"line": 13, "source": "PUBLISH topic=debug"},
     *   "diagnoses": [{"id": "topic-case", "facts": {"expected": "debug", "seen": "Debug"}}]}</pre>
     *
     * <p>{@code verdict} is {@code met}, {@code not-yet} or {@code violated}. {@code open} is the line that is not met or
     * was broken, and absent where there is none; {@code events} and {@code event}, what broke it, are numbers on the
     * timeline.
     */
    public static Members verdict(Verdict verdict) {
        Members members = Json.EMPTY
                .with("verdict", name(verdict))
                .with(
                        "met",
                        elements(
                                verdict.ticks(),
                                tick -> line(tick.line())
                                        .with(
                                                "events",
                                                elements(tick.events(), event -> EventShape.number(event.number())))));
        if (verdict instanceof Verdict.NotYet notYet) {
            Members unmet =
                    notYet.unmet().map(line -> members.with("open", line(line))).orElse(members);
            return unmet.with("diagnoses", elements(notYet.diagnoses(), Results::diagnosis));
        }
        if (verdict instanceof Verdict.Violated violated) {
            return members.with("open", line(violated.line()))
                    .with("event", violated.event().number())
                    .with("diagnoses", elements(violated.diagnoses(), Results::diagnosis));
        }
        return members.with("diagnoses", new Elements(List.of()));
    }

    /**
     * {@code check}: for each exercise what {@link #verdict} says, and
     *
     * <pre>{"id": "thermometer", "passed": false, "file": "work/thermometer.jsh", …,
     *   "failures": [{"line": 7, "column": 5, "message": "cannot find symbol"}], "events": […]}</pre>
     *
     * <p>{@code failures} says why the file did not run to its end, and is empty where it did; {@code line} and
     * {@code column} are absent where it has no place. {@code events} is the whole timeline.
     */
    public static Members checked(String id, String file, Verdict verdict, List<Members> failures, History history) {
        Members members = Json.EMPTY
                .with("id", id)
                .with("passed", verdict instanceof Verdict.Met)
                .with("file", file);
        for (Map.Entry<String, Json> member : verdict(verdict).values().entrySet()) {
            members = members.with(member.getKey(), member.getValue());
        }
        return members.with("failures", elements(failures, failure -> failure))
                .with("events", elements(history.events(), event -> EventShape.of(event, history)));
    }

    /** All exercises of {@code check}: {@code {"exercises": […]}}. */
    public static Members check(List<Members> exercises) {
        return Json.EMPTY.with("exercises", elements(exercises, exercise -> exercise));
    }

    private static String name(Verdict verdict) {
        return verdict instanceof Verdict.Met ? "met" : verdict instanceof Verdict.NotYet ? "not-yet" : "violated";
    }

    private static Members line(Line line) {
        return Json.EMPTY.with("line", line.number()).with("source", line.source());
    }

    private static Members diagnosis(Diagnosis diagnosis) {
        return Json.EMPTY.with("id", diagnosis.id().toString()).with("facts", facts(diagnosis.facts()));
    }

    private static Members facts(Map<String, String> facts) {
        Members members = Json.EMPTY;
        for (String name : facts.keySet().stream().sorted().toList()) {
            members = members.with(name, facts.getOrDefault(name, ""));
        }
        return members;
    }

    private static <T> Elements elements(Collection<T> values, Function<T, Json> shape) {
        return new Elements(values.stream().map(shape).toList());
    }
}
