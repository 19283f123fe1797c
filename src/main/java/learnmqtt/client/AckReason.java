package learnmqtt.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The Reason String of a PUBACK or PUBREC [5 §3.4.2.2.2]. */
final class AckReason {
    private static final int REASON_STRING = 0x1f;

    private AckReason() {}

    /** @param rest of the packet, from the property length on; perhaps nothing */
    static Optional<String> in(ByteBuffer rest) {
        if (!rest.hasRemaining()) {
            return Optional.empty();
        }
        int end = PacketBytes.readVariable(rest) + rest.position();
        while (rest.position() < end) {
            boolean wanted = rest.get() == REASON_STRING;
            String first = text(rest);
            if (wanted) {
                return Optional.of(first);
            }
            text(rest); // a user property
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer rest) {
        byte[] bytes = new byte[rest.getShort() & 0xffff];
        rest.get(bytes);
        return new String(bytes, UTF_8);
    }
}
