package learnmqtt.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import learnmqtt.wire.Bytes;

/** Reads lines on a thread of its own, a daemon, and no faster than they are published. */
final class InputLines {
    /** How many lines may wait to be published. */
    private static final int AHEAD = 100;

    private final InputStream input;
    private final Consumer<Bytes> line;
    private final Runnable end;
    private final Semaphore room = new Semaphore(AHEAD);

    /**
     * @param line what is done with each line, without its end
     * @param end what is done when there are no more
     */
    InputLines(InputStream input, Consumer<Bytes> line, Runnable end) {
        this.input = new BufferedInputStream(input);
        this.line = line;
        this.end = end;
    }

    void begin() {
        Thread thread = new Thread(this::read, "input");
        thread.setDaemon(true);
        thread.start();
    }

    /** One line was published. */
    void more() {
        room.release();
    }

    private void read() {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            int next = input.read();
            while (next >= 0) {
                if (next == '\n') {
                    tell(text);
                } else {
                    text.write(next);
                }
                next = input.read();
            }
            if (text.size() > 0) {
                tell(text);
            }
            end.run();
        } catch (IOException unreadable) {
            end.run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(ByteArrayOutputStream text) throws InterruptedException {
        room.acquire();
        line.accept(Bytes.of(text.toByteArray()));
        text.reset();
    }
}
