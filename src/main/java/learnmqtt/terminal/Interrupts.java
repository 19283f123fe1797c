package learnmqtt.terminal;

import org.jline.utils.Signals;

/** What becomes of Ctrl-C, and of other signals where the system has them. */
public final class Interrupts {
    private Interrupts() {}

    /** From now on Ctrl-C does not end this program: the one that has the terminal gets it as well, and decides. */
    public static void leaveToOthers() {
        Signals.register("INT", () -> {});
    }

    /**
     * From now on does this at a signal, and no longer what the system would.
     *
     * @param signal its name, such as INT; without effect where the system does not have it
     * @param then called on a thread of its own
     */
    public static void on(String signal, Runnable then) {
        Signals.register(signal, then);
    }
}
