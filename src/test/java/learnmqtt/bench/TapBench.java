package learnmqtt.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learnmqtt.broker.BareBroker;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.Mosquitto;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Timeline;

/**
 * Compares a message's way from publisher to subscriber through the tap with the same broker without it, QoS 0, the two
 * in turns in one run: first with Mosquitto as the broker, then with our own, which runs on the tap's thread where it is
 * behind a tap.
 */
public final class TapBench {
    private static final int ROUNDS = 10;
    private static final int TRIPS = 2000;
    private static final int MESSAGES = 20_000;
    /** Messages under way at once: a broker may drop QoS 0 messages to a client that does not keep up. */
    private static final int WINDOW = 200;

    private TapBench() {}

    /** Prints both comparisons. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Mosquitto");
        try (Mosquitto mosquitto = Mosquitto.start();
                Tap tap = Tap.start(TapSettings.loopback(0), mosquitto.broker(), new Timeline())) {
            measure(mosquitto.broker().port(), tap.port());
        }
        System.out.println("The sandbox's own broker");
        long began = System.nanoTime();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Tap tap = Tap.start(TapSettings.loopback(0), broker, new Timeline());
                BareBroker bare = new BareBroker(BrokerSettings.open(), 0)) {
            System.out.printf(Locale.ROOT, "started in %d ms%n", (System.nanoTime() - began) / 1_000_000);
            measure(bare.port(), tap.port());
        }
    }

    private static void measure(int bare, int tap) throws Exception {
        try (Pair direct = new Pair(bare, "direct");
                Pair tapped = new Pair(tap, "tapped")) {
            measure(direct, tapped);
        }
    }

    private static void measure(Pair direct, Pair tapped) throws Exception {
        for (int i = 0; i < 5; i++) {
            direct.throughput();
            tapped.throughput();
        }
        double[] added = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double without = direct.medianTrip();
            double with = tapped.medianTrip();
            added[i] = with - without;
            double rateWithout = direct.throughput();
            double rateWith = tapped.throughput();
            ratio[i] = rateWith / rateWithout;
            System.out.printf(
                    Locale.ROOT,
                    "round trip %.1f µs direct, %.1f µs through the tap · %.0f and %.0f messages/s%n",
                    without,
                    with,
                    rateWithout,
                    rateWith);
        }
        System.out.printf(Locale.ROOT, "added to a round trip: %.1f µs (median)%n", median(added));
        System.out.printf(Locale.ROOT, "throughput kept: %.0f %% (median)%n", 100 * median(ratio));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A publisher and a subscriber on one port. */
    private static final class Pair implements AutoCloseable {
        private final RawClient publisher;
        private final RawClient subscriber;
        private final OutputStream out;
        private final DataInputStream in;
        private final byte[] message;
        private final ExecutorService reader = Executors.newSingleThreadExecutor();

        Pair(int port, String name) throws IOException {
            publisher = new RawClient(port).connect(name + "-pub");
            subscriber = new RawClient(port).connect(name + "-sub").send(Wire.subscribe(1, name, 0));
            subscriber.read();
            out = publisher.socket().getOutputStream();
            in = new DataInputStream(new BufferedInputStream(subscriber.socket().getInputStream(), 1 << 16));
            message = Wire.publish(name, "20.5 degrees");
        }

        /** In microseconds. */
        double medianTrip() throws IOException {
            byte[] received = new byte[message.length];
            double[] trips = new double[TRIPS];
            for (int i = 0; i < TRIPS; i++) {
                long start = System.nanoTime();
                out.write(message);
                in.readFully(received);
                trips[i] = (System.nanoTime() - start) / 1000.0;
            }
            return median(trips);
        }

        /** In messages per second. */
        double throughput() throws Exception {
            byte[] batch = new byte[message.length * WINDOW / 2];
            for (int i = 0; i < WINDOW / 2; i++) {
                System.arraycopy(message, 0, batch, i * message.length, message.length);
            }
            Callable<Void> receive = () -> {
                in.readFully(new byte[batch.length]);
                return null;
            };
            long start = System.nanoTime();
            Future<Void> before = reader.submit(() -> null);
            for (int i = 0; i < MESSAGES / (WINDOW / 2); i++) {
                out.write(batch);
                Future<Void> after = reader.submit(receive);
                before.get();
                before = after;
            }
            before.get();
            return MESSAGES * 1e9 / (System.nanoTime() - start);
        }

        @Override
        public void close() throws IOException {
            reader.shutdownNow();
            publisher.close();
            subscriber.close();
        }
    }
}
