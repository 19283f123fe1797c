package learnmqtt.workspace;

import com.sun.jdi.connect.spi.ClosedConnectionException;
import com.sun.jdi.connect.spi.Connection;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/** Packets of the Java Debug Wire Protocol over a socket that the learner's VM has opened. */
final class DebugConnection extends Connection {
    private static final int HEADER = 11;

    private final Socket socket;
    private final DataInputStream in;

    /** The socket's handshake must be done. */
    DebugConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    @Override
    public byte[] readPacket() throws IOException {
        try {
            int length = in.readInt();
            if (length < HEADER) {
                throw new IOException("a packet of " + length + " bytes");
            }
            byte[] packet = new byte[length];
            ByteBuffer.wrap(packet).putInt(length);
            in.readFully(packet, 4, length - 4);
            return packet;
        } catch (EOFException end) {
            return new byte[0];
        }
    }

    @Override
    public void writePacket(byte[] packet) throws IOException {
        if (!isOpen()) {
            throw new ClosedConnectionException();
        }
        synchronized (socket) {
            socket.getOutputStream().write(packet);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isOpen() {
        return !socket.isClosed();
    }
}
