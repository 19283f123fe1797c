package learnmqtt.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.session.Completions;
import learnmqtt.session.Happening;
import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Shape;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Finds out what kind of terminal is there, if any, and opens the screen that suits it. */
record Opening(
        TerminalSettings settings,
        InputStream in,
        PrintStream out,
        Map<String, String> environment,
        Consumer<Happening> happenings,
        Completions completions) {
    private static final String JNI = "jni";

    TerminalScreen screen(String language) {
        boolean dumb = variable("TERM").equals("dumb");
        boolean plain = settings.plain() || !variable("ACCESSIBLE").isEmpty() || dumb;
        Optional<Terminal> terminal = terminal();
        if (terminal.isPresent() && !plain) {
            Terminal there = terminal.get();
            Style style = new Style(unicode() ? Shape.SIGNS : Shape.ASCII, palette(true), unicode());
            return new TerminalScreen(
                    style,
                    settings.address(),
                    language,
                    look -> new EditedDialogue(there, happenings, completions, settings.history(), look));
        }
        boolean typographic = terminal.isEmpty() || unicode();
        Style style = new Style(Shape.SENTENCES, palette(terminal.isPresent() && !dumb && !plain), typographic);
        PrintStream utf8 = new PrintStream(out, true, charset());
        return new TerminalScreen(style, settings.address(), language, look -> {
            if (terminal.isEmpty()) {
                return new PlainDialogue(in, utf8, true, this::columns, () -> {}, happenings);
            }
            QuietTerminal quiet = new QuietTerminal(terminal.get(), false);
            return new PlainDialogue(in, utf8, false, () -> width(terminal.get()), quiet, happenings);
        });
    }

    private static int width(Terminal terminal) {
        return terminal.getWidth() > 0 ? terminal.getWidth() : TerminalScreen.UNKNOWN_WIDTH;
    }

    /** A pipe has no width; {@code COLUMNS} may say one. */
    private int columns() {
        String columns = variable("COLUMNS");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : TerminalScreen.UNKNOWN_WIDTH;
    }

    private Palette palette(boolean suitable) {
        return switch (settings.color()) {
            case ALWAYS -> Palette.COLOURS;
            case NEVER -> Palette.NONE;
            case AUTO ->
                !suitable ? Palette.NONE : variable("NO_COLOR").isEmpty() ? Palette.COLOURS : Palette.ATTRIBUTES;
        };
    }

    /** The terminal at both standard streams; empty where one of them is something else, or nothing is known of it. */
    private Optional<Terminal> terminal() {
        if (!settings.standardStreams()) {
            return Optional.empty();
        }
        try {
            TerminalProvider provider = TerminalProvider.load(JNI);
            if (!provider.isSystemStream(SystemStream.Input) || !provider.isSystemStream(SystemStream.Output)) {
                return Optional.empty();
            }
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .provider(JNI)
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .encoding(charset())
                    .build());
        } catch (IOException | RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    /** The locale's character set; UTF-8 where it says nothing more than ASCII, for Korean needs it. */
    private Charset charset() {
        String locale = locale();
        int dot = locale.indexOf('.');
        if (dot < 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(locale.substring(dot + 1).split("@", 2)[0]);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Whether the terminal can be trusted with more than letters. */
    private boolean unicode() {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return !variable("WT_SESSION").isEmpty() || !variable("TERM").isEmpty();
        }
        String locale = locale();
        boolean named = !locale.isEmpty() && !locale.equals("C") && !locale.equals("POSIX");
        return (named && charset().equals(StandardCharsets.UTF_8))
                || variable("TERM_PROGRAM").equals("Apple_Terminal");
    }

    private String locale() {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            if (!variable(name).isEmpty()) {
                return variable(name);
            }
        }
        return "";
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
