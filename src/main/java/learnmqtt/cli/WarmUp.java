package learnmqtt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import learnmqtt.i18n.Language;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.PromptCompletions;
import learnmqtt.session.Sandbox;
import learnmqtt.terminal.TerminalScreen;
import learnmqtt.workspace.agent.Leftovers;

/** Short runs that nobody sees: whatever they use can be archived, so that later starts are fast. */
final class WarmUp {
    /** What a learner types who begins the course. */
    private static final List<String> TYPED = List.of("1 + 1", "", "", "/run", "/list", "/quit");

    private final Surroundings surroundings;
    private final CommandReader reader;

    WarmUp(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.reader = CommandLines.reader(surroundings);
    }

    /** Plays the clients, the first steps of the first lesson, and the broker by itself. Returns the exit code. */
    int run() throws InterruptedException, IOException {
        ClientRehearsal.play(); // for starts that do not have an archive of their own for the clients
        Path state = temporaryFolder();
        try {
            List<String> typed = List.of("--lang", "en", "--port", "0", "--state", state.toString());
            Options options = reader.read(typed).options();
            Workshop workshop = new Workshop(surroundings, options);
            workshop.screen(Language.EN, Optional.empty(), new Inbox(), Optional::empty)
                    .close();
            int code = new Lessons(options, workshop).on(WarmUp::rehearsal).resume();
            BrokerRehearsal.play(surroundings);
            return code;
        } finally {
            remove(state);
        }
    }

    private static TerminalScreen rehearsal(
            Language language, Optional<Path> history, Inbox inbox, Supplier<Optional<Sandbox>> sandbox) {
        TYPED.forEach(typed -> inbox.post(new Happening.Typed(typed)));
        PromptCompletions completions =
                new PromptCompletions(() -> sandbox.get().map(Sandbox::workspace));
        try {
            return TerminalScreen.rehearsal(inbox::post, completions, language.code());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Leftovers.prefix());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException left) {
            // the system empties its own folder for temporary files
        }
    }
}
