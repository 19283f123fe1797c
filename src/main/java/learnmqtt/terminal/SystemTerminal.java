package learnmqtt.terminal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.InfoCmp;

/** The terminal at the process's standard streams. */
final class SystemTerminal {
    private static final String JNI = "jni";

    /** Types whose abilities are known without asking a program for them, each like one that JLine describes. */
    private static final Map<String, String> ALIKE =
            Map.of("tmux", "screen", "tmux-256color", "screen-256color", "alacritty", "xterm-256color");

    private SystemTerminal() {}

    /**
     * The terminal, if both standard input and standard output are one and this machine lets itself be asked.
     *
     * @param type as the environment's {@code TERM} says
     */
    static Optional<Terminal> open(String type, Charset charset) {
        try {
            TerminalProvider provider = TerminalProvider.load(JNI);
            if (!provider.isSystemStream(SystemStream.Input) || !provider.isSystemStream(SystemStream.Output)) {
                return Optional.empty();
            }
            describe(type);
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .provider(JNI)
                    .type(type.equals(Terminal.TYPE_DUMB) ? "ansi" : type) // JLine has no settings for a dumb one
                    .systemOutput(TerminalBuilder.SystemOutput.SysOut)
                    .encoding(charset)
                    .build());
        } catch (IOException | RuntimeException | LinkageError unusable) {
            return Optional.empty();
        }
    }

    /** Saves starting {@code infocmp}, which costs as much time as everything else here. */
    private static void describe(String type) {
        String abilities = InfoCmp.getDefaultInfoCmp(ALIKE.getOrDefault(type, type));
        if (abilities != null) {
            InfoCmp.setLoadedInfoCmp(type, abilities);
        }
    }

    /** How wide the terminal at standard error is, in columns; empty if there is none, or nobody knows. */
    static OptionalInt errorWidth() {
        try {
            TerminalProvider provider = TerminalProvider.load(JNI);
            int columns =
                    provider.isSystemStream(SystemStream.Error) ? provider.systemStreamWidth(SystemStream.Error) : 0;
            return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        } catch (IOException | RuntimeException | LinkageError unusable) {
            return OptionalInt.empty();
        }
    }

    static int width(Terminal terminal) {
        int columns = terminal.getWidth();
        return columns > 0 ? columns : TerminalScreen.UNKNOWN_WIDTH;
    }
}
