package learnmqtt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learnmqtt.i18n.Language;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Manner;
import learnmqtt.session.PromptCompletions;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Tutor;
import learnmqtt.session.Walk;
import learnmqtt.terminal.TerminalScreen;
import learnmqtt.workspace.agent.Leftovers;

/** A short session that nobody sees: whatever it uses can be archived, so that later starts are fast. */
final class WarmUp {
    private final Workshop workshop;

    WarmUp(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Plays the first steps of the first lesson. Returns the exit code. */
    int run() throws InterruptedException {
        Path state = temporaryFolder();
        Inbox inbox = new Inbox();
        AtomicReference<Sandbox> opened = new AtomicReference<>();
        workshop.screen(Language.EN, Optional.empty(), inbox, Optional::empty).close();
        try (TerminalScreen screen = TerminalScreen.rehearsal(
                        inbox::post,
                        new PromptCompletions(
                                () -> Optional.ofNullable(opened.get()).map(Sandbox::workspace)),
                        Language.EN.code());
                Sandbox sandbox = new Sandbox(workshop.plan(0, workshop.brokers()), inbox::post)) {
            opened.set(sandbox);
            ClientRehearsal.play(); // for starts that do not have an archive of their own for the clients
            sandbox.workspace().evaluate("1 + 1");
            for (String line : new String[] {"", "", "/run", "/list", "/quit"}) {
                inbox.post(new Happening.Typed(line));
            }
            Logbook logbook = new Logbook(new ProgressStore(state));
            Walk walk = new Walk(
                    workshop.course(Language.EN, sandbox.address()),
                    logbook.progress().place().orElse(new Progress.Place("", "")));
            Spoken spoken =
                    new Spoken(Language.EN, screen, logbook, language -> workshop.course(language, sandbox.address()));
            Manner manner = new Manner(false, false, "./learn");
            return new Tutor(inbox, screen, sandbox, walk, logbook, manner, spoken, lesson -> {}).run();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } finally {
            remove(state);
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
