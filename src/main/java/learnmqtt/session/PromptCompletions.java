package learnmqtt.session;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learnmqtt.workspace.Suggestion;
import learnmqtt.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Completes commands by their names and Java by what the learner's VM knows. Used on the terminal's thread. */
public final class PromptCompletions implements Completions {
    private final Supplier<Optional<Workspace>> workspace;

    /** @param workspace the current one; empty before there is one */
    public PromptCompletions(Supplier<Optional<Workspace>> workspace) {
        this.workspace = workspace;
    }

    @Override
    public Offer complete(String line, int cursor) {
        String typed = line.substring(0, cursor);
        if (typed.startsWith("/") && !typed.startsWith("//") && !typed.startsWith("/*")) {
            return new Offer(
                    0,
                    Arrays.stream(Command.values())
                            .map(Command::toString)
                            .filter(command -> command.startsWith(typed))
                            .toList());
        }
        List<Suggestion> suggestions =
                workspace.get().map(java -> java.complete(line, cursor)).orElse(List.of());
        if (suggestions.isEmpty()) {
            return new Offer(cursor, List.of());
        }
        int anchor = suggestions.get(0).start();
        return new Offer(
                anchor,
                suggestions.stream()
                        .filter(one -> one.start() == anchor)
                        .map(Suggestion::continuation)
                        .toList());
    }

    @Override
    public List<String> documentation(String line, int cursor) {
        return workspace.get().map(java -> java.documentation(line, cursor)).orElse(List.of()).stream()
                .map(one -> text(one.signature(), one.javadoc()))
                .toList();
    }

    private static String text(String signature, @Nullable String javadoc) {
        return javadoc == null ? signature : signature + "\n" + javadoc.strip();
    }
}
