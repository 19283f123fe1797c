package learnmqtt.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import learnmqtt.workspace.Evaluation.Done;
import learnmqtt.workspace.Evaluation.Kind;
import learnmqtt.workspace.Evaluation.Rejected;
import learnmqtt.workspace.Evaluation.Stopped;
import learnmqtt.workspace.Evaluation.Threw;
import learnmqtt.workspace.Evaluation.Thrown;
import learnmqtt.workspace.Evaluation.Unresolved;
import learnmqtt.workspace.Evaluation.Value;

/** Runs single snippets and says what became of them. For one thread at a time. */
final class Evaluator {
    private static final String PAHO = "org.eclipse.paho.";
    private static final int CAUSE_ONLY = 0; // REASON_CODE_CLIENT_EXCEPTION

    private final JShell shell;
    private final RemoteVm vm;
    private volatile boolean lost;

    Evaluator(JShell shell, RemoteVm vm) {
        this.shell = shell;
        this.vm = vm;
        shell.onShutdown(_shell -> lost = true);
    }

    /**
     * Runs one piece of a text.
     *
     * @param text all that the learner entered; problems are placed in it
     * @param offset where in the text the piece begins
     * @param piece one snippet; a declaration of several variables gives several evaluations
     */
    List<Evaluation> run(String text, int offset, String piece) {
        List<SnippetEvent> events;
        try {
            events = shell.eval(piece);
        } catch (IllegalStateException closed) { // the VM went away between two snippets
            return List.of(vm.lost(piece));
        }
        vm.awaitOutput();
        if (lost) {
            return List.of(vm.lost(piece));
        }
        if (vm.stopped()) {
            return List.of(new Stopped(piece));
        }
        return events.stream()
                .filter(event -> event.causeSnippet() == null)
                .map(event -> evaluation(text, offset, event))
                .toList();
    }

    private Evaluation evaluation(String text, int offset, SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.status() == Status.REJECTED) {
            return new Rejected(
                    text,
                    shell.diagnostics(snippet)
                            .filter(Diag::isError)
                            .map(diag -> problem(text, offset, diag))
                            .toList());
        }
        if (event.exception() != null) {
            return failure(snippet.source(), event.exception());
        }
        boolean replaced = event.previousStatus() != Status.NONEXISTENT;
        List<String> waitsFor = waitsFor(snippet);
        if (event.value() != null && snippet instanceof VarSnippet variable && waitsFor.isEmpty()) {
            return new Value(snippet.source(), variable.name(), variable.typeName(), event.value());
        }
        if (event.value() != null && snippet instanceof ExpressionSnippet expression) {
            return new Value(snippet.source(), expression.name(), expression.typeName(), event.value());
        }
        return new Done(snippet.source(), kind(snippet), name(snippet), replaced, waitsFor);
    }

    static Problem problem(String text, int offset, Diag diag) {
        return Problem.at(
                text,
                diag.getCode(),
                diag.getMessage(Locale.ENGLISH),
                offset + (int) diag.getStartPosition(),
                offset + (int) diag.getEndPosition());
    }

    private Evaluation failure(String source, JShellException exception) {
        if (exception instanceof UnresolvedReferenceException unresolved) {
            DeclarationSnippet called = unresolved.getSnippet();
            return new Unresolved(source, name(called), waitsFor(called));
        }
        List<Thrown> thrown = new ArrayList<>();
        for (Throwable e = exception; e instanceof EvalException learners; e = e.getCause()) {
            thrown.add(new Thrown(learners.getExceptionClassName(), learners.getMessage()));
        }
        if (thrown.isEmpty()) {
            thrown.add(new Thrown(exception.getClass().getName(), exception.getMessage()));
        }
        OptionalInt reasonCode = vm.reasonCode();
        if (reasonCode.orElse(-1) == CAUSE_ONLY && withoutWrapper(thrown)) {
            reasonCode = OptionalInt.empty();
        }
        return new Threw(source, thrown, reasonCode, frames(exception));
    }

    /** Leaves out the first exception of Paho's where it has a cause. */
    private static boolean withoutWrapper(List<Thrown> thrown) {
        for (int i = 0; i + 1 < thrown.size(); i++) {
            if (thrown.get(i).type().startsWith(PAHO)) {
                thrown.remove(i);
                return true;
            }
        }
        return false;
    }

    private List<Frame> frames(JShellException exception) {
        List<Frame> own = new ArrayList<>();
        List<Frame> libraries = new ArrayList<>();
        for (StackTraceElement element : exception.getStackTrace()) {
            String file = element.getFileName();
            if (file != null && file.startsWith("#")) {
                own.add(new Frame(
                        call(element), new Frame.Place(sourceOf(file.substring(1)), element.getLineNumber())));
            } else if (!isMachinery(element.getClassName())) {
                libraries.add(new Frame(element.toString(), null));
            }
        }
        own.addAll(libraries);
        return own;
    }

    private static String call(StackTraceElement element) {
        String type = element.getClassName();
        String method = element.getMethodName();
        return type.isEmpty() || method.isEmpty() ? type + method : type + "." + method;
    }

    private static boolean isMachinery(String type) {
        return type.isEmpty()
                || type.startsWith("REPL.")
                || type.startsWith("jdk.jshell.")
                || type.startsWith("jdk.internal.reflect.")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("learnmqtt.workspace.");
    }

    private String sourceOf(String id) {
        return shell.snippets()
                .filter(snippet -> snippet.id().equals(id))
                .findFirst()
                .map(Snippet::source)
                .orElse("");
    }

    private List<String> waitsFor(Snippet snippet) {
        return snippet instanceof DeclarationSnippet declaration
                        && Objects.requireNonNull(shell.status(snippet)).isDefined()
                        && shell.status(snippet) != Status.VALID
                ? shell.unresolvedDependencies(declaration).toList()
                : List.of();
    }

    private static Kind kind(Snippet snippet) {
        return switch (snippet.kind()) {
            case IMPORT -> Kind.IMPORT;
            case TYPE_DECL -> Kind.TYPE;
            case METHOD -> Kind.METHOD;
            case VAR -> Kind.VARIABLE;
            case EXPRESSION, STATEMENT, ERRONEOUS -> Kind.STATEMENT;
        };
    }

    private static String name(Snippet snippet) {
        if (snippet instanceof ImportSnippet imported) {
            return imported.fullname();
        }
        if (snippet instanceof jdk.jshell.MethodSnippet method) {
            return method.name() + "(" + method.parameterTypes() + ")";
        }
        return snippet instanceof VarSnippet || snippet instanceof TypeDeclSnippet
                ? ((DeclarationSnippet) snippet).name()
                : "";
    }
}
