package learnmqtt.workspace.agent;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells of exceptions in the callbacks of Paho clients. After one, Paho closes the connection and writes it only to its
 * log, at a level that nobody sees. Here it is printed as Java prints what nobody catches, and the first one is kept in
 * the system property {@value #FIRST}: client, class and message, a line each. Also finds a client whose callback waits
 * for an answer of the broker: Paho runs callbacks on the very thread that hands such answers out, so it waits for ever.
 */
final class CallbackFailures extends Handler {
    static final String FIRST = "learnmqtt.callback-failure";

    private static final String THREAD = "MQTT Call: "; // with the client identifier after it
    private static final String PAHO = "org.eclipse.paho.";
    private static final String LOG = PAHO + "client.mqttv3.internal.CommsCallback";

    /** Held on to: the log manager forgets a logger that nobody holds, and its handlers with it. */
    private final Logger log = Logger.getLogger(LOG);

    private final AtomicBoolean told = new AtomicBoolean();

    private final Consumer<String> print;

    /** @param print prints a line as the learner's own error output would */
    CallbackFailures(Consumer<String> print) {
        this.print = print;
    }

    void install() {
        log.setUseParentHandlers(false);
        log.setLevel(Level.FINE);
        log.addHandler(this);
    }

    /** The first exception of a callback, as said above; else a client that is stuck in its callback; else empty. */
    String trouble() {
        return System.getProperty(FIRST, stuck());
    }

    private static String stuck() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith(THREAD))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getMethodName().equals("waitForResponse")))
                .map(thread -> thread.getKey().getName().substring(THREAD.length()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void publish(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String thread = Thread.currentThread().getName();
        if (thrown == null
                || !"run".equals(entry.getSourceMethodName())
                || !thread.startsWith(THREAD)
                || isPahosOwn(thrown)) {
            return;
        }
        try {
            if (told.compareAndSet(false, true)) {
                String name = thrown.getClass().getName();
                System.setProperty(FIRST, thread.substring(THREAD.length()) + "\n" + name + "\n" + thrown.getMessage());
            }
            print.accept("Exception in thread \"" + thread + "\" " + thrown);
        } catch (RuntimeException untold) { // an exception of the learner's whose getMessage() throws
            print.accept("Exception in thread \"" + thread + "\" "
                    + thrown.getClass().getName());
        }
    }

    /** A client that is closed right after disconnect() may meet its own callback thread halfway: nobody's mistake. */
    private static boolean isPahosOwn(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0
                && Arrays.stream(stack)
                        .allMatch(frame -> frame.getClassName().startsWith(PAHO)
                                || frame.getClassName().startsWith("java."));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
