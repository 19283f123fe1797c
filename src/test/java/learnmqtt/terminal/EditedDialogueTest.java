package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.i18n.Language;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.terminal.text.Shape;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedDialogueTest {
    private static final int WIDTH = 40;
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String LEFT = "\u001bOD";
    private static final String UP = "\u001bOA";

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
    private final Emulator emulator = new Emulator(WIDTH);
    private PipedOutputStream keys = new PipedOutputStream();
    private Terminal terminal;
    private EditedDialogue dialogue;

    @BeforeEach
    void open() throws IOException {
        keys = new PipedOutputStream();
        terminal = new ExternalTerminal("test", "xterm-256color", new PipedInputStream(keys, 4096), emulator, UTF_8);
        terminal.setSize(new Size(WIDTH, 24));
        dialogue = new EditedDialogue(
                terminal,
                happenings::add,
                new Words(),
                Optional.of(folder.resolve("history")),
                () -> Rendered.look(WIDTH, Language.EN, Shape.SIGNS));
    }

    @AfterEach
    void close() {
        dialogue.close();
    }

    @Test
    void aLineArrivesAsItWasTyped() throws Exception {
        ask();
        type("say(\"a\\n!! 'b\"); // 한글\r");
        assertEquals(new Happening.Typed("say(\"a\\n!! 'b\"); // 한글"), next());
    }

    @Test
    void outputAppearsAboveTheLineBeingTyped() throws Exception {
        ask();
        type("한글을 쓰는 중" + LEFT + LEFT);
        emulator.await(screen -> screen.equals("mqtt 3/8> 한글을 쓰는 중\n") && emulator.cursor() == 21);
        dialogue.print("  testPub ──PUBLISH debug──▶ broker\n");
        dialogue.print("  broker  ──PUBLISH debug──▶ testSub\n");
        emulator.await(screen -> screen.equals("""
                          testPub ──PUBLISH debug──▶ broker
                          broker  ──PUBLISH debug──▶ testSub
                        mqtt 3/8> 한글을 쓰는 중
                        """) && emulator.cursor() == 21);
        type("X\r");
        assertEquals(new Happening.Typed("한글을 쓰는X 중"), next());
    }

    @Test
    void outputAppearsAboveALineThatTakesTwoRows() throws Exception {
        ask();
        type("x".repeat(WIDTH));
        emulator.await(screen -> screen.contains("\n" + "x".repeat(10)));
        dialogue.print("above\n");
        emulator.await(screen -> screen.equals("above\nmqtt 3/8> " + "x".repeat(30) + "\n" + "x".repeat(10) + "\n"));
    }

    @Test
    void controlCClearsTheLineFirst() throws Exception {
        ask();
        type("half a li");
        emulator.await(screen -> screen.contains("half a li"));
        type(CTRL_C);
        emulator.await(screen -> screen.equals("mqtt 3/8>\n"));
        type("new\r");
        assertEquals(new Happening.Typed("new"), next());
    }

    @Test
    void controlCOnAnEmptyLineInterrupts() throws Exception {
        ask();
        emulator.await(screen -> screen.contains("mqtt"));
        type(CTRL_C);
        assertInstanceOf(Happening.Interrupted.class, next());
    }

    @Test
    void controlCWithoutAQuestionInterrupts() throws Exception {
        type(CTRL_C);
        assertInstanceOf(Happening.Interrupted.class, next());
    }

    @Test
    void controlDOnAnEmptyLineEnds() throws Exception {
        ask();
        emulator.await(screen -> screen.contains("mqtt"));
        type(CTRL_D);
        assertInstanceOf(Happening.EndOfInput.class, next());
    }

    @Test
    void whatIsTypedWithoutAQuestionIsKeptForTheNext() throws Exception {
        type("one\rtwo\r한글");
        ask();
        assertEquals(new Happening.Typed("one"), next());
        ask();
        assertEquals(new Happening.Typed("two"), next());
        ask();
        emulator.await(screen -> screen.endsWith("mqtt 3/8> 한글\n"));
        type(" too\r");
        assertEquals(new Happening.Typed("한글 too"), next());
    }

    @Test
    void controlCForgetsWhatWasTypedWithoutAQuestion() throws Exception {
        type("typed ahead\r" + CTRL_C);
        assertInstanceOf(Happening.Interrupted.class, next());
        ask();
        type("asked\r");
        assertEquals(new Happening.Typed("asked"), next());
    }

    @Test
    void pastedLinesArriveInOrderAndTheLastIsLeftToEdit() throws Exception {
        ask();
        emulator.await(screen -> screen.contains("mqtt"));
        type("\u001b[200~one();\rtwo(\"둘\");\rthree()\u001b[201~");
        assertEquals(new Happening.Typed("one();"), next());
        ask();
        assertEquals(new Happening.Typed("two(\"둘\");"), next());
        ask();
        emulator.await(screen -> screen.endsWith("mqtt 3/8> three()\n"));
        type(";\r");
        assertEquals(new Happening.Typed("three();"), next());
        emulator.await(screen -> screen.equals("mqtt 3/8> one();\nmqtt 3/8> two(\"둘\");\nmqtt 3/8> three();\n"));
    }

    @Test
    void linesPastedWithoutMarksArriveInOrder() throws Exception {
        ask();
        emulator.await(screen -> screen.contains("mqtt"));
        type("one\rtwo\r");
        assertEquals(new Happening.Typed("one"), next());
        ask();
        assertEquals(new Happening.Typed("two"), next());
    }

    @Test
    void tabCompletesThenListsThenExplains() throws Exception {
        ask();
        type("pub.pu\t");
        emulator.await(screen -> screen.equals("mqtt 3/8> pub.publish\n"));
        type("\t");
        emulator.await(screen -> screen.equals("  publish(   publisher\nmqtt 3/8> pub.publish\n"));
        type("\t");
        emulator.await(screen -> screen.equals("""
                  publish(   publisher
                  publish(topic, payload)
                  Publishes a message.
                mqtt 3/8> pub.publish
                """));
    }

    @Test
    void aNewQuestionReplacesAnOpenOneAndKeepsTheLine() throws Exception {
        ask();
        type("half");
        emulator.await(screen -> screen.contains("half"));
        dialogue.ask(new Dialogue.Question("mqtt 4/8? ", false, ""));
        emulator.await(screen -> screen.equals("mqtt 4/8? half\n") && emulator.cursor() == 14);
    }

    @Test
    void linesAreRememberedButAnswersAreNot() throws Exception {
        ask();
        type("first\r");
        next();
        dialogue.ask(new Dialogue.Question("mqtt 3/8? ", false, ""));
        emulator.await(screen -> screen.endsWith("mqtt 3/8?\n"));
        type("2\r");
        next();
        dialogue.close();
        open();
        ask();
        emulator.await(screen -> screen.endsWith("mqtt 3/8>\n"));
        type(UP + "\r");
        assertEquals(new Happening.Typed("first"), next());
        assertEquals(1, Files.readAllLines(folder.resolve("history")).size());
    }

    @Test
    void aChangedSizeIsAHappeningWithAndWithoutAQuestion() throws Exception {
        terminal.setSize(new Size(60, 24));
        terminal.raise(Signal.WINCH);
        assertInstanceOf(Happening.Resized.class, next());
        assertEquals(60, dialogue.width());
        ask();
        emulator.await(screen -> screen.contains("mqtt"));
        terminal.setSize(new Size(50, 24));
        terminal.raise(Signal.WINCH);
        assertInstanceOf(Happening.Resized.class, next());
    }

    @Test
    void theTerminalGetsItsSettingsBack() {
        assertEquals(false, terminal.getAttributes().getLocalFlag(LocalFlag.ECHO));
        ask();
        dialogue.close();
        assertEquals(true, terminal.getAttributes().getLocalFlag(LocalFlag.ECHO));
        assertEquals(true, terminal.getAttributes().getLocalFlag(LocalFlag.ICANON));
    }

    private void ask() {
        dialogue.ask(new Dialogue.Question("mqtt 3/8> ", true, ""));
    }

    private void type(String text) throws IOException {
        keys.write(text.getBytes(UTF_8));
        keys.flush();
    }

    private Happening next() throws InterruptedException {
        Happening happening = happenings.poll(20, TimeUnit.SECONDS);
        assertNotNull(happening, "nothing happened");
        return happening;
    }

    /** Offers two words, and explains them. */
    private static final class Words implements Completions {
        @Override
        public Offer complete(String line, int cursor) {
            return new Offer(line.indexOf('.') + 1, List.of("publish(", "publisher"));
        }

        @Override
        public List<String> documentation(String line, int cursor) {
            return List.of("publish(topic, payload)", "Publishes a message.");
        }
    }
}
