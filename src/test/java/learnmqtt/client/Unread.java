package learnmqtt.client;

import java.io.IOException;
import java.io.OutputStream;

/** The output of a program whose reader has gone. */
final class Unread extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
        throw new IOException("Broken pipe");
    }
}
