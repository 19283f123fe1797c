package learnmqtt.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Compiles Java as a {@link Workspace} does and runs nothing: there is no VM. What was declared is known to what comes
 * after. For one thread at a time.
 */
public final class SnippetCompiler implements AutoCloseable {
    private final JShell shell;

    /** Begins with the prelude; of the settings nothing but that and the class path is used. */
    public SnippetCompiler(WorkspaceSettings settings) {
        shell = JShell.builder()
                .executionEngine(new IdleEngine(), java.util.Map.of())
                .compilerOptions("-classpath", settings.classPathText())
                .build();
        settings.prelude().lines().filter(line -> !line.isBlank()).forEach(shell::eval);
    }

    /**
     * Compiles the snippets of a text one after the other, up to the first that is no Java.
     *
     * @return the first mistake; empty if there is none, and nothing is used that nobody has declared by the end
     */
    public Optional<Problem> compile(String source) {
        List<Piece> pieces = new ArrayList<>();
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            String text = info.source() == null ? rest : info.source();
            int offset = source.length()
                    - rest.length()
                    + text.length()
                    - text.stripLeading().length();
            List<SnippetEvent> events = shell.eval(text.strip());
            events.stream()
                    .filter(event -> event.causeSnippet() == null)
                    .forEach(event -> pieces.add(new Piece(event.snippet(), offset)));
            if (events.stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED)) {
                break;
            }
            rest = info.source() == null ? "" : info.remaining();
        }
        return pieces.stream().flatMap(piece -> mistake(source, piece).stream()).findFirst();
    }

    private record Piece(Snippet snippet, int offset) {}

    private Optional<Problem> mistake(String source, Piece piece) {
        return switch (Objects.requireNonNull(shell.status(piece.snippet()))) {
            case REJECTED ->
                shell.diagnostics(piece.snippet())
                        .filter(Diag::isError)
                        .findFirst()
                        .map(diag -> Evaluator.problem(source, piece.offset(), diag));
            case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED -> waiting(source, piece);
            default -> Optional.empty();
        };
    }

    /** What a declaration still waits for; JShell does not say where in it. */
    private Optional<Problem> waiting(String source, Piece piece) {
        return shell.unresolvedDependencies((DeclarationSnippet) piece.snippet())
                .findFirst()
                .map(missing -> Problem.at(
                        source,
                        "compiler.err.cant.resolve",
                        "cannot find symbol\n  symbol: " + missing,
                        piece.offset(),
                        piece.offset()));
    }

    @Override
    public void close() {
        shell.close();
    }
}
