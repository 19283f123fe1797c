package learnmqtt.claims;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;

/**
 * A client in a script: each method is a step, and over when all that it led to has come. It acknowledges what it gets,
 * as a client does, unless told to keep silent.
 */
final class Client implements AutoCloseable {
    private static final int PINGRESP = 13;

    private final Stage stage;
    private final String name;
    private final RawClient socket;
    private boolean isMqtt5;
    private boolean acknowledges = true;
    private boolean over;
    private int lastId;

    Client(Stage stage, String name, int port) throws IOException {
        this.stage = stage;
        this.name = name;
        this.socket = new RawClient(port);
    }

    void connect(Greeting greeting) throws IOException {
        isMqtt5 = greeting.isMqtt5();
        acknowledges = greeting.acknowledges();
        socket.send(greeting.packet(name));
        awaitPacket();
    }

    void subscribe(String filter, int qos) throws IOException {
        subscribe(Wish.of(filter, qos));
    }

    void subscribe(Wish... wishes) throws IOException {
        byte[] entries = Wire.join(Stream.of(wishes).map(Wish::entry).toArray(byte[][]::new));
        step(Wire.packet(0x82, nextId(), properties(wishes[0].properties()), entries));
    }

    void unsubscribe(String... filters) throws IOException {
        byte[] entries = Wire.join(Stream.of(filters).map(Wire::text).toArray(byte[][]::new));
        step(Wire.packet(0xa2, nextId(), properties(List.of()), entries));
    }

    void publish(String topic, String payload) throws IOException {
        publish(Letter.to(topic, payload));
    }

    void publish(Letter... letters) throws IOException {
        for (Letter letter : letters) {
            byte[] id = letter.qos() == 0 ? new byte[0] : letter.dup() ? id(lastId) : nextId();
            socket.send(letter.packet(id, isMqtt5));
        }
        stage.settle();
    }

    /** PUBREL for what was published last. */
    void release() throws IOException {
        step(Wire.packet(0x62, id(lastId)));
    }

    void ping() throws IOException {
        boolean news = catchUp();
        if (news || over) {
            throw new IOException(name + " wanted PINGRESP and nothing else");
        }
    }

    /** Says goodbye; the broker closes. */
    void disconnect() throws IOException {
        leave(Wire.disconnect());
    }

    /** Says goodbye with a reason code of MQTT 5. */
    void disconnect(int code, byte[]... properties) throws IOException {
        leave(Wire.packet(0xe0, new byte[] {(byte) code}, properties(List.of(properties))));
    }

    /** Sends bytes that end with DISCONNECT, and not a ping after it; the broker closes. */
    void leave(byte[] bytes) throws IOException {
        socket.send(bytes);
        awaitEnd();
    }

    /** The connection is gone without a word. */
    void cut() throws IOException {
        socket.socket().shutdownOutput();
        awaitEnd();
    }

    /** Sends any bytes at all. */
    void step(byte[] bytes) throws IOException {
        socket.send(bytes);
        stage.settle();
    }

    /** Waits for something to come, a packet or the end. */
    void awaitPacket() throws IOException {
        read();
        stage.settle();
    }

    private void read() {
        try {
            handle(socket.read());
        } catch (IOException gone) {
            end();
        }
    }

    /** Waits for the connection to end. */
    void awaitEnd() throws IOException {
        while (!over) {
            read();
        }
        stage.settle();
    }

    /** Reads what has come; whether there was anything. */
    boolean catchUp() {
        if (over) {
            return false;
        }
        boolean news = false;
        try {
            socket.send(Wire.pingreq());
            for (byte[] packet = socket.read(); type(packet) != PINGRESP; packet = socket.read()) {
                news = true;
                handle(packet);
            }
            return news;
        } catch (IOException gone) {
            end();
            return true;
        }
    }

    private void end() {
        if (!over) {
            over = true;
            stage.awaitEnd(this);
        }
    }

    private void handle(byte[] packet) throws IOException {
        if (!acknowledges) {
            return;
        }
        int at = 1;
        while (packet[at++] < 0) {}
        switch (type(packet)) {
            case 3 -> {
                int qos = (packet[0] >> 1) & 3;
                if (qos > 0) {
                    answer(qos == 1 ? 0x40 : 0x50, packet, at + 2 + twoBytes(packet, at));
                }
            }
            case 5 -> answer(0x62, packet, at);
            case 6 -> answer(0x70, packet, at);
            default -> {}
        }
    }

    private void answer(int first, byte[] packet, int idAt) throws IOException {
        socket.send(Wire.packet(first, id(twoBytes(packet, idAt))));
    }

    private byte[] properties(List<byte[]> properties) {
        return isMqtt5 ? Property.all(properties) : new byte[0];
    }

    private byte[] nextId() {
        return id(++lastId);
    }

    private static byte[] id(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    private static int twoBytes(byte[] packet, int at) {
        return ((packet[at] & 0xff) << 8) | (packet[at + 1] & 0xff);
    }

    private static int type(byte[] packet) {
        return (packet[0] & 0xff) >> 4;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
