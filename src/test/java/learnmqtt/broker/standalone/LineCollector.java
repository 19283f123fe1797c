package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** Collects the lines that are written to a stream. */
final class LineCollector extends OutputStream {
    private final List<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineCollector(List<String> lines) {
        this.lines = lines;
    }

    PrintStream stream() {
        return new PrintStream(this, false, UTF_8);
    }

    @Override
    public synchronized void write(int one) {
        if (one == '\n') {
            lines.add(line.toString(UTF_8));
            line.reset();
        } else {
            line.write(one);
        }
    }
}
