package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;
import learnmqtt.wire.Cause;
import learnmqtt.wire.PacketType;

/** Tells by the first bytes of a connection what its client speaks. */
enum FirstBytes {
    MQTT,
    HTTP,
    /** Too few bytes to tell. */
    UNDECIDED;

    private static final List<String> HTTP_BEGINNINGS = List.of(
            "GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "OPTIONS ", "PATCH ", "TRACE ", "CONNECT ", "PRI * HTTP/2.0");

    /** Refuses what is neither MQTT nor HTTP, and MQTT that does not begin with CONNECT. */
    static FirstBytes of(ByteBuf bytes) throws Refusal {
        if (!bytes.isReadable()) {
            return UNDECIDED;
        }
        int first = bytes.getUnsignedByte(bytes.readerIndex());
        if (first == 0x10) {
            return MQTT;
        }
        String beginning = bytes.toString(bytes.readerIndex(), Math.min(14, bytes.readableBytes()), US_ASCII);
        for (String method : HTTP_BEGINNINGS) {
            if (beginning.startsWith(method)) {
                return HTTP;
            }
            if (method.startsWith(beginning)) {
                return UNDECIDED;
            }
        }
        if (bytes.readableBytes() < 2) {
            return UNDECIDED;
        }
        throw refusal(first, bytes.getUnsignedByte(bytes.readerIndex() + 1), bytes);
    }

    private static Refusal refusal(int first, int second, ByteBuf bytes) {
        if (first == 0x16 && second == 0x03) {
            return Refusal.of(Cause.TLS);
        }
        int type = first >> 4;
        boolean plausible = type != 0 && (type == 3 || isReservedFlags(type, first & 0x0f));
        boolean text = isText(first) && isText(second);
        if (plausible && !text) {
            return Refusal.of(Cause.NOT_CONNECT_FIRST).with("packet", PacketType.of(type));
        }
        String dump = ByteBufUtil.hexDump(bytes, bytes.readerIndex(), Math.min(8, bytes.readableBytes()));
        String shown = dump.replaceAll("(..)(?=.)", "$1 ");
        return Refusal.of(Cause.NOT_MQTT).with("bytes", shown);
    }

    private static boolean isReservedFlags(int type, int flags) {
        return flags == (type == 6 || type == 8 || type == 10 ? 2 : 0);
    }

    private static boolean isText(int value) {
        return (value >= 0x20 && value < 0x7f) || value == '\r' || value == '\n' || value == '\t';
    }
}
