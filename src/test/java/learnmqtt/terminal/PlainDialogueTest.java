package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.session.Screen.Prompt;
import learnmqtt.session.Shown;
import org.junit.jupiter.api.Test;

class PlainDialogueTest {
    private static final Completions NONE = new Completions() {
        @Override
        public Offer complete(String line, int cursor) {
            return new Offer(cursor, List.of());
        }

        @Override
        public List<String> documentation(String line, int cursor) {
            return List.of();
        }
    };

    private final LinkedBlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void theOutputOfAPipedSessionReadsLikeASession() throws Exception {
        try (TerminalScreen screen = piped("var x = 1;\r\n안녕", Map.of())) {
            ask(screen, Prompt.Kind.TASK);
            assertEquals(new Happening.Typed("var x = 1;"), next());
            screen.show(new Shown.Value("x", "int", "1"));
            ask(screen, Prompt.Kind.ANSWER);
            assertEquals(new Happening.Typed("안녕"), next());
            ask(screen, Prompt.Kind.READ);
            assertInstanceOf(Happening.EndOfInput.class, next());
        }
        assertEquals("""
                mqtt 3/8> var x = 1;
                x = 1  (int)
                mqtt 3/8? 안녕
                """, printed.toString(UTF_8));
    }

    @Test
    void aLineIsHandedOnOnlyWhenAskedFor() throws Exception {
        try (TerminalScreen screen = piped("one\ntwo\n", Map.of())) {
            ask(screen, Prompt.Kind.READ);
            assertEquals(new Happening.Typed("one"), next());
            screen.show(new Shown.TaskMet());
            assertTrue(happenings.isEmpty());
            ask(screen, Prompt.Kind.READ);
            assertEquals(new Happening.Typed("two"), next());
        }
    }

    @Test
    void emptyInputEndsAtOnce() throws Exception {
        try (TerminalScreen screen = piped("", Map.of())) {
            ask(screen, Prompt.Kind.READ);
            assertInstanceOf(Happening.EndOfInput.class, next());
        }
    }

    @Test
    void emptyLinesAreLines() throws Exception {
        try (TerminalScreen screen = piped("\n\n", Map.of())) {
            ask(screen, Prompt.Kind.READ);
            assertEquals(new Happening.Typed(""), next());
            ask(screen, Prompt.Kind.READ);
            assertEquals(new Happening.Typed(""), next());
        }
    }

    @Test
    void aPipeGetsNoEscapeCodesUnlessSomebodyInsists() {
        try (TerminalScreen screen = piped("", Map.of("TERM", "xterm-256color"))) {
            screen.show(new Shown.TaskMet());
        }
        assertEquals("Done: the task is met. Enter goes on.\n", printed.toString(UTF_8));
        printed.reset();
        try (TerminalScreen screen =
                open(TerminalSettings.Color.ALWAYS, new ByteArrayInputStream(new byte[0]), Map.of())) {
            screen.show(new Shown.TaskMet());
        }
        assertEquals("\u001b[32mDone: the task is met. Enter goes on.\u001b[m\n", printed.toString(UTF_8));
    }

    @Test
    void columnsMaySayHowWideAPipeIs() {
        try (TerminalScreen screen = piped("", Map.of("COLUMNS", "20"))) {
            screen.show(new Shown.Remark(true, 1, "Topics need no creation."));
        }
        assertEquals("1: right.\nTopics need no\ncreation.\n", printed.toString(UTF_8));
    }

    @Test
    void theLanguageCanChange() {
        try (TerminalScreen screen = piped("", Map.of())) {
            screen.speak("ko");
            screen.show(new Shown.TaskMet());
            screen.speak("en");
            screen.show(new Shown.TaskMet());
        }
        assertEquals(
                "해냈어요. 이 단계의 할 일을 마쳤어요. Enter 키를 누르면 다음으로 넘어가요.\nDone: the task is met. Enter goes on.\n",
                printed.toString(UTF_8));
    }

    @Test
    void atATerminalOutputComesAfterThePromptAndThePromptAgain() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        try (PlainDialogue dialogue = terminal(new PipedInputStream(keys))) {
            dialogue.ask(new Dialogue.Question("mqtt 3/8> ", true, ""));
            dialogue.print("above\n");
            keys.write("typed\n".getBytes(UTF_8));
            assertEquals(new Happening.Typed("typed"), next());
        }
        assertEquals("mqtt 3/8> \nabove\nmqtt 3/8> ", printed.toString(UTF_8));
    }

    @Test
    void atATerminalControlCGivesTheLineUp() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        try (PlainDialogue dialogue = terminal(new PipedInputStream(keys))) {
            keys.write("\u0003".getBytes(UTF_8));
            assertInstanceOf(Happening.Interrupted.class, next());
            dialogue.ask(new Dialogue.Question("> ", true, ""));
            keys.write("half\u0003whole\n".getBytes(UTF_8));
            assertEquals(new Happening.Typed("whole"), next());
            dialogue.ask(new Dialogue.Question("> ", true, ""));
            keys.write("\u0003".getBytes(UTF_8));
            assertInstanceOf(Happening.Interrupted.class, next());
        }
    }

    @Test
    void theOutputToAPipeBeginsWithContent() {
        Shown.Contents.Entry entry =
                new Shown.Contents.Entry("broker", "A meeting point", 5, Shown.Mark.OPEN, 0, 6, false);
        try (TerminalScreen screen = piped("", Map.of())) {
            screen.show(new Shown.Contents(List.of(entry)));
            screen.show(new Shown.Contents(List.of(entry)));
        }
        String[] lines = printed.toString(UTF_8).split("\n", -1);
        assertFalse(lines[0].isBlank(), printed.toString(UTF_8));
        assertEquals("", lines[1]);
    }

    private PlainDialogue terminal(InputStream in) throws IOException {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return new PlainDialogue(in, out, UTF_8, false, () -> 80, () -> {}, happenings::add);
    }

    private TerminalScreen piped(String input, Map<String, String> environment) {
        return open(TerminalSettings.Color.AUTO, new ByteArrayInputStream(input.getBytes(UTF_8)), environment);
    }

    private TerminalScreen open(TerminalSettings.Color color, InputStream in, Map<String, String> environment) {
        TerminalSettings settings = new TerminalSettings(color, false, Optional.empty(), false, Optional::empty);
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return TerminalScreen.open(settings, in, out, environment, happenings::add, NONE, "en");
    }

    private static void ask(TerminalScreen screen, Prompt.Kind kind) {
        screen.ask(new Prompt(3, 8, kind, ""));
    }

    private Happening next() throws InterruptedException {
        Happening happening = happenings.poll(20, TimeUnit.SECONDS);
        assertNotNull(happening, "nothing happened");
        return happening;
    }
}
