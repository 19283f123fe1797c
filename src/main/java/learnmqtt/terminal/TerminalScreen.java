package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Address;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Shape;
import learnmqtt.terminal.view.Views;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** The screen at a terminal, or at the two ends of a pipe. */
public final class TerminalScreen implements Screen {
    static final int UNKNOWN_WIDTH = 80;

    private final Style style;
    private final Supplier<Optional<Address>> address;
    private final Views views = new Views();
    private final Dialogue dialogue;
    private volatile Messages messages;
    /** Whether an empty row would be one too many: the last one printed was empty, or a script reads from the first. */
    private boolean apart;

    /** @param dialogue makes the dialogue, given what says how things look at the moment */
    TerminalScreen(
            Style style,
            Supplier<Optional<Address>> address,
            String language,
            Function<Supplier<Look>, Dialogue> dialogue) {
        this.style = style;
        this.address = address;
        this.messages = messages(language);
        this.dialogue = dialogue.apply(this::look);
        this.apart = style.shape() == Shape.SENTENCES; // nothing before it to be set apart from
    }

    /**
     * A screen that suits what is there: line editing at a terminal, plain lines at a pipe, at a dumb terminal, or where
     * the settings or the environment ({@code TERM}, {@code ACCESSIBLE}, {@code NO_COLOR}) ask for it.
     *
     * @param in read by the screen alone from now on
     * @param happenings told what the person does; called by any thread
     * @param language a code such as {@code ko}
     */
    public static TerminalScreen open(
            TerminalSettings settings,
            InputStream in,
            PrintStream out,
            Map<String, String> environment,
            Consumer<Happening> happenings,
            Completions completions,
            String language) {
        return new Opening(settings, in, out, new Surroundings(environment), happenings, completions).screen(language);
    }

    /**
     * A screen with line editing at a terminal that nobody sees: all its code runs, so that the classes it needs can be
     * archived for faster starts.
     */
    public static TerminalScreen rehearsal(Consumer<Happening> happenings, Completions completions, String language)
            throws IOException {
        Terminal unseen =
                new LineDisciplineTerminal("rehearsal", "xterm-256color", OutputStream.nullOutputStream(), UTF_8);
        return new TerminalScreen(
                new Style(Shape.SIGNS, Palette.COLOURS, true),
                Optional::empty,
                language,
                look -> new EditedDialogue(unseen, happenings, completions, Optional.empty(), look));
    }

    @Override
    public void show(Shown shown) {
        if (shown instanceof Shown.WatchHead) {
            dialogue.clear();
            apart = true;
        }
        Look look = look();
        StringBuilder text = new StringBuilder();
        for (Row row : views.rows(shown, look)) {
            boolean blank = row.isEmpty();
            if (!(blank && apart)) {
                text.append(style.paint(row)).append('\n');
            }
            apart = blank;
        }
        if (text.length() > 0) {
            dialogue.print(text.toString());
        }
    }

    @Override
    public void ask(Prompt prompt) {
        apart = false;
        dialogue.ask(Prompts.question(prompt, style));
    }

    @Override
    public void speak(String language) {
        messages = messages(language);
    }

    /** Whether lines come from a script and not from a person. */
    public boolean isPiped() {
        return dialogue.isPiped();
    }

    @Override
    public void close() {
        dialogue.close();
    }

    private Look look() {
        Map<String, String> facts = address.get().map(Address::placeholders).orElse(Map.of());
        return new Look(Math.max(20, dialogue.width()), style.shape(), style.palette(), messages, facts);
    }

    private static Messages messages(String language) {
        return Messages.of(Language.of(language).orElse(Language.EN));
    }
}
