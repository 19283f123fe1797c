package learnmqtt.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.Line;
import learnmqtt.check.Problem;
import learnmqtt.check.Verdict;
import learnmqtt.check.Word;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Line LINE = new Line(
            Line.Kind.ORDINARY,
            Word.PUBLISH,
            List.of(),
            Line.Count.AT_LEAST_ONE,
            Optional.empty(),
            12,
            "PUBLISH topic=debug");
    private static final Numbered EVENT = new Numbered(7, new Event.Opened(Duration.ofMillis(5), 1));
    private static final Diagnosis DIAGNOSIS =
            new Diagnosis(Diagnosis.Id.TOPIC_CASE, Map.of("seen", "Debug", "expected", "debug"));

    @Test
    void aListHasLessonsStepsAndMarks() {
        Step.Task task = new Step.Task(
                "task", "Do", List.of(), 2, new Expectation(List.of(), false), List.of(), Optional.empty(), List.of());
        Step.Question quiz = new Step.Question("quiz", "Ask", List.of(), new Quiz(List.of()));
        Lesson lesson = new Lesson("topics", "토픽", 8, List.of("a"), List.of(), List.of(task, quiz), "file");

        assertEquals(
                """
                {"lessons":[{"id":"topics","title":"토픽","minutes":8,"requires":["a"],"mark":"begun","translated":false,\
                "steps":[{"id":"task","title":"Do","kind":"task","mark":"done"},\
                {"id":"quiz","title":"Ask","kind":"quiz","mark":"open"}]}]}""",
                JsonText.write(Results.list(
                        new Course(List.of(lesson), List.of("topics")),
                        any -> "begun",
                        (any, step) -> step == task ? "done" : "open")));
    }

    @Test
    void findingsHaveTheirPlaceFactsAndSentence() {
        Finding finding = new Finding(
                Finding.Severity.WARNING, "en/1-a.md", new Problem(7, "lesson.empty", Map.of("fence", "hint")));

        assertEquals("""
                {"findings":[{"severity":"warning","file":"en/1-a.md","line":7,"key":"lesson.empty",\
                "facts":{"fence":"hint"},"message":"the block \\"hint\\" is empty; fill it or delete it"}]}""", JsonText.write(Results.findings(List.of(finding), Messages.of(Language.EN))));
    }

    @Test
    void aVerdictNamesWhatIsMetAndWhatIsNot() {
        Verdict.Tick tick = new Verdict.Tick(LINE, List.of(EVENT), Map.of());

        assertEquals("""
                {"verdict":"met","met":[{"line":12,"source":"PUBLISH topic=debug","events":[7]}],"diagnoses":[]}""", JsonText.write(Results.verdict(new Verdict.Met(List.of(tick)))));
        assertEquals(
                """
                {"verdict":"not-yet","met":[],"open":{"line":12,"source":"PUBLISH topic=debug"},\
                "diagnoses":[{"id":"topic-case","facts":{"expected":"debug","seen":"Debug"}}]}""",
                JsonText.write(Results.verdict(new Verdict.NotYet(
                        List.of(), Optional.of(LINE), List.of(DIAGNOSIS), OptionalLong.empty(), Optional.empty()))));
        assertEquals(
                """
                {"verdict":"violated","met":[],"open":{"line":12,"source":"PUBLISH topic=debug"},"event":7,\
                "diagnoses":[{"id":"topic-case","facts":{"expected":"debug","seen":"Debug"}}]}""",
                JsonText.write(Results.verdict(new Verdict.Violated(List.of(), LINE, EVENT, List.of(DIAGNOSIS), 8))));
    }
}
