package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that publishes to itself with QoS 1, again and again, on a thread of its own, and takes the time until the
 * message is back.
 */
public final class NormalClient implements AutoCloseable {
    private static final int PAUSE_MILLIS = 5;

    private final RawClient client;
    private final LongSupplier step;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::run, "normal client");
    private volatile @Nullable Throwable failure;

    /** @param step where the others are, for the message if one is not answered */
    public NormalClient(int port, LongSupplier step) throws IOException {
        this.step = step;
        client = new RawClient(port).connect("normal");
        client.send(Wire.subscribe(1, "normal/client", 1)).read();
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            for (int i = 1; !end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS); i++) {
                long began = System.nanoTime();
                publish("" + i);
                millis.add((System.nanoTime() - began) / 1e6);
            }
        } catch (IOException | InterruptedException | RuntimeException unanswered) {
            failure = new AssertionError("the normal client got no answer at step " + step.getAsLong(), unanswered);
        }
    }

    private void publish(String text) throws IOException {
        client.send(Wire.packet(0x32, Wire.text("normal/client"), new byte[] {0, 1}, text.getBytes(UTF_8)));
        boolean acknowledged = false;
        boolean heard = false;
        while (!(acknowledged && heard)) {
            byte[] packet = client.read();
            if (packet[0] == 0x40) {
                acknowledged = true;
            } else {
                heard |= new String(packet, 19, packet.length - 19, UTF_8).equals(text);
                client.send(new byte[] {0x40, 2, packet[17], packet[18]});
            }
        }
    }

    /**
     * Looks whether it still is.
     *
     * @throws AssertionError if a message was not answered before the deadline
     */
    public void requireWell() {
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
    }

    /** How long each answer took, in milliseconds, the shortest first. */
    public double[] answers() {
        double[] sorted = millis.stream().mapToDouble(one -> one).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Ends it and requires that it was well to the end. */
    @Override
    public void close() throws IOException {
        end.countDown();
        try {
            thread.join(RawClient.DEADLINE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        client.close();
        requireWell();
    }
}
