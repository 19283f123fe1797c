package learnmqtt.terminal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnmqtt.session.Background;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.terminal.text.Look;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * A terminal with line editing. One thread of its own reads the keys, all the time: with a question open it edits the
 * answer, without one it listens for Ctrl-C and keeps everything else that is typed for the next question.
 */
final class EditedDialogue implements Dialogue {
    private static final int CTRL_C = 3;

    private final Terminal terminal;
    private final QuietTerminal quiet;
    private final Consumer<Happening> happenings;
    private final Completions completions;
    private final Optional<Path> history;
    private final Supplier<Look> look;
    private final AtomicReference<@Nullable Question> next = new AtomicReference<>();

    private final Ahead ahead = new Ahead();
    private final Object lock = new Object();
    private final Thread thread;
    private boolean listening;
    private boolean closed;
    private @Nullable LineEditor editor;

    EditedDialogue(
            Terminal terminal,
            Consumer<Happening> happenings,
            Completions completions,
            Optional<Path> history,
            Supplier<Look> look) {
        this.terminal = terminal;
        this.happenings = happenings;
        this.completions = completions;
        this.history = history;
        this.look = look;
        this.quiet = new QuietTerminal(terminal);
        terminal.handle(Signal.INT, signal -> happenings.accept(new Happening.Interrupted()));
        terminal.handle(Signal.WINCH, signal -> happenings.accept(new Happening.Resized()));
        this.thread = Background.run("prompt", this::run);
    }

    @Override
    public void print(String text) {
        LineEditor now;
        synchronized (lock) {
            now = editor;
            if (now == null) {
                terminal.writer().print(text);
                terminal.flush();
            }
        }
        if (now != null) {
            now.printAbove(text);
        }
    }

    @Override
    public void clear() {
        print("\u001b[H\u001b[2J");
    }

    @Override
    public void ask(Question question) {
        LineEditor now;
        synchronized (lock) {
            next.set(question);
            if (listening) {
                thread.interrupt();
            }
            lock.notifyAll();
            now = editor;
        }
        if (now != null) {
            now.replaceQuestion();
        }
    }

    @Override
    public int width() {
        return SystemTerminal.width(terminal);
    }

    @Override
    public boolean isPiped() {
        return false;
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            thread.interrupt();
            lock.notifyAll();
        }
        try {
            thread.join(1000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        quiet.close();
    }

    private void run() {
        try {
            LineEditor reader = new LineEditor(
                    terminal, history, () -> next.getAndSet(null), () -> happenings.accept(new Happening.Resized()));
            Completer completer = new Completer(reader, completions, look);
            reader.bind("offer", completer::complete, "\t");
            synchronized (lock) {
                editor = reader;
            }
            Question question = awaitQuestion(reader);
            while (question != null) {
                answer(question, reader);
                question = awaitQuestion(reader);
            }
        } catch (IOException | InterruptedException over) {
            if (!isClosed()) {
                happenings.accept(new Happening.EndOfInput());
            }
        }
    }

    private void answer(Question question, LineEditor reader) throws IOException {
        Pasted pasted = reader.pasted();
        if (pasted.hasWholeLine()) {
            String line = pasted.next();
            reader.printAbove(question.prompt() + line + "\n");
            if (question.remembered() && !line.isBlank()) {
                reader.getHistory().add(line);
            }
            happenings.accept(new Happening.Typed(line));
            return;
        }
        try {
            reader.adopt(question);
            if (question.byKey()) {
                ahead.forget(); // a key is meant for what is on the screen
            }
            reader.runMacro(ahead.line());
            happenings.accept(
                    new Happening.Typed(reader.readLine(question.prompt(), null, (Character) null, pasted.next())));
            if (ahead.isEmpty() && pasted.takeFollowing(terminal.reader())) {
                interrupted(reader);
            }
        } catch (UserInterruptException interrupted) {
            if (!isClosed()) {
                interrupted(reader);
            }
        } catch (EndOfFileException end) {
            pasted.forget();
            ahead.forget();
            happenings.accept(new Happening.EndOfInput());
        }
    }

    private void interrupted(LineEditor reader) {
        reader.pasted().forget();
        ahead.forget();
        happenings.accept(new Happening.Interrupted());
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** The next question; none once closed. Until it comes, keys are read and kept. */
    private @Nullable Question awaitQuestion(LineEditor reader) throws InterruptedException {
        boolean readable = true;
        while (true) {
            synchronized (lock) {
                listening = false;
                Thread.interrupted(); // whoever asked has been heard
                if (closed) {
                    return null;
                }
                Question question = next.getAndSet(null);
                if (question != null) {
                    return question;
                }
                if (!readable) {
                    lock.wait();
                    continue;
                }
                listening = true;
            }
            readable = listen(reader);
        }
    }

    /** Reads one key; false if there will be no more. */
    private boolean listen(LineEditor reader) {
        try {
            int c = terminal.reader().read(60_000);
            if (c == CTRL_C) {
                interrupted(reader);
            } else if (c >= 0) {
                ahead.press((char) c);
            }
            return c != NonBlockingReader.EOF;
        } catch (InterruptedIOException asked) {
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
