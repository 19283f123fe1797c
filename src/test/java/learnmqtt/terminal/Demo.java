package learnmqtt.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown;

/**
 * Everything a screen can show, to look at, and a prompt to try: {@code Demo [--lang ko] [--plain] [--color never]
 * [--pages] [--prompt]}. At the prompt, {@code flow N} lets N packets pass in the background, {@code quit} ends,
 * {@code work} does not ask again for two seconds.
 */
public final class Demo {
    private final LinkedBlockingQueue<Happening> queue = new LinkedBlockingQueue<>();
    private final String language;
    private final TerminalScreen screen;

    private Demo(List<String> arguments) {
        language = arguments.contains("ko") ? "ko" : "en";
        TerminalSettings.Color color = arguments.contains("never")
                ? TerminalSettings.Color.NEVER
                : arguments.contains("always") ? TerminalSettings.Color.ALWAYS : TerminalSettings.Color.AUTO;
        String history = System.getProperty("history", "");
        TerminalSettings settings = new TerminalSettings(
                color,
                arguments.contains("--plain"),
                history.isEmpty() ? Optional.empty() : Optional.of(Path.of(history)),
                true,
                () -> Optional.of(new Address("127.0.0.1", 1883)));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        screen = TerminalScreen.open(settings, System.in, out, System.getenv(), queue::add, new Words(), language);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> list = List.of(arguments);
        Demo demo = new Demo(list);
        try (TerminalScreen screen = demo.screen) {
            if (list.contains("--pages")) {
                demo.pages();
            } else if (!list.contains("--prompt")) {
                demo.shows().forEach(screen::show);
            }
            if (list.contains("--prompt")) {
                demo.prompt();
            }
        }
    }

    private Course course() {
        return CourseReader.read(Path.of("lessons"), language, new Address("127.0.0.1", 1883));
    }

    private void pages() {
        Course course = course();
        int number = 0;
        for (Lesson lesson : course.lessons()) {
            Shown.Place place = new Shown.Place(++number, course.lessons().size());
            screen.show(new Shown.LessonOpening(place, lesson));
            for (int i = 0; i < lesson.steps().size(); i++) {
                screen.show(new Shown.StepPage(place, lesson, lesson.steps().get(i), i + 1, marks(lesson, i)));
                if (lesson.steps().get(i) instanceof Step.Task task) {
                    screen.show(new Shown.Checklist(task.expectation().lines(), List.of()));
                    int hint = 0;
                    for (String text : task.hints()) {
                        screen.show(new Shown.Hint(++hint, task.hints().size(), text));
                    }
                }
            }
        }
    }

    private static List<Shown.Mark> marks(Lesson lesson, int here) {
        List<Shown.Mark> marks = new ArrayList<>();
        for (int i = 0; i < lesson.steps().size(); i++) {
            marks.add(
                    i == here
                            ? Shown.Mark.HERE
                            : i == 1 ? Shown.Mark.SKIPPED : i < here ? Shown.Mark.DONE : Shown.Mark.OPEN);
        }
        return marks;
    }

    private List<Shown> shows() {
        Course course = course();
        Lesson lesson = course.lesson("publishers").orElseThrow();
        Shown.Place place = new Shown.Place(4, 7);
        Step.Task task = (Step.Task) lesson.steps().get(1);
        List<Line> lines = task.expectation().lines();
        List<Shown> shows = new ArrayList<>();
        shows.add(new Shown.LessonOpening(place, lesson));
        shows.add(new Shown.StepPage(place, lesson, task, 2, marks(lesson, 3)));
        shows.add(new Shown.Checklist(lines, lines.subList(0, 1)));
        shows.addAll(Samples.flows());
        shows.add(new Shown.Ticked(lines.get(1), Map.of(), 2, 3));
        shows.add(new Shown.TaskMet());
        shows.add(new Shown.Hint(1, task.hints().size(), task.hints().get(0)));
        shows.add(new Shown.Code("java", task.solution().orElseThrow().text()));
        shows.add(new Shown.Output("debug: TESTING\n\u001b[31mred\u001b[0m\tand \u0007 bell, 따뜻해요\n", false));
        shows.add(new Shown.Output("java.lang.Error: something\n", true));
        shows.add(new Shown.Value(
                "sub",
                "org.eclipse.paho.client.mqttv3.MqttClient",
                "org.eclipse.paho.client.mqttv3.MqttClient@1b2c3d"));
        shows.add(new Shown.Value("$3", "String", "\"안녕하세요\""));
        shows.add(new Shown.Value(
                "numbers",
                "java.util.List<Integer>",
                List.of(1, 2, 3).toString().repeat(80)));
        shows.add(new Shown.Declared("greet(String)"));
        shows.add(
                new Shown.Rejected(
                        "pub.publsh(\"debug\", \"안녕\".getBytes());",
                        4,
                        6,
                        "cannot find symbol\n  symbol:   method publsh(java.lang.String,byte[])\n  location: variable pub of type MqttClient"));
        shows.add(new Shown.Rejected("pub.publish(\"안녕하세요\", text, 0, false);", 21, 4, "cannot find symbol"));
        shows.add(new Shown.Rejected(
                "var pub = new MqttClient(broker, \"testPub\", new MemoryPersistence()); pub.connect(); pub.publsh(\"debug\", \"TESTING\".getBytes(), 0, false); pub.disconnect();",
                89,
                6,
                "cannot find symbol"));
        shows.add(new Shown.Threw(
                "org.eclipse.paho.client.mqttv3.MqttException",
                "Client is not connected",
                OptionalInt.of(32104),
                List.of("#12:1")));
        shows.add(new Shown.Threw("java.lang.IllegalStateException", "", OptionalInt.empty(), List.of()));
        shows.add(new Shown.Remark(true, 2, "Right, and `debug` is a topic like any other."));
        shows.add(new Shown.Remark(false, 1, "Topics need no creation."));
        for (Diagnosis.Id id : List.of(Diagnosis.Id.TOPIC_LEADING_SLASH, Diagnosis.Id.NOTHING_YET)) {
            Map<String, String> facts = Map.of("expected", "debug", "seen", "/debug", "client", "testPub");
            shows.add(new Shown.Mistakes(List.of(new Diagnosis(id, facts)), Optional.of(lines.get(1)), Map.of()));
        }
        shows.add(new Shown.Sentence(Shown.Tone.WARNING, "session", "offer-help", Map.of()));
        List<Shown.Contents.Entry> entries = new ArrayList<>();
        int number = 0;
        for (Lesson each : course.lessons()) {
            number++;
            Shown.Mark mark = number < 3
                    ? Shown.Mark.DONE
                    : number == 3 ? Shown.Mark.SKIPPED : number == 4 ? Shown.Mark.HERE : Shown.Mark.OPEN;
            entries.add(new Shown.Contents.Entry(
                    each.id(),
                    each.title(),
                    each.minutes(),
                    mark,
                    number < 4 ? each.steps().size() : number == 4 ? 2 : 0,
                    each.steps().size(),
                    number == 4));
        }
        shows.add(new Shown.Contents(entries));
        shows.add(new Shown.Help());
        return shows;
    }

    private void prompt() throws InterruptedException {
        screen.ask(new Screen.Prompt(3, 8, Screen.Prompt.Kind.READ, ""));
        int flows = 0;
        while (true) {
            Happening happening = queue.poll(flows > 0 ? 200 : 60_000, TimeUnit.MILLISECONDS);
            if (happening == null) {
                if (flows-- > 0) {
                    screen.show(Samples.flows().get(flows % 6));
                }
                continue;
            }
            Screen.Prompt.Kind kind = Screen.Prompt.Kind.READ;
            if (happening instanceof Happening.Typed typed) {
                screen.show(new Shown.Output("typed [" + typed.line() + "]", false));
                if (typed.line().startsWith("flow ")) {
                    flows = Integer.parseInt(typed.line().substring(5).strip());
                } else if (typed.line().equals("quit")) {
                    return;
                } else if (typed.line().equals("work")) {
                    Happening during = queue.poll(2, TimeUnit.SECONDS);
                    screen.show(new Shown.Output("worked, " + during, false));
                } else if (typed.line().endsWith("{")) {
                    kind = Screen.Prompt.Kind.MORE_JAVA;
                } else if (typed.line().equals("quiz")) {
                    kind = Screen.Prompt.Kind.ANSWER;
                }
            } else {
                screen.show(new Shown.Output(happening.getClass().getSimpleName(), false));
                if (happening instanceof Happening.EndOfInput) {
                    return;
                }
            }
            if (!(happening instanceof Happening.Resized)) {
                screen.ask(new Screen.Prompt(3, 8, kind, kind == Screen.Prompt.Kind.MORE_JAVA ? "class A {" : ""));
            }
        }
    }

    /** Knows a few words. */
    private static final class Words implements Completions {
        private static final List<String> KNOWN = List.of("publish(", "publisher", "println(", "subscribe(");

        @Override
        public Offer complete(String line, int cursor) {
            int anchor = cursor;
            while (anchor > 0 && Character.isJavaIdentifierPart(line.charAt(anchor - 1))) {
                anchor--;
            }
            String begin = line.substring(anchor, cursor);
            return new Offer(
                    anchor,
                    KNOWN.stream().filter(word -> word.startsWith(begin)).toList());
        }

        @Override
        public List<String> documentation(String line, int cursor) {
            return line.contains("publish(")
                    ? List.of("void publish(String topic, byte[] payload)", "Publishes a message.")
                    : List.of();
        }
    }
}
