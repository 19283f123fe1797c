package learnmqtt.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import learnmqtt.workspace.Evaluation.Reason;
import learnmqtt.workspace.Evaluation.Stopped;
import learnmqtt.workspace.Evaluation.Value;
import learnmqtt.workspace.Evaluation.VmLost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ctrl-C, from the learner's friendly loops to those that will not end. */
@Timeout(60)
class StopTest {
    private final Recorder seen = new Recorder();

    /** Runs a snippet that prints "running" and does not end, and stops it. */
    private List<Evaluation> stop(Workspace workspace, String source) {
        seen.clear();
        CompletableFuture<List<Evaluation>> result = CompletableFuture.supplyAsync(() -> workspace.evaluate(source));
        seen.awaitText("running");
        workspace.stop();
        return result.join();
    }

    @Test
    void loopsAndSleepsStopAndTheVmLivesOn() {
        try (Workspace workspace = Workspaces.start(seen)) {
            workspace.evaluate("int kept = 7; void say() { System.out.println(\"running\"); }");
            List<String> endless = List.of(
                    "{ say(); while (true) { } }",
                    "{ say(); Thread.sleep(100_000); }",
                    "{ say(); new CountDownLatch(1).await(); }",
                    "{ say(); while (true) { try { Thread.sleep(10); } catch (Exception e) { } } }",
                    "while (true) { say(); }",
                    "new Object() { public String toString() { say(); while (true) { } } };");
            for (String source : endless) {
                List<Evaluation> all = stop(workspace, source + " kept = 8;");
                assertInstanceOf(Stopped.class, all.get(all.size() - 1), source);
                assertEquals(
                        "7",
                        assertInstanceOf(Value.class, workspace.evaluate("kept").get(0))
                                .text(),
                        source);
            }
            workspace.stop(); // nothing runs: means nothing
            assertInstanceOf(Value.class, workspace.evaluate("kept").get(0));
            workspace.evaluate("say()");
            seen.awaitText("running");
        }
    }

    @Test
    void aLoopThatCatchesEverythingCostsTheVm() {
        try (Workspace workspace = Workspaces.start(seen)) {
            List<Evaluation> all = stop(
                    workspace,
                    "{ System.out.println(\"running\"); while (true) { try { while (true) { } } catch (Throwable t) { } } }");
            VmLost lost = assertInstanceOf(VmLost.class, all.get(0));
            assertEquals(Reason.UNSTOPPABLE, lost.reason());
            assertEquals(Reason.UNSTOPPABLE, seen.awaitLost().reason());
        }
    }

    @Test
    void waitingForAConnectionCostsTheVmToo() {
        try (Workspace workspace = Workspaces.start(seen)) {
            List<Evaluation> all =
                    stop(workspace, "{ System.out.println(\"running\"); new java.net.ServerSocket(0).accept(); }");
            assertEquals(
                    Reason.UNSTOPPABLE,
                    assertInstanceOf(VmLost.class, all.get(0)).reason());
        }
    }
}
