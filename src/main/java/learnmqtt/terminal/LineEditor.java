package learnmqtt.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * JLine's line editor with what confuses a beginner taken out (history expansion, escapes, menus), so that a line
 * arrives as it was typed, and with Ctrl-C as a key. Pasted text is entered line by line, as if it had been typed.
 */
final class LineEditor extends LineReaderImpl {
    private static final int MOST_REMEMBERED = 2000;

    private final Supplier<Dialogue.@Nullable Question> replacement;
    private final Runnable resized;
    private final KeyMap<Binding> keys;
    private final Pasted pasted = new Pasted();
    private boolean byKey;

    /**
     * @param history where lines are remembered; empty for nowhere
     * @param replacement a question to ask instead of the open one, or null for none
     * @param resized told when the terminal has another size
     */
    LineEditor(
            Terminal terminal,
            Optional<Path> history,
            Supplier<Dialogue.@Nullable Question> replacement,
            Runnable resized)
            throws IOException {
        super(terminal, "learn", variables(history));
        this.replacement = replacement;
        this.resized = resized;
        setParser(new RawParser());
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.AUTO_REMOVE_SLASH, false);
        option(Option.INSERT_TAB, false);
        option(Option.HISTORY_IGNORE_SPACE, false);
        KeyMap<Binding> keys = Objects.requireNonNull(keyMaps.get(LineReader.EMACS));
        keyMaps.put(LineReader.MAIN, keys);
        this.keys = keys;
        bind("interrupt", this::interrupt, KeyMap.ctrl('C'));
        widgets.put(LineReader.CALLBACK_INIT, this::replaceQuestion);
    }

    private static Map<String, Object> variables(Optional<Path> history) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.BELL_STYLE, "none");
        variables.put(LineReader.HISTORY_SIZE, MOST_REMEMBERED);
        variables.put(LineReader.HISTORY_FILE_SIZE, MOST_REMEMBERED);
        history.filter(LineEditor::isWritable).ifPresent(file -> variables.put(LineReader.HISTORY_FILE, file));
        return variables;
    }

    private static boolean isWritable(Path file) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            return Files.isWritable(Files.exists(file) ? file : folder);
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** Makes these keys do this while a line is typed. */
    void bind(String name, Widget widget, String sequence) {
        widgets.put(name, widget);
        keys.bind(new Reference(name), sequence);
    }

    /** What was pasted with the line entered last, and is not entered yet. */
    Pasted pasted() {
        return pasted;
    }

    /** Shows the replacement of an open question, if there is one; the line being typed stays. */
    boolean replaceQuestion() {
        lock.lock();
        try {
            Dialogue.Question question = reading ? replacement.get() : null;
            if (question != null) {
                adopt(question);
                setPrompt(question.prompt());
                redisplay();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes over what a question says but its prompt. */
    void adopt(Dialogue.Question question) {
        setVariable(LineReader.DISABLE_HISTORY, !question.remembered());
        setVariable(Completer.BEGUN, question.begun());
        byKey = question.byKey();
    }

    /** A letter typed into an empty line is the whole answer where the question says so. */
    @Override
    protected boolean selfInsert() {
        boolean inserted = super.selfInsert();
        boolean whole = byKey && buf.length() == 1 && Character.isLetter(buf.atChar(0));
        return whole ? acceptLine() : inserted;
    }

    /** Ctrl-C: clears the line; an empty one is given up. */
    private boolean interrupt() {
        if (buf.length() == 0) {
            state = State.INTERRUPT;
        } else {
            buf.clear();
        }
        return true;
    }

    @Override
    public boolean beginPaste() {
        buf.write(pasted.take(doReadStringUntil(BRACKETED_PASTE_END)));
        return pasted.isEmpty() || acceptLine();
    }

    @Override
    protected synchronized void handleSignal(Signal signal) {
        super.handleSignal(signal);
        if (signal == Signal.WINCH) {
            resized.run();
        }
    }
}
