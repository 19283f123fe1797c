package learnmqtt.tap;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import learnmqtt.wire.MqttVersion;

/**
 * Clients that do all that a broker hopes nobody does, one attack after the other, seeded. None of them reads, unless
 * it has to. Not thread-safe.
 */
public final class HostileClients implements AutoCloseable {
    private static final int SLEEPERS = 40;
    private static final int SLOW = 100;
    private static final int MIB = 1 << 20;

    private final int port;
    private final Random random;
    private final NastyPackets packets;
    private final NastyStreams streams;
    private final Deque<RawClient> sleepers = new ArrayDeque<>();
    private final List<RawClient> slow = new ArrayList<>();
    private long sent;
    private int kept;

    private interface Attack {
        void run() throws IOException;
    }

    private final List<Attack> attacks = List.of(
            this::brokenOff,
            this::byteByByte,
            this::keptSessions,
            this::sameClientId,
            this::wills,
            this::sleeper,
            this::slowSender,
            this::halfClosed);

    public HostileClients(int port, long seed) {
        this.port = port;
        this.random = new Random(seed);
        this.packets = new NastyPackets(random);
        this.streams = new NastyStreams(random, packets);
    }

    /** How many packets were sent, whole or not. */
    public long sent() {
        return sent;
    }

    /** One attack, whichever comes next. */
    public void attack() throws IOException {
        try {
            if (random.nextInt(3) == 0) {
                attacks.get(random.nextInt(attacks.size())).run();
            } else {
                send(streams.any());
            }
        } catch (SocketException closed) {
            if (closed instanceof ConnectException) {
                throw closed; // nobody listens any more
            } // else the tap ended the connection while it was written to, as it may
        }
    }

    /** Opens connections that say nothing, and are not this object's to close. */
    public static List<RawClient> silent(int port, int count) throws IOException {
        List<RawClient> silent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            silent.add(new RawClient(port));
        }
        return silent;
    }

    private void brokenOff() throws IOException {
        MqttVersion version = packets.version();
        byte[] all = Wire.join(packets.anyConnect(version), packets.any(version), packets.any(version));
        try (RawClient client = new RawClient(port)) {
            client.send(Arrays.copyOf(all, 1 + random.nextInt(all.length)));
            sent += 3;
            end(client);
        }
    }

    private void byteByByte() throws IOException {
        byte[] all = Wire.join(streams.connect(), Wire.subscribe(1, "#", 2), Wire.publish("a", "b"), Wire.pingreq());
        try (RawClient client = new RawClient(port)) {
            for (byte one : all) {
                client.send(new byte[] {one});
            }
            sent += 4;
            end(client);
        }
    }

    private void keptSessions() throws IOException {
        for (int i = 0; i < 20; i++) {
            String clientId = random.nextBoolean() ? "kept-" + kept++ : "x".repeat(1 + random.nextInt(10_000));
            send(List.of(
                    packets.connect(random.nextBoolean(), clientId, false),
                    packets.subscribe(1, List.of("held/" + i, "kept/" + i, i == 0 ? "many/7" : "huge"))));
        }
    }

    private void sameClientId() throws IOException {
        List<RawClient> same = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                same.add(new RawClient(port));
                same.get(i)
                        .send(packets.connect(i % 2 == 0, "same", i % 3 == 0), packets.subscribe(1, List.of("same/+")));
                sent += 2;
            }
        } finally {
            endAll(same);
        }
    }

    private void wills() throws IOException {
        List<RawClient> dying = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                dying.add(new RawClient(port));
                dying.get(i)
                        .send(
                                packets.connectWithWill(streams.name(), "will/" + i),
                                packets.subscribe(1, List.of("will/#")));
                sent += 2;
            }
        } finally {
            endAll(dying);
        }
    }

    private void sleeper() throws IOException {
        RawClient sleeper = new RawClient(port);
        sleepers.add(sleeper);
        sleeper.send(streams.connect(), packets.subscribe(1, List.of("#")));
        sent += 2;
        if (sleepers.size() > SLEEPERS) {
            sleepers.remove().reset();
        }
    }

    private void slowSender() throws IOException {
        RawClient client = new RawClient(port);
        slow.add(client);
        byte[] packet = packets.publish(false, 0, false, "slow", 1, packets.payload(MIB - 10));
        client.send(streams.connect(), Arrays.copyOf(packet, random.nextInt(300_000)));
        sent += 2;
        if (slow.size() > SLOW) {
            slow.remove(0).reset();
        }
        for (RawClient one : slow) {
            try {
                one.send(new byte[] {'x'});
            } catch (IOException closed) {
                one.close(); // more was held for it than may be
            }
        }
        slow.removeIf(one -> one.socket().isClosed());
    }

    private void halfClosed() throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(streams.connect(), packets.subscribe(1, List.of("#")), Wire.publish("half", "closed"));
            sent += 3;
            client.socket().shutdownOutput();
        }
    }

    /** All in one go, then the end. */
    private void send(List<byte[]> stream) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(Wire.join(stream.toArray(byte[][]::new)));
            sent += stream.size();
            end(client);
        }
    }

    /**
     * With a goodbye or without, by FIN or now and then by a reset. A FIN is waited for in return: then all that was sent
     * was looked at.
     */
    private void end(RawClient client) throws IOException {
        if (random.nextInt(3) == 0) {
            client.send(Wire.disconnect());
            sent++;
        }
        if (random.nextInt(10) == 0) {
            client.reset();
        } else {
            client.socket().shutdownOutput();
            client.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
            client.close();
        }
    }

    private void endAll(Iterable<RawClient> clients) throws IOException {
        for (RawClient client : clients) {
            client.reset();
        }
    }

    @Override
    public void close() throws IOException {
        endAll(sleepers);
        endAll(slow);
    }
}
