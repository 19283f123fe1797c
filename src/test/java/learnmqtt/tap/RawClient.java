package learnmqtt.tap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import learnmqtt.wire.Bytes;

/** A client that writes and reads bytes, for tests. */
public final class RawClient implements AutoCloseable {
    /** How long a test waits for something that should happen at once, on a busy machine. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    private final Socket socket;

    public RawClient(int port) throws IOException {
        this(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    }

    public RawClient(InetAddress address, int port) throws IOException {
        this(new Socket(address, port));
    }

    /** Speaks on a connection that is there already. */
    public RawClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) DEADLINE.toMillis());
    }

    /** Parses hexadecimal digits; other characters are ignored. */
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("[^0-9A-Fa-f]", ""));
    }

    public Socket socket() {
        return socket;
    }

    public RawClient send(String hex) throws IOException {
        return send(bytes(hex));
    }

    public RawClient send(byte[]... packets) throws IOException {
        for (byte[] packet : packets) {
            socket.getOutputStream().write(packet);
        }
        return this;
    }

    /** Connects as {@code clientId} and waits for the CONNACK. */
    public RawClient connect(String clientId) throws IOException {
        send(Wire.connect(clientId));
        byte[] connack = read();
        if (connack[0] != 0x20 || connack[3] != 0) {
            throw new IOException("not accepted: " + Bytes.of(connack).hex());
        }
        return this;
    }

    /** The next whole packet. */
    public byte[] read() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] header = new byte[5];
        header[0] = one(in);
        int length = 0;
        int at = 1;
        do {
            header[at] = one(in);
            length |= (header[at] & 0x7f) << (7 * (at - 1));
        } while (header[at++] < 0);
        byte[] packet = Arrays.copyOf(header, at + length);
        if (in.readNBytes(packet, at, length) < length) {
            throw new EOFException();
        }
        return packet;
    }

    /** The next packet as hexadecimal digits with spaces. */
    public String readHex() throws IOException {
        return Bytes.of(read()).hex();
    }

    /** Whether the connection ends, in order or by a reset, before anything more comes. */
    public boolean ends() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    /** Reads until the connection ends, in order or by a reset. */
    public void ended() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (java.net.SocketException reset) {
            // an end as good as any
        }
    }

    /** Ends the connection with FIN. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Ends the connection with RST. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static byte one(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return (byte) next;
    }
}
