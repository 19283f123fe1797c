package learnmqtt.workspace.agent;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells of exceptions in the callbacks of Paho clients. After one, Paho closes the connection and writes it only to its
 * log, at a level that nobody sees. Here it is printed as Java prints what nobody catches, and the first one is kept in
 * the system property {@value #FIRST}: client, class and message, a line each.
 */
final class CallbackFailures extends Handler {
    static final String FIRST = "learnmqtt.callback-failure";

    private static final String THREAD = "MQTT Call: "; // with the client identifier after it
    private static final String LOG = "org.eclipse.paho.client.mqttv3.internal.CommsCallback";

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

    @Override
    public void publish(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        String thread = Thread.currentThread().getName();
        if (thrown == null || !"run".equals(entry.getSourceMethodName()) || !thread.startsWith(THREAD)) {
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

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
