package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.ByteToMessageDecoder;
import learnmqtt.wire.Cause;
import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into control packets by their remaining length [3.1.1 §2.2.3, 5 §2.1.4]. */
final class Framer {
    /** The longest packet that a client may send, in bytes, its fixed header included. */
    static final int LONGEST = 1 << 20;

    /** How much longer one may be that a broker sends: it puts subscription identifiers in, and a length [5 §3.3.2.3.8]. */
    private static final int PUT_IN = 64 << 10;

    private final int longest;
    private ByteBuf waiting = Unpooled.EMPTY_BUFFER;

    private Framer(int longest) {
        this.longest = longest;
    }

    static Framer fromClient() {
        return new Framer(LONGEST);
    }

    static Framer fromBroker() {
        return new Framer(LONGEST + PUT_IN);
    }

    /** Takes {@code bytes} over, to the end of what waits. */
    void add(ByteBufAllocator allocator, ByteBuf bytes) {
        if (waiting.refCnt() == 1) {
            waiting.discardSomeReadBytes();
        }
        waiting = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(allocator, waiting, bytes);
    }

    /** What waits to be cut; still owned by this. */
    ByteBuf waiting() {
        return waiting;
    }

    /** The next whole packet, owned by the caller; null while there is none. */
    @Nullable
    ByteBuf next() throws Refusal {
        int readable = waiting.readableBytes();
        int length = 0;
        for (int i = 1; i <= 4; i++) {
            if (i >= readable) {
                return null;
            }
            int next = waiting.getByte(waiting.readerIndex() + i);
            length |= (next & 0x7f) << (7 * (i - 1));
            if (next >= 0) {
                return cut(1 + i + length);
            }
        }
        throw Refusal.of(Cause.LENGTH_TOO_LONG);
    }

    /** Drops what waits. */
    void release() {
        waiting.release();
        waiting = Unpooled.EMPTY_BUFFER;
    }

    private @Nullable ByteBuf cut(int length) throws Refusal {
        if (length > longest) {
            throw Refusal.of(Cause.PACKET_TOO_LARGE).with("bytes", length).with("maximum", longest);
        }
        if (waiting.readableBytes() < length) {
            return null;
        }
        ByteBuf packet = waiting.readRetainedSlice(length);
        if (!waiting.isReadable()) {
            release();
        }
        return packet;
    }
}
