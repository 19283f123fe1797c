package learnmqtt.workspace;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends where it breaks: the connection to a VM that died may be reset, and the JDK prints the stack trace of that, but
 * not of an end, into the middle of the learner's screen.
 */
final class EndingInput extends FilterInputStream {
    EndingInput(InputStream in) {
        super(new BufferedInputStream(in));
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException reset) {
            return -1;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException reset) {
            return -1;
        }
    }
}
