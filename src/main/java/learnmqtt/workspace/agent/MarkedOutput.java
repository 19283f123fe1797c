package learnmqtt.workspace.agent;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sends {@code System.out} and {@code System.err} through the VM's one standard output, so that their order is kept,
 * with a {@link Mark} where one gives way to the other. Usable from any thread.
 */
final class MarkedOutput {
    private final FileOutputStream raw = new FileOutputStream(FileDescriptor.out);
    private final Object lock = new Object();
    private Mark current = Mark.OUT;

    /** Makes both streams new: one that a snippet was stopped in the middle of may be unusable. */
    void install() {
        System.setOut(new Printer(new Side(Mark.OUT)));
        System.setErr(new Printer(new Side(Mark.ERR)));
    }

    void mark(Mark mark) {
        synchronized (lock) {
            try {
                raw.write(mark.bytes());
            } catch (IOException _gone) {
                // nobody reads any more: this VM is about to be ended
            }
        }
    }

    private void write(Mark side, byte[] bytes, int offset, int length) throws IOException {
        synchronized (lock) {
            if (current != side) {
                raw.write(side.bytes());
                current = side;
            }
            raw.write(bytes, offset, length);
        }
    }

    /** A subclass on purpose: its lock is then a monitor, which a stopped thread always gives back. */
    private static final class Printer extends PrintStream {
        Printer(OutputStream out) {
            super(out, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush(); // a learner who closes System.out still sees what comes later
        }
    }

    private final class Side extends OutputStream {
        private final Mark side;

        Side(Mark side) {
            this.side = side;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] text = Arrays.copyOfRange(bytes, offset, offset + length);
            for (int i = 0; i < length; i++) {
                if (text[i] == Mark.LEAD) {
                    text[i] = '?'; // not a character in UTF-8 anyway
                }
            }
            MarkedOutput.this.write(side, text, 0, length);
        }
    }
}
