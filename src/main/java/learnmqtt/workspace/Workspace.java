package learnmqtt.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import learnmqtt.workspace.Evaluation.Reason;
import learnmqtt.workspace.Evaluation.VmLost;
import learnmqtt.workspace.agent.ThreadLimit;
import org.jspecify.annotations.Nullable;

/**
 * The learner's JShell with its own VM, from its start to the moment the VM is lost or closed; then a new workspace
 * takes its place.
 *
 * <p>{@link #stop} and {@link #close} may be called from any thread. Everything else is for one thread at a time, and
 * waits until the workspace is ready.
 */
public final class Workspace implements AutoCloseable {
    /** The VM is ended when it has more. */
    public static final int MOST_THREADS = ThreadLimit.MOST;

    private static final String PRELUDE = "prelude-";

    private final WorkspaceListener listener;
    private final CompletableFuture<Parts> parts = new CompletableFuture<>();
    private final AtomicInteger snippets = new AtomicInteger();
    private volatile @Nullable RemoteVm vm;
    private volatile boolean closed;
    private volatile boolean preludeDone;

    private record Parts(RemoteVm vm, JShell shell, Evaluator evaluator) {}

    private Workspace(WorkspaceListener listener) {
        this.listener = listener;
    }

    /** Starts a VM and returns at once. */
    public static Workspace start(WorkspaceSettings settings, WorkspaceListener listener) {
        Workspace workspace = new Workspace(listener);
        RemoteVm.daemon("workspace-start", () -> workspace.begin(settings));
        return workspace;
    }

    private void begin(WorkspaceSettings settings) {
        try {
            RemoteVm started = RemoteVm.start(settings, listener);
            vm = started;
            if (closed) {
                started.shutDown();
            }
            JShell shell = shell(settings, started);
            Evaluator evaluator = new Evaluator(shell, started);
            for (String line : settings.prelude().lines().toList()) {
                if (!line.isBlank() && evaluator.run(line, 0, line).stream().anyMatch(Evaluation::failed)) {
                    throw new IllegalArgumentException("the prelude fails at: " + line);
                }
            }
            preludeDone = true;
            parts.complete(new Parts(started, shell, evaluator));
            shell.sourceCodeAnalysis(); // begins its index of classes on a thread of its own
        } catch (IOException | RuntimeException e) {
            parts.completeExceptionally(e);
        }
    }

    private JShell shell(WorkspaceSettings settings, RemoteVm started) {
        return JShell.builder()
                .executionEngine(new RemoteVmProvider(started), java.util.Map.of())
                .compilerOptions("-classpath", settings.classPathText())
                .idGenerator((_snippet, index) ->
                        preludeDone ? Integer.toString(snippets.incrementAndGet()) : PRELUDE + index)
                .build();
    }

    /** Waits for the start; empty if it failed. */
    private Optional<Parts> whenReady() {
        try {
            return Optional.of(parts.join());
        } catch (CompletionException failed) {
            return Optional.empty();
        }
    }

    /** Says whether a text is ready to be evaluated. Runs nothing. */
    public Completeness completeness(String source) {
        Optional<Parts> ready = whenReady();
        if (ready.isEmpty()) {
            return Completeness.WRONG;
        }
        SourceCodeAnalysis analysis = ready.get().shell().sourceCodeAnalysis();
        Completeness result = Completeness.EMPTY;
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case COMPLETE, COMPLETE_WITH_SEMI -> result = Completeness.COMPLETE;
                case CONSIDERED_INCOMPLETE, DEFINITELY_INCOMPLETE -> {
                    return Completeness.INCOMPLETE;
                }
                case UNKNOWN -> {
                    return Completeness.WRONG;
                }
                case EMPTY -> {
                    return result;
                }
            }
            rest = info.remaining();
        }
        return result;
    }

    /**
     * Runs the snippets of a text one after the other, up to the first that fails, and waits for them. What they
     * printed was handed to the listener before this returns.
     *
     * @return what became of each snippet, in order; empty for a text that has none
     */
    public List<Evaluation> evaluate(String source) {
        Optional<Parts> started = whenReady();
        if (started.isEmpty()) {
            return List.of(
                    new VmLost(source, closed ? Reason.CLOSED : Reason.NOT_STARTED, java.util.OptionalInt.empty()));
        }
        Parts ready = started.get();
        ready.vm().begin();
        List<Evaluation> evaluations = new ArrayList<>();
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo info = ready.shell().sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                break;
            }
            String piece = info.source() == null ? rest : info.source();
            int blanks = piece.length() - piece.stripLeading().length();
            int offset = source.length() - rest.length() + blanks;
            List<Evaluation> some = ready.evaluator().run(source, offset, piece.strip());
            evaluations.addAll(some);
            if (some.stream().anyMatch(Evaluation::failed)) {
                break;
            }
            rest = info.source() == null ? "" : info.remaining();
        }
        return evaluations;
    }

    /**
     * Stops the running snippet and returns at once; does nothing if none is running. A snippet that does not stop
     * within a second (it waits in {@code accept()}, or catches every Throwable) costs the whole VM:
     * {@link Reason#UNSTOPPABLE}.
     */
    public void stop() {
        RemoteVm running = vm;
        if (running != null && preludeDone) {
            running.stop();
        }
    }

    /** The ways to go on at the cursor, those that fit first, each once. */
    public List<Suggestion> complete(String source, int cursor) {
        int[] anchor = new int[1];
        return whenReady().stream()
                .flatMap(ready ->
                        ready.shell().sourceCodeAnalysis().completionSuggestions(source, cursor, anchor).stream())
                .map(suggestion -> new Suggestion(anchor[0], suggestion.continuation(), suggestion.matchesType()))
                .distinct()
                .toList();
    }

    /** What is known of the thing at the cursor; empty if nothing is. */
    public List<Documentation> documentation(String source, int cursor) {
        return whenReady().stream()
                .flatMap(ready -> ready.shell().sourceCodeAnalysis().documentation(source, cursor, true).stream())
                .map(known -> new Documentation(known.signature(), known.javadoc()))
                .toList();
    }

    /**
     * A Paho client whose callback threw, or waits for ever for an answer.
     *
     * @return client, exception and message, a line each; only the client where it waits; empty if all is well
     */
    public String callbackTrouble() {
        return whenReady().map(ready -> ready.vm().callbackTrouble()).orElse("");
    }

    /** The learner's variables, without those of the prelude, in the order of their declaration. */
    public List<Variable> variables() {
        Optional<Parts> ready = whenReady();
        if (ready.isEmpty()) {
            return List.of();
        }
        JShell shell = ready.get().shell();
        ready.get().vm().begin();
        return shell.variables()
                .filter(Workspace::isLearners)
                .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
                .map(variable -> new Variable(variable.name(), variable.typeName(), value(shell, variable)))
                .toList();
    }

    private static String value(JShell shell, VarSnippet variable) {
        try {
            return shell.varValue(variable);
        } catch (IllegalStateException gone) {
            return "";
        }
    }

    /** The learner's methods, such as {@code int twice(int)}. */
    public List<String> methods() {
        return whenReady().stream()
                .flatMap(ready -> ready.shell().methods())
                .filter(Workspace::isLearners)
                .map(Workspace::header)
                .toList();
    }

    private static String header(MethodSnippet method) {
        String signature = method.signature(); // (int)int
        return signature.substring(signature.lastIndexOf(')') + 1) + " " + method.name() + "(" + method.parameterTypes()
                + ")";
    }

    private static boolean isLearners(Snippet snippet) {
        return !snippet.id().startsWith(PRELUDE);
    }

    /** Kills the VM and deletes its folder. Returns at once. */
    @Override
    public void close() {
        closed = true;
        RemoteVm running = vm;
        if (running != null) {
            running.shutDown();
        }
    }
}
