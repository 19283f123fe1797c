package learnmqtt.terminal;

import org.jline.utils.Signals;

/** What becomes of Ctrl-C while another program has the terminal. */
public final class Interrupts {
    private Interrupts() {}

    /** From now on Ctrl-C does not end this program: the one that has the terminal gets it as well, and decides. */
    public static void leaveToOthers() {
        Signals.register("INT", () -> {});
    }
}
