package learnmqtt.terminal;

import java.lang.reflect.Proxy;

/**
 * What becomes of Ctrl-C, and of other signals where the system has them. The JDK tells of them by
 * {@code sun.misc.Signal} alone, which no program can name without a warning; JLine's own way there begins
 * {@code java.util.logging} too, a fifth of the start of a broker.
 */
public final class Interrupts {
    private Interrupts() {}

    /** From now on Ctrl-C does not end this program: the one that has the terminal gets it as well, and decides. */
    public static void leaveToOthers() {
        on("INT", () -> {});
    }

    /**
     * From now on does this at a signal, and no longer what the system would.
     *
     * @param name such as INT; without effect where the system does not have it
     * @param then called on a thread of its own
     */
    public static void on(String name, Runnable then) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object listener = Proxy.newProxyInstance(
                    Interrupts.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        then.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
        } catch (ReflectiveOperationException missing) {
            // nobody will send it
        }
    }
}
