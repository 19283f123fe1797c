package learnmqtt.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import learnmqtt.session.Background;
import learnmqtt.session.Happening;
import org.jspecify.annotations.Nullable;

/**
 * Lines from a stream, text to a stream, nothing ever taken back: for pipes, for screen readers, for terminals that can
 * do no more. Lines are handed on when asked for. From a pipe, a line is printed after its prompt, so that the output
 * reads like a session; at a terminal it stands there already.
 */
final class PlainDialogue implements Dialogue {
    /** Ctrl-C, where the terminal was told to end a line with it. */
    private static final char INTERRUPT = 3;

    private final PrintStream out;
    private final boolean echo;
    private final IntSupplier width;
    private final AutoCloseable terminal;
    private final Consumer<Happening> happenings;

    private final Object lock = new Object();
    private final Deque<String> lines = new ArrayDeque<>();
    private @Nullable Question open;
    private boolean ended;
    private boolean closed;

    /**
     * @param echo whether lines come from a pipe
     * @param terminal what to close at the end
     */
    PlainDialogue(
            InputStream in,
            PrintStream out,
            Charset charset,
            boolean echo,
            IntSupplier width,
            AutoCloseable terminal,
            Consumer<Happening> happenings) {
        this.out = out;
        this.echo = echo;
        this.width = width;
        this.terminal = terminal;
        this.happenings = happenings;
        Background.run("input", () -> read(new BufferedReader(new InputStreamReader(in, charset))));
    }

    @Override
    public void print(String text) {
        synchronized (lock) {
            if (open != null && !echo) {
                out.print('\n');
            }
            out.print(text);
            if (open != null && !echo) {
                out.print(open.prompt());
            }
            out.flush();
        }
    }

    @Override
    public void clear() {
        // text is only ever added at the end
    }

    @Override
    public void ask(Question question) {
        synchronized (lock) {
            boolean again = open != null && open.prompt().equals(question.prompt());
            if (!echo && !again) {
                out.print(open == null ? question.prompt() : "\n" + question.prompt());
                out.flush();
            }
            open = question;
            handOn();
        }
    }

    @Override
    public int width() {
        return width.getAsInt();
    }

    @Override
    public boolean isPiped() {
        return echo;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (open != null && !echo) {
                out.print('\n');
            }
            open = null;
            out.flush();
            lock.notifyAll();
        }
        try {
            terminal.close();
        } catch (Exception unclosable) {
            // The program ends; there is nobody left to tell.
        }
    }

    private void read(Reader reader) {
        try {
            StringBuilder line = new StringBuilder();
            boolean first = true;
            int c = reader.read();
            while (c >= 0) {
                if (c == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else if (c == INTERRUPT && !echo) {
                    interrupt(line.length() == 0);
                    line.setLength(0);
                } else if (!(first && c == '\ufeff')) {
                    line.append((char) c);
                }
                first = false;
                c = reader.read();
            }
            if (line.length() > 0) {
                take(line.toString());
            }
        } catch (IOException | InterruptedException over) {
            // Nothing more will come, as at the end of the stream.
        }
        synchronized (lock) {
            ended = true;
            handOn();
        }
    }

    private void take(String line) throws InterruptedException {
        synchronized (lock) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            handOn();
            while (echo && !lines.isEmpty() && !closed) {
                lock.wait();
            }
        }
    }

    /** Ctrl-C: gives up the line being typed; without one it is a happening of its own. */
    private void interrupt(boolean nothingTyped) {
        synchronized (lock) {
            if (open != null) {
                out.print("\n" + open.prompt());
                out.flush();
            }
            if (open == null || nothingTyped) {
                happenings.accept(new Happening.Interrupted());
            }
        }
    }

    private void handOn() {
        Question question = open;
        if (question == null || closed) {
            return;
        }
        String line = lines.poll();
        if (line != null) {
            open = null;
            lock.notifyAll();
            if (echo) {
                out.print(question.prompt() + line + "\n");
                out.flush();
            }
            happenings.accept(new Happening.Typed(line));
        } else if (ended) {
            open = null;
            if (!echo) {
                out.print('\n');
                out.flush();
            }
            happenings.accept(new Happening.EndOfInput());
        }
    }
}
