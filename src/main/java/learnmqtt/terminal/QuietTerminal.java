package learnmqtt.terminal;

import java.io.IOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.OSUtils;
import org.jline.utils.ShutdownHooks;

/**
 * Takes a terminal over and gives it back as it was. Meanwhile nothing typed is echoed unless somebody asks for it, and
 * Ctrl-C is a key like any other: as a signal it would reach every process of the program, the learner's VM too.
 */
final class QuietTerminal implements AutoCloseable {
    private static final int CTRL_C = 3;
    private static final String PASTE_MARKS_OFF = "\u001b[?2004l";

    private final Terminal terminal;
    private final Attributes before;
    private final boolean edited;
    private final ShutdownHooks.Task hook = this::giveBack;

    /** For line editing. */
    QuietTerminal(Terminal terminal) {
        this(terminal, true);
    }

    /** @param edited whether single keys are wanted; else lines, with Ctrl-C at the end of one that is given up */
    QuietTerminal(Terminal terminal, boolean edited) {
        this.terminal = terminal;
        this.edited = edited;
        this.before = terminal.getAttributes();
        Attributes attributes = new Attributes(before);
        attributes.setControlChar(ControlChar.VINTR, OSUtils.IS_OSX ? 0xff : 0);
        if (edited) {
            attributes.setLocalFlag(LocalFlag.ICANON, false);
            attributes.setLocalFlag(LocalFlag.ECHO, false);
            attributes.setControlChar(ControlChar.VMIN, 0);
            attributes.setControlChar(ControlChar.VTIME, 1);
        } else {
            attributes.setControlChar(ControlChar.VEOL, CTRL_C);
        }
        terminal.setAttributes(attributes);
        ShutdownHooks.add(hook);
    }

    @Override
    public void close() {
        ShutdownHooks.remove(hook);
        giveBack();
        try {
            terminal.close();
        } catch (IOException unclosable) {
            // The program ends; the terminal has its settings back.
        }
    }

    private void giveBack() {
        if (edited) {
            terminal.writer().write(PASTE_MARKS_OFF);
            terminal.flush();
        }
        terminal.setAttributes(before);
    }
}
