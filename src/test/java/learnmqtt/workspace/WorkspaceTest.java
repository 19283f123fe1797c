package learnmqtt.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import learnmqtt.workspace.Evaluation.Done;
import learnmqtt.workspace.Evaluation.Kind;
import learnmqtt.workspace.Evaluation.Rejected;
import learnmqtt.workspace.Evaluation.Threw;
import learnmqtt.workspace.Evaluation.Thrown;
import learnmqtt.workspace.Evaluation.Unresolved;
import learnmqtt.workspace.Evaluation.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a learner can do without losing the VM; all tests share one. */
class WorkspaceTest {
    private static final Recorder SEEN = new Recorder();
    private static Workspace workspace;

    @BeforeAll
    static void start() {
        workspace = Workspaces.start(SEEN);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
    }

    private static Evaluation one(String source) {
        List<Evaluation> all = workspace.evaluate(source);
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private static <T extends Evaluation> T last(Class<T> type, String source) {
        List<Evaluation> all = workspace.evaluate(source);
        return assertInstanceOf(type, all.get(all.size() - 1), all::toString);
    }

    @Test
    void anExpressionHasAValueUnderANameThatCanBeUsed() {
        Value three = last(Value.class, "1 + 2");
        assertEquals("int", three.type());
        assertEquals("3", three.text());
        assertEquals("6", last(Value.class, three.name() + " * 2").text());
    }

    @Test
    void aDeclarationHasItsValue() {
        assertEquals(new Value("var word = \"hi\";", "word", "String", "\"hi\""), one("var word = \"hi\""));
        assertEquals(new Value("int empty;", "empty", "int", "0"), one("int empty;"));
    }

    @Test
    void severalSnippetsOnOneLineRunInOrder() {
        List<Evaluation> all = workspace.evaluate("int p = 1, q = 2; System.out.println(p + q); p + q * 10");
        assertEquals(4, all.size(), all::toString);
        assertEquals("q", assertInstanceOf(Value.class, all.get(1)).name());
        assertEquals(Kind.STATEMENT, assertInstanceOf(Done.class, all.get(2)).kind());
        assertEquals("21", assertInstanceOf(Value.class, all.get(3)).text());
        assertEquals("3\n", SEEN.text());
    }

    @Test
    void nothingRunsAfterAFailure() {
        List<Evaluation> all = workspace.evaluate("int kept = 1; throw new RuntimeException(); kept = 2;");
        assertEquals(2, all.size(), all::toString);
        assertEquals("1", last(Value.class, "kept").text());
    }

    @Test
    void declarationsSayWhatTheyDeclared() {
        assertEquals(
                new Done("int half(int n) {\n  return n / 2;\n}", Kind.METHOD, "half(int)", false, List.of()),
                one("int half(int n) {\n  return n / 2;\n}\n"));
        assertEquals(
                Kind.TYPE, last(Done.class, "record Point(int x, int y) {}").kind());
        assertEquals(
                "java.util.regex.Pattern",
                last(Done.class, "import java.util.regex.Pattern;").name());
        assertTrue(last(Done.class, "int half(int n) { return n / 2 + 0; }").replaced());
        assertEquals("4", last(Value.class, "half(8)").text());
    }

    @Test
    void aMethodMayWaitForWhatItUses() {
        Done method = last(Done.class, "void late() { notYet(); }");
        assertEquals(List.of("method notYet()"), method.waitsFor());
        Unresolved call = last(Unresolved.class, "late()");
        assertEquals("late()", call.name());
        assertEquals(List.of("method notYet()"), call.waitsFor());
        last(Done.class, "void notYet() {}");
        last(Done.class, "late()");
    }

    @Test
    void aCompileErrorIsPlacedInTheWholeText() {
        String text = "int fine = 1;\n  int wrong = \"한글\";";
        List<Evaluation> all = workspace.evaluate(text);
        Problem problem =
                assertInstanceOf(Rejected.class, all.get(1)).problems().get(0);
        assertEquals("\"한글\"", text.substring(problem.start(), problem.end()));
        assertEquals(2, problem.line());
        assertEquals(15, problem.column());
        assertEquals("compiler.err.prob.found.req", problem.code());
        assertTrue(problem.message().contains("cannot be converted"), problem::message);
    }

    @Test
    void anUnknownNameIsPlacedToo() {
        String text = "int f() {\n  return 1;\n}\nbrokr.length()";
        Rejected rejected = last(Rejected.class, text);
        assertEquals(text, rejected.source());
        Problem problem = rejected.problems().get(0);
        assertEquals("brokr", text.substring(problem.start(), problem.end()));
        assertEquals(4, problem.line());
        assertEquals(1, problem.column());
    }

    @Test
    void anExceptionNamesTheLearnersOwnLinesFirst() {
        workspace.evaluate("void fail(String s) {\n  int n = 0;\n  Integer.parseInt(s);\n}");
        Threw threw = last(Threw.class, "fail(\"abc\")");
        assertEquals(
                List.of(new Thrown("java.lang.NumberFormatException", "For input string: \"abc\"")), threw.thrown());
        Frame first = threw.frames().get(0);
        assertEquals("fail", first.call());
        assertEquals(3, assertNotNullPlace(first).line());
        assertEquals("Integer.parseInt(s);", assertNotNullPlace(first).text());
        assertEquals("fail(\"abc\")", assertNotNullPlace(threw.frames().get(1)).text());
        assertNull(threw.frames().get(2).place());
        assertFalse(threw.frames().toString().contains("REPL"), threw.frames()::toString);
        assertEquals(OptionalInt.empty(), threw.reasonCode());
    }

    private static Frame.Place assertNotNullPlace(Frame frame) {
        assertNotNull(frame.place(), frame::toString);
        return frame.place();
    }

    @Test
    void anExceptionOfPahoKeepsItsReasonCode() {
        Threw threw = last(
                Threw.class,
                "new MqttClient(broker, \"me\", new MemoryPersistence()).publish(\"debug\", "
                        + "new byte[0], 0, false)");
        assertEquals(
                "org.eclipse.paho.client.mqttv3.MqttException",
                threw.thrown().get(0).type());
        assertEquals(OptionalInt.of(32104), threw.reasonCode());
        Threw wrapped = last(
                Threw.class, "throw new IllegalStateException(\"outer\", new MqttException(32103, new Error(\"in\")))");
        assertEquals(OptionalInt.of(32103), wrapped.reasonCode());
        assertEquals(3, wrapped.thrown().size());
    }

    @Test
    void anExceptionThatPahoOnlyWrapsSpeaksForItself() {
        Threw threw = last(
                Threw.class, "new MqttClient(\"tcp://localhost:99999\", \"me\", new MemoryPersistence()).connect()");
        assertEquals(
                List.of(new Thrown("java.lang.IllegalArgumentException", "port out of range:99999")), threw.thrown());
        assertEquals(OptionalInt.empty(), threw.reasonCode());
    }

    @Test
    void anObjectThatCannotBeShownIsTheLearnersException() {
        Threw threw = last(Threw.class, "new Object() { public String toString() { throw new Error(\"mute\"); } }");
        assertEquals(new Thrown("java.lang.Error", "mute"), threw.thrown().get(0));
        Threw untold =
                last(Threw.class, "throw new RuntimeException() { public String getMessage() { throw new Error(); } }");
        assertNull(untold.thrown().get(0).message());
    }

    @Test
    void theVmOutlivesWantOfMemoryAndStack() {
        last(Value.class, "int before = 5;");
        Threw memory = last(Threw.class, "var all = new ArrayList<byte[]>(); while (true) all.add(new byte[1 << 20]);");
        assertEquals("java.lang.OutOfMemoryError", memory.thrown().get(0).type());
        last(Value.class, "all = null");
        Threw stack = last(Threw.class, "void down() { down(); } down()");
        assertEquals("java.lang.StackOverflowError", stack.thrown().get(0).type());
        assertEquals("5", last(Value.class, "before").text());
    }

    @Test
    void bothOutputsKeepTheirOrderAndTheirLetters() {
        workspace.evaluate("System.out.print(\"가\"); System.err.println(\"나\"); System.out.println(\"다라\");");
        assertEquals("가<나\n>다라\n", SEEN.text());
        assertEquals("\"안녕하세요\"", last(Value.class, "String 인사 = \"안녕하세요\";").text());
        last(Done.class, "System.out.write(new byte[] {(byte) 0xff, 2, 'x', 10}, 0, 4)");
        assertEquals("가<나\n>다라\n?\u0002x\n", SEEN.text());
    }

    @Test
    void aThreadThatLivesOnIsHeard() {
        workspace.evaluate("new Thread(() -> { try { Thread.sleep(50); } catch (Exception e) {} "
                + "System.out.println(\"later\"); throw new RuntimeException(\"in callback\"); }).start();");
        SEEN.awaitText("later\n");
        SEEN.awaitText("java.lang.RuntimeException: in callback");
    }

    @Test
    void aLineWithoutAnEndAppearsAllTheSame() {
        workspace.evaluate("new Thread(() -> System.out.print(\"no end\")).start();");
        SEEN.awaitText("no end");
    }

    @Test
    void aMillionLinesAreCountedNotKept() {
        last(Done.class, "for (int i = 0; i < 1_000_000; i++) System.out.println(\"line \" + i);");
        long shown = SEEN.text().lines().count();
        assertTrue(shown >= 2_000 && shown < 10_000, () -> "shown: " + shown);
        long unaccounted = 1_000_000 - shown - SEEN.leftOutLines();
        assertTrue(Math.abs(unaccounted) <= 5, () -> "a line may be shown in part, but not " + unaccounted);
        last(Done.class, "System.out.println(\"heard again\")");
        assertTrue(SEEN.text().endsWith("heard again\n"));
    }

    @Test
    void standardInputIsEmpty() {
        assertEquals("-1", last(Value.class, "System.in.read()").text());
    }

    @Test
    void theWorkingFolderIsATemporaryOne() {
        String folder = last(Value.class, "System.getProperty(\"user.dir\")").text();
        assertTrue(folder.contains("learn-mqtt-"), folder);
    }

    @Test
    void theLearnersClassPathHoldsPahoAndNothingOfOurs() {
        last(Rejected.class, "learnmqtt.workspace.Workspace w;");
        last(Rejected.class, "io.netty.buffer.ByteBuf b;");
        last(Value.class, "new MqttMessage()");
    }

    @Test
    void completenessOfAText() {
        assertEquals(Completeness.EMPTY, workspace.completeness("  // nothing\n"));
        assertEquals(Completeness.COMPLETE, workspace.completeness("int x = 1"));
        assertEquals(Completeness.COMPLETE, workspace.completeness("int x = 1; x++;"));
        assertEquals(Completeness.INCOMPLETE, workspace.completeness("int x = 1; void f() {"));
        assertEquals(Completeness.COMPLETE, workspace.completeness("if (true) { }"));
        assertEquals(Completeness.INCOMPLETE, workspace.completeness("broker."));
        assertEquals(Completeness.WRONG, workspace.completeness(")"));
    }

    @Test
    void completionKnowsPahoAndTheLearnersVariables() {
        workspace.evaluate("var sender = new MqttClient(broker, \"sender\", new MemoryPersistence());");
        Suggestion publish = workspace.complete("sender.publ", 11).get(0);
        assertEquals(new Suggestion(7, "publish(", publish.fits()), publish);
        assertTrue(workspace.documentation("sender.publish(", 15).stream()
                .anyMatch(known -> known.signature().contains("MqttClient.publish(String topic")
                        || known.signature().contains("MqttClient.publish(String")));
    }

    @Test
    void variablesAndMethodsAreTheLearnersOwn() {
        workspace.evaluate("String mine = \"a\"; int thrice(int n) { return 3 * n; } int bad = \"no\";");
        assertTrue(workspace.variables().contains(new Variable("mine", "String", "\"a\"")));
        assertFalse(workspace.variables().stream()
                .anyMatch(v -> v.name().equals("broker") || v.name().equals("bad")));
        assertTrue(workspace.methods().contains("int thrice(int)"), workspace.methods()::toString);
    }
}
