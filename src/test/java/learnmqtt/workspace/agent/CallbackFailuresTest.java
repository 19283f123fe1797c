package learnmqtt.workspace.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Paho logs about exceptions in its callback thread: only the learner's are told. */
class CallbackFailuresTest {
    private static final StackTraceElement PAHO = new StackTraceElement(
            "org.eclipse.paho.client.mqttv3.internal.CommsCallback", "run", "CommsCallback.java", 214);
    private static final StackTraceElement THREAD =
            new StackTraceElement("java.lang.Thread", "run", "Thread.java", 840);
    private static final StackTraceElement LEARNER =
            new StackTraceElement("REPL.$JShell$12", "lambda$do_it$$0", "#12", 1);

    private final List<String> printed = new ArrayList<>();
    private final CallbackFailures failures = new CallbackFailures(printed::add);

    @AfterEach
    void forget() {
        System.clearProperty(CallbackFailures.FIRST);
    }

    @Test
    void whatTheLearnersCallbackThrowsIsTold() throws InterruptedException {
        logged(LEARNER, PAHO, THREAD);
        assertEquals(List.of("Exception in thread \"MQTT Call: me\" java.lang.NullPointerException: no"), printed);
        assertEquals("me\njava.lang.NullPointerException\nno", failures.trouble());
    }

    @Test
    void whatHasNoStackMayBeTheLearners() throws InterruptedException {
        logged();
        assertEquals("me\njava.lang.NullPointerException\nno", failures.trouble());
    }

    /** As when a client is closed while its thread still runs. */
    @Test
    void whatPahoThrowsByItselfIsNot() throws InterruptedException {
        logged(PAHO, THREAD);
        assertEquals(List.of(), printed);
        assertEquals("", failures.trouble());
    }

    private void logged(StackTraceElement... stack) throws InterruptedException {
        LogRecord entry = new LogRecord(Level.FINE, "714");
        entry.setSourceMethodName("run");
        NullPointerException thrown = new NullPointerException("no");
        thrown.setStackTrace(stack);
        entry.setThrown(thrown);
        Thread thread = new Thread(() -> failures.publish(entry), "MQTT Call: me");
        thread.start();
        thread.join();
    }
}
