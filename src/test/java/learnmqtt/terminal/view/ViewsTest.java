package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Remedy;
import learnmqtt.machine.Statement;
import learnmqtt.session.Flow;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.Samples;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Shape;
import org.junit.jupiter.api.Test;

class ViewsTest {
    /** These need messages that others write. */
    private static final Set<Class<?>> SPOKEN_ELSEWHERE = Set.of(Shown.Sentence.class, Shown.Mistakes.class);

    private static final List<Shown> ALL = all();

    private static List<Shown> all() {
        List<Shown> all = new ArrayList<>(Samples.flows());
        all.addAll(List.of(
                PageSamples.opening(),
                PageSamples.page(),
                PageSamples.quiz(),
                PageSamples.quizReminder(),
                PageSamples.contents(),
                new Shown.Checklist(
                        List.of(Samples.line("PUBLISH topic=a/very/long/topic/that/goes/on/and/on")), List.of()),
                new Shown.Ticked(Samples.line("PUBLISH topic=debug payload=\"안녕하세요 여러분\""), Map.of(), 1, 2),
                new Shown.TaskMet(),
                new Shown.Output("가나다라마바사아자차카타파하가나다라마바사아자차카타파하".repeat(3), true),
                new Shown.Value("x", "java.util.List<String>", "[" + "one, ".repeat(200) + "]"),
                new Shown.Declared("class Thermometer"),
                new Shown.Rejected("var 온도 = sensor.read(); // " + "가나다 ".repeat(40), 100, 3, "error ".repeat(30)),
                new Shown.Threw("java.lang.Error", "long ".repeat(40), OptionalInt.of(32109), List.of("here")),
                new Shown.Gloss(32100),
                new Shown.Hint(1, 2, "| a | b |\n|---|---|\n| " + "word ".repeat(20) + " | " + "x".repeat(50) + " |"),
                new Shown.Code("java", "pub.publish(\"debug\", \"" + "x".repeat(90) + "\");"),
                new Shown.Remark(false, 3, "No. **Never** " + "x".repeat(99)),
                new Shown.Help(),
                PageSamples.watchHead(),
                new Shown.ExercisePage(PageSamples.exercise()),
                new Shown.Keys(),
                new Shown.Why("**Because** " + "word ".repeat(30)),
                new Shown.At("work/a-very-long-name-of-an-exercise.jsh", 12, 34),
                sideBySide(),
                checkup(),
                PageSamples.exercises()));
        return all;
    }

    private static Shown checkup() {
        Statement holder = Statement.of("port-taken", "port", 1883, "holder", "mosquitto (4711)");
        Statement broker = Statement.of("answers-broker");
        Remedy remedy = Remedy.of("use-that-broker", "./learn --broker mqtt://127.0.0.1:1883 --port 1884");
        return new Shown.Checkup(Stream.of(Observation.Kind.values())
                .map(kind -> new Observation(kind, "port", List.of(holder, broker), List.of(remedy)))
                .toList());
    }

    private static Shown sideBySide() {
        List<Flow> flows = Samples.flows().stream()
                .map(shown -> ((Shown.FlowLine) shown).flow())
                .toList();
        return new Shown.SideBySide(flows, flows.subList(0, 5));
    }

    @Test
    void whatIsToBeTypedForAChoiceStandsByItself() {
        Map<String, String> facts = Map.of("broker", "mqtt://127.0.0.1:1883", "free", "1884");
        Shown choice = new Shown.Sentence(Shown.Tone.PLAIN, "machine", "choose-that-broker", facts);
        assertEquals("""
                2  that broker, mqtt://127.0.0.1:1883;
                   connect to port 1884, so that every
                   packet is seen on its way
                """, Rendered.signs(40, choice));
    }

    @Test
    void everythingCanBeShown() {
        Set<Class<?>> shown = ALL.stream().map(Shown::getClass).collect(Collectors.toSet());
        Set<Class<?>> known = Arrays.stream(Shown.class.getPermittedSubclasses())
                .filter(type -> !SPOKEN_ELSEWHERE.contains(type))
                .collect(Collectors.toSet());
        assertEquals(known, shown);
    }

    @Test
    void nothingIsWiderThanTheTerminal() {
        for (Language language : Language.values()) {
            for (Shape shape : List.of(Shape.SIGNS, Shape.ASCII)) {
                for (int width = 30; width <= 200; width += width < 90 ? 1 : 10) {
                    for (Shown shown : ALL) {
                        for (Row row : new Views().rows(shown, Rendered.look(width, language, shape))) {
                            assertTrue(row.columns() <= width, width + ": " + row.text());
                        }
                    }
                }
            }
        }
    }

    @Test
    void asciiIsNothingButAsciiWhereTheContentIs() {
        for (Shown shown : List.of(PageSamples.opening(), PageSamples.page(), new Shown.TaskMet(), new Shown.Help())) {
            String text = Rendered.ascii(80, shown);
            assertTrue(text.chars().allMatch(c -> c < 128), text);
        }
    }

    @Test
    void sentencesHaveNoPicturesInThem() {
        for (Shown shown : ALL) {
            String text = Rendered.plain(80, shown);
            assertTrue(text.chars().noneMatch(c -> "─▶✓✗○●◉┃│▸✕".indexOf(c) >= 0), text);
        }
    }

    @Test
    void aDeliveryToManyIsOneItem() {
        assertEquals(
                Optional.empty(),
                Rendered.plain(40, Samples.flows().get(5)).lines().skip(1).findAny());
    }
}
