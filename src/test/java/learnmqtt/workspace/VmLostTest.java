package learnmqtt.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import learnmqtt.workspace.Evaluation.Reason;
import learnmqtt.workspace.Evaluation.Threw;
import learnmqtt.workspace.Evaluation.Value;
import learnmqtt.workspace.Evaluation.VmLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ends of a VM, and what is said of them. */
@Timeout(60)
class VmLostTest {
    private final Recorder seen = new Recorder();

    private static VmLost last(List<Evaluation> all) {
        return assertInstanceOf(VmLost.class, all.get(all.size() - 1), all::toString);
    }

    @Test
    void systemExitIsSaidWithItsStatus() {
        try (Workspace workspace = Workspaces.start(seen)) {
            VmLost lost = last(workspace.evaluate("System.out.println(\"bye\"); System.exit(3); int never;"));
            assertEquals(new VmLost("System.exit(3);", Reason.EXITED, OptionalInt.of(3)), lost);
            assertEquals(Reason.EXITED, seen.awaitLost().reason());
            assertEquals("bye\n", seen.text());
            assertEquals(Reason.EXITED, last(workspace.evaluate("1 + 1")).reason());
        }
    }

    @Test
    void aCrashIsNotAnExit() {
        try (Workspace workspace = Workspaces.start(seen)) {
            VmLost lost = last(workspace.evaluate("Runtime.getRuntime().halt(5)"));
            assertEquals(Reason.CRASHED, lost.reason());
            assertEquals(OptionalInt.of(5), lost.status());
        }
    }

    @Test
    void aHeapFilledToTheLastByteIsSaid() {
        WorkspaceSettings usual = Workspaces.settings();
        WorkspaceSettings small =
                new WorkspaceSettings(usual.classPath(), usual.prelude(), 32, List.of(), usual.java());
        try (Workspace workspace = Workspace.start(small, seen)) {
            workspace.evaluate("var all = new LinkedList<Object>();");
            for (int i = 0; i < 3; i++) { // an exception at first; at last there may be no room to say it in
                Evaluation full = workspace
                        .evaluate("while (true) all.add(new Object());")
                        .get(0);
                if (full instanceof VmLost lost) {
                    assertEquals(Reason.OUT_OF_MEMORY, lost.reason());
                    return;
                }
                Threw threw = assertInstanceOf(Threw.class, full);
                assertEquals("java.lang.OutOfMemoryError", threw.thrown().get(0).type());
            }
        }
    }

    @Test
    void moreThreadsThanAnybodyNeedsAreSaid() {
        try (Workspace workspace = Workspaces.start(seen)) {
            VmLost lost = last(workspace.evaluate("""
                    for (int i = 0; i < 10_000; i++) {
                        new Thread(new java.util.concurrent.Semaphore(0)::acquireUninterruptibly).start();
                    }
                    Thread.sleep(20_000);"""));
            assertEquals(Reason.TOO_MANY_THREADS, lost.reason());
            assertEquals(Reason.TOO_MANY_THREADS, seen.awaitLost().reason());
        }
    }

    @Test
    void aVmThatEndsWhileNothingRunsIsNoticed() {
        try (Workspace workspace = Workspaces.start(seen)) {
            workspace.evaluate("new Thread(() -> System.exit(4)).start();");
            assertEquals(OptionalInt.of(4), seen.awaitLost().status());
        }
    }

    @Test
    void aVmThatCannotStartIsSaid() {
        WorkspaceSettings usual = Workspaces.settings();
        WorkspaceSettings broken = usual.withVmOptions(List.of("-XX:NoSuchOption=1"));
        try (Workspace workspace = Workspace.start(broken, seen)) {
            assertEquals(Reason.NOT_STARTED, last(workspace.evaluate("1")).reason());
            assertEquals(Reason.NOT_STARTED, seen.awaitLost().reason());
            assertTrue(seen.text().contains("NoSuchOption"), seen::text);
        }
        WorkspaceSettings without = new WorkspaceSettings(List.of(), "", 64, List.of(), Path.of("/no/such/java"));
        try (Workspace workspace = Workspace.start(without, seen)) {
            assertEquals(Reason.NOT_STARTED, last(workspace.evaluate("1")).reason());
        }
    }

    @Test
    void closingEndsTheProcessAndItsFolder() throws Exception {
        Workspace workspace = Workspaces.start(seen);
        List<Evaluation> all = workspace.evaluate("ProcessHandle.current().pid(); System.getProperty(\"user.dir\");");
        ProcessHandle vm = process(((Value) all.get(0)).text());
        Path folder = Path.of(((Value) all.get(1)).text().replace("\"", ""));
        workspace.evaluate("new java.io.File(\"litter\").createNewFile()");
        assertTrue(Files.isDirectory(folder));
        workspace.close();
        vm.onExit().get(10, TimeUnit.SECONDS);
        while (Files.exists(folder)) { // deleted by a thread of its own; the time-out is the deadline
            Thread.onSpinWait();
        }
        assertEquals(Reason.CLOSED, last(workspace.evaluate("1 + 1")).reason());
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void theVmDoesNotOutliveAKilledProgram() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Host.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle vm = process(said.readLine());
            Path folder = Path.of(said.readLine());
            assertTrue(vm.isAlive());
            program.destroyForcibly();
            vm.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(vm.isAlive());
            assertFalse(Files.exists(folder));
        } finally {
            program.destroyForcibly();
        }
    }

    /** A program with a workspace in which a loop runs; says the process of its VM. */
    static final class Host {
        private Host() {}

        public static void main(String[] arguments) throws IOException {
            Workspace workspace = Workspaces.start(new Recorder());
            List<Evaluation> all =
                    workspace.evaluate("ProcessHandle.current().pid(); new java.io.File(\"\").getAbsoluteFile();");
            all.forEach(value -> System.out.println(((Value) value).text()));
            workspace.evaluate("while (true) { }");
        }
    }
}
