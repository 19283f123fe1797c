package learnmqtt.workspace;

import com.sun.jdi.VirtualMachine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.execution.JdiExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import learnmqtt.workspace.Evaluation.Reason;
import learnmqtt.workspace.Evaluation.VmLost;
import learnmqtt.workspace.agent.Agent;
import org.jspecify.annotations.Nullable;

/**
 * The learner's VM as JShell drives it.
 *
 * <p>JShell's own remote engine takes 140 to 240 ms for a snippet because it sends each command and each answer in
 * several small writes, and on a socket without TCP_NODELAY every second one waits some 40 ms for a delayed
 * acknowledgement. Here a command is one write, the socket does not delay, and what the learner prints goes another
 * way, see {@link Output}. The VM also starts while JShell's compiler warms up: calls wait for it only when they
 * need it.
 *
 * <p>{@link #stop} and {@link #shutDown} may be called from any thread, the rest from one at a time.
 */
final class RemoteVm implements ExecutionControl {
    private static final long DEATH_MILLIS = 3_000;

    private final VmProcess process;
    private final Output output;
    private final CompletableFuture<Link> link = new CompletableFuture<>();
    private final AtomicBoolean stopRequested = new AtomicBoolean();
    private volatile @Nullable Reason reason;
    private volatile boolean inSnippet;
    private volatile boolean stopped;
    private final AtomicLong snippetEnds = new AtomicLong();

    private RemoteVm(VmProcess process, Output output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the process; a thread of its own connects to it. */
    static RemoteVm start(WorkspaceSettings settings, WorkspaceListener listener) throws IOException {
        VmProcess process = new VmProcess(settings);
        Output output = new Output(process.process().getInputStream(), listener);
        RemoteVm vm = new RemoteVm(process, output);
        daemon("workspace-output", output);
        daemon("workspace-connect", vm::connect);
        daemon("workspace-end", () -> vm.awaitEnd(listener));
        return vm;
    }

    static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void connect() {
        try {
            Debugger debugger = new Debugger(process.acceptDebugger());
            Socket socket = process.acceptAgent();
            ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.flush();
            link.complete(new Link(debugger, out, new ObjectInputStream(new EndingInput(socket.getInputStream()))));
        } catch (IOException | RuntimeException e) {
            reason = reason == null ? Reason.NOT_STARTED : reason;
            process.kill();
            link.completeExceptionally(e);
        }
    }

    private void awaitEnd(WorkspaceListener listener) {
        process.process().onExit().join();
        VmLost lost = lost("");
        if (lost.reason() != Reason.CLOSED) {
            listener.vmLost(lost);
        }
    }

    /** Why and how the VM ended. Waits for its last output. */
    VmLost lost(String source) {
        try {
            if (!process.process().waitFor(DEATH_MILLIS, TimeUnit.MILLISECONDS)) {
                process.kill();
            }
            output.awaitEnd(DEATH_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Reason known = reason;
        if (known == null) {
            boolean connected = link.isDone() && !link.isCompletedExceptionally();
            known = !connected ? Reason.NOT_STARTED : output.exitSeen() ? Reason.EXITED : Reason.CRASHED;
        }
        Process dead = process.process();
        if (dead.isAlive()) {
            return new VmLost(source, known, OptionalInt.empty());
        }
        int status = dead.exitValue();
        return new VmLost(source, known == Reason.CRASHED ? reason(status) : known, OptionalInt.of(status));
    }

    /** Why a VM ended that nobody told to. */
    private static Reason reason(int status) {
        return switch (status) {
            case Agent.FULL -> Reason.OUT_OF_MEMORY;
            case Agent.CROWDED -> Reason.TOO_MANY_THREADS;
            default -> Reason.CRASHED;
        };
    }

    /** A new evaluation begins: a stop that was asked for before does not count. */
    void begin() {
        stopRequested.set(false);
    }

    /** Whether the last call into the learner's code was stopped, or not even begun because of a stop. */
    boolean stopped() {
        return stopped;
    }

    private boolean alive() {
        return process.process().isAlive();
    }

    /** Waits until everything that the snippets so far have printed was handed over. */
    void awaitOutput() {
        try {
            output.awaitSnippetEnds(snippetEnds.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Paho's reason code of the last exception. */
    OptionalInt reasonCode() {
        try {
            return extensionCommand(Agent.REASON_CODE, null) instanceof Integer code
                    ? OptionalInt.of(code)
                    : OptionalInt.empty();
        } catch (ExecutionControlException e) {
            return OptionalInt.empty();
        }
    }

    /** What goes wrong in a callback of Paho's, as the agent says it; empty if nothing does. */
    String callbackTrouble() {
        try {
            return extensionCommand(Agent.CALLBACK_TROUBLE, null) instanceof String trouble ? trouble : "";
        } catch (ExecutionControlException e) {
            return "";
        }
    }

    private Link link() throws EngineTerminationException {
        try {
            return link.join();
        } catch (CompletionException e) {
            throw new EngineTerminationException(String.valueOf(e.getCause()));
        }
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        link().load(classes);
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        link().redefine(classes);
    }

    @Override
    public String invoke(String className, String method)
            throws RunException, EngineTerminationException, InternalException {
        Link connected = link();
        return inSnippet(() -> connected.invoke(className, method));
    }

    @Override
    public String varValue(String className, String variable)
            throws RunException, EngineTerminationException, InternalException {
        Link connected = link();
        return inSnippet(() -> connected.varValue(className, variable));
    }

    private interface Call {
        String run() throws RunException, EngineTerminationException, InternalException;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that evaluates writes it
    private String inSnippet(Call call) throws RunException, EngineTerminationException, InternalException {
        stopped = false;
        inSnippet = true;
        try {
            if (stopRequested.get()) {
                throw new StoppedException();
            }
            snippetEnds.incrementAndGet();
            return call.run();
        } catch (StoppedException e) {
            stopped = true;
            throw e;
        } finally {
            inSnippet = false;
        }
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        link().addToClasspath(path);
    }

    @Override
    public @Nullable Object extensionCommand(String command, @Nullable Object argument)
            throws RunException, EngineTerminationException, InternalException {
        return link().extensionCommand(command, argument);
    }

    /** Asks the running snippet to stop; kills the VM if it has not returned after a second. */
    @Override
    public void stop() {
        if (stopRequested.compareAndSet(false, true)) {
            daemon("workspace-stop", this::stopOrKill);
        }
    }

    private void stopOrKill() {
        output.muteUntil(snippetEnds.get());
        long deadline = System.nanoTime() + 1_000_000_000L;
        long nextTry = System.nanoTime();
        try {
            while (inSnippet && System.nanoTime() < deadline) {
                if (System.nanoTime() >= nextTry && link.isDone()) {
                    boolean asked = link().debugger.stopSnippet();
                    nextTry = System.nanoTime() + (asked ? 400_000_000L : 20_000_000L);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (IOException | EngineTerminationException | InterruptedException e) {
            // not to be had: it is killed below if it still runs
        }
        if (inSnippet) {
            kill(Reason.UNSTOPPABLE);
        }
    }

    private void kill(Reason why) {
        if (reason == null && alive()) {
            reason = why;
        }
        process.kill();
    }

    /** Ends the VM because its workspace is closed. */
    void shutDown() {
        output.silence();
        kill(Reason.CLOSED);
        process.close();
    }

    /** Called by JShell when it finds the connection gone; the VM may still be on its way out, with its own status. */
    @Override
    public void close() {
        // ended by itself, or by shutDown
    }

    /** The commands, written by the JDK's own code. */
    private static final class Link extends JdiExecutionControl {
        private final Debugger debugger;

        Link(Debugger debugger, ObjectOutput out, ObjectInput in) {
            super(out, in);
            this.debugger = debugger;
        }

        @Override
        protected VirtualMachine vm() throws EngineTerminationException {
            try {
                return debugger.vm();
            } catch (IOException e) {
                throw new EngineTerminationException(e.toString());
            }
        }
    }
}
