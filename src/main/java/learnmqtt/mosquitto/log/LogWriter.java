package learnmqtt.mosquitto.log;

import java.io.PrintStream;
import java.time.Clock;
import java.util.function.Consumer;
import learnmqtt.conf.Logging;

/**
 * Writes the lines that are wanted, each with its time in seconds since 1970 as Mosquitto does. Thread-safe; as with
 * Mosquitto, whoever does not read the log stops the broker.
 */
public final class LogWriter implements Consumer<LogLine> {
    private final PrintStream out;
    private final Clock clock;
    private volatile Logging wanted;

    public LogWriter(Logging wanted, PrintStream out, Clock clock) {
        this.wanted = wanted;
        this.out = out;
        this.clock = clock;
    }

    /** From now on these lines. */
    public void want(Logging others) {
        wanted = others;
    }

    @Override
    public void accept(LogLine line) {
        Logging logging = wanted;
        boolean written = logging.destination() != Logging.Destination.NONE
                && logging.types().contains(line.type())
                && (logging.connections() || !line.ofConnection());
        if (written) {
            String time = logging.timestamp() ? clock.instant().getEpochSecond() + ": " : "";
            synchronized (out) {
                out.print(time + harmless(line.text()) + "\n");
                out.flush();
            }
        }
    }

    /** What a client sends shall not steer a terminal; only the first tab is ours. */
    private static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text);
        for (int i = 1; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                harmless.setCharAt(i, '?');
            }
        }
        return harmless.toString();
    }
}
