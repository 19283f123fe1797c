package learnmqtt.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import learnmqtt.workspace.agent.Mark;

/**
 * Reads what the learner's VM prints, hands it to the listener in whole lines, and counts the marks in between. Where
 * the listener is slow it reads slowly, and the VM's writes wait; where there is more than anybody can read it counts
 * lines instead of keeping them. {@link #run} is a thread's; everything else may be called from any.
 */
final class Output implements Runnable {
    private static final long QUIET_NANOS = 40_000_000;
    private static final long POLL_NANOS = 4_000_000;
    private static final int LONGEST_LINE = 8_192;

    private final InputStream in;
    private final WorkspaceListener listener;
    private final Budget budget = new Budget();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(16_384);
    private ByteBuffer carried = ByteBuffer.allocate(0);
    private final StringBuilder pending = new StringBuilder();
    private boolean error;
    private boolean leadSeen;
    private boolean skippedPart;
    private long skipped;
    private long skippedSince;

    private volatile long mutedUntil;
    private volatile boolean exitSeen;
    private volatile boolean silent;
    private volatile long snippetEnds; // written by the reading thread only, with this locked
    private boolean ended; // guarded by this

    Output(InputStream in, WorkspaceListener listener) {
        this.in = in;
        this.listener = listener;
    }

    /** Waits until this many snippets have ended and their output was handed over, or there is no more output. */
    synchronized void awaitSnippetEnds(long count) throws InterruptedException {
        while (snippetEnds < count && !ended) {
            wait();
        }
    }

    /** Waits until the last output was handed over. */
    synchronized void awaitEnd(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; !ended && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    /** Shows nothing until this many snippets have ended: one that is being stopped must not wait for the screen. */
    void muteUntil(long count) {
        mutedUntil = count;
    }

    /** Hands nothing over any more. */
    void silence() {
        silent = true;
    }

    /** Whether the VM said that it exits. */
    boolean exitSeen() {
        return exitSeen;
    }

    @Override
    public void run() {
        byte[] chunk = new byte[8_192];
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                accept(chunk, n);
                settle();
            }
        } catch (IOException _gone) {
            // the process was killed: as good as the end
        }
        flush();
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    /** Hands over a line that was not finished, once nothing follows for a moment. */
    private void settle() throws IOException {
        if (pending.isEmpty() && skipped == 0) {
            return;
        }
        long deadline = System.nanoTime() + QUIET_NANOS;
        while (in.available() == 0) {
            if (System.nanoTime() >= deadline) {
                flushText();
                sayLeftOut();
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void accept(byte[] chunk, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (leadSeen) {
                leadSeen = false;
                start = i + 1;
                mark(Mark.of(chunk[i]));
            } else if (chunk[i] == Mark.LEAD) {
                text(chunk, start, i);
                start = i + 1;
                leadSeen = true;
            }
        }
        text(chunk, start, length);
        deliverLines();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case OUT, ERR -> {
                flushText();
                error = mark == Mark.ERR;
            }
            case SNIPPET_END -> {
                flush();
                budget.refill();
                synchronized (this) {
                    snippetEnds++;
                    notifyAll();
                }
            }
            case EXIT -> exitSeen = true;
        }
    }

    private void text(byte[] chunk, int start, int end) {
        if (start >= end) {
            return;
        }
        if (snippetEnds < mutedUntil) {
            budget.close();
        }
        if (!budget.open()) {
            skip(chunk, start, end);
            return;
        }
        if (skipped > 0 || skippedPart) { // begin again with a whole line
            int begin = start;
            while (skippedPart && begin < end && chunk[begin++] != '\n') {}
            skip(chunk, start, begin);
            if (skippedPart) {
                return;
            }
            start = begin;
            sayLeftOut();
        }
        decode(ByteBuffer.wrap(chunk, start, end - start));
    }

    private void skip(byte[] chunk, int start, int end) {
        if (skipped == 0 && !skippedPart) {
            skippedSince = System.nanoTime();
        }
        deliverLines();
        skippedPart |= !pending.isEmpty();
        pending.setLength(0);
        for (int i = start; i < end; i++) {
            if (chunk[i] == '\n') {
                skipped++;
            }
        }
        if (end > start) {
            skippedPart = chunk[end - 1] != '\n';
        }
        if (System.nanoTime() - skippedSince > 1_000_000_000L) {
            sayLeftOut();
        }
    }

    private void decode(ByteBuffer bytes) {
        ByteBuffer input = bytes;
        if (carried.hasRemaining()) {
            input = ByteBuffer.allocate(carried.remaining() + bytes.remaining());
            input.put(carried).put(bytes).flip();
        }
        characters.clear();
        decoder.decode(input, characters, false);
        pending.append(characters.flip());
        byte[] rest = new byte[input.remaining()];
        input.get(rest);
        carried = ByteBuffer.wrap(rest);
    }

    private void deliverLines() {
        int end = pending.lastIndexOf("\n") + 1;
        deliver(end == 0 && pending.length() > LONGEST_LINE ? pending.length() : end);
    }

    private void deliver(int end) {
        if (end > 0) {
            String text = pending.substring(0, end);
            pending.delete(0, end);
            budget.take((int) text.chars().filter(c -> c == '\n').count(), end);
            if (!silent) {
                listener.output(text, error);
            }
        }
    }

    private void flushText() {
        if (carried.hasRemaining()) {
            carried = ByteBuffer.allocate(0);
            pending.append('\uFFFD');
        }
        deliver(pending.length());
    }

    private void flush() {
        flushText();
        if (skippedPart) {
            skipped++;
            skippedPart = false;
        }
        sayLeftOut();
    }

    private void sayLeftOut() {
        if (skipped > 0) {
            long lines = skipped;
            skipped = 0;
            skippedSince = System.nanoTime();
            if (!silent) {
                listener.leftOut(lines);
            }
        }
    }
}
