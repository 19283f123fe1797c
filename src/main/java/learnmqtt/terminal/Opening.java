package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Shape;
import org.jline.terminal.Terminal;

/** Opens the screen that suits what is there: line editing, a plain terminal, or pipes. */
record Opening(
        TerminalSettings settings,
        InputStream in,
        PrintStream out,
        Surroundings surroundings,
        Consumer<Happening> happenings,
        Completions completions) {

    TerminalScreen screen(String language) {
        Optional<Terminal> terminal = settings.standardStreams()
                ? SystemTerminal.open(surroundings.type(), surroundings.charset())
                : Optional.empty();
        boolean plain = settings.plain() || surroundings.wantsPlain();
        if (terminal.isEmpty()) {
            return piped(language);
        }
        return plain ? plain(terminal.get(), language) : edited(terminal.get(), language);
    }

    private TerminalScreen edited(Terminal terminal, String language) {
        boolean signs = surroundings.hasSigns();
        Style style = new Style(signs ? Shape.SIGNS : Shape.ASCII, palette(true), signs);
        return new TerminalScreen(
                style,
                settings.address(),
                language,
                look -> new EditedDialogue(terminal, happenings, completions, settings.history(), look));
    }

    private TerminalScreen plain(Terminal terminal, String language) {
        Style style = new Style(Shape.SENTENCES, palette(false), surroundings.hasSigns());
        PrintStream print = new PrintStream(out, true, surroundings.charset());
        return new TerminalScreen(
                style,
                settings.address(),
                language,
                look -> new PlainDialogue(
                        in,
                        print,
                        surroundings.charset(),
                        false,
                        () -> SystemTerminal.width(terminal),
                        new QuietTerminal(terminal, false),
                        happenings));
    }

    private TerminalScreen piped(String language) {
        Style style = new Style(Shape.SENTENCES, palette(false), true);
        PrintStream print = new PrintStream(out, true, UTF_8);
        return new TerminalScreen(
                style,
                settings.address(),
                language,
                look -> new PlainDialogue(in, print, UTF_8, true, surroundings::columns, () -> {}, happenings));
    }

    private Palette palette(boolean suitable) {
        return surroundings.palette(settings.color(), suitable);
    }
}
