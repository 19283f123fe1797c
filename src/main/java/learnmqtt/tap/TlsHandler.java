package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * TLS that understands a client which refuses the certificate in clear. Under TLS 1.3 a client may send its alert before
 * it has keys to encrypt it with; Java takes it for an encrypted record, complains of missing bytes, and each JDK does so
 * in other words.
 */
final class TlsHandler extends SslHandler {
    /** Type, version and length of a record, then the alert's level and description (RFC 8446, sections 5.1 and 6). */
    private static final int BYTES = 7;

    private static final int ALERT = 21;
    private static final Map<Integer, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry(0, "close_notify"),
            Map.entry(40, "handshake_failure"),
            Map.entry(42, "bad_certificate"),
            Map.entry(43, "unsupported_certificate"),
            Map.entry(44, "certificate_revoked"),
            Map.entry(45, "certificate_expired"),
            Map.entry(46, "certificate_unknown"),
            Map.entry(47, "illegal_parameter"),
            Map.entry(48, "unknown_ca"),
            Map.entry(49, "access_denied"),
            Map.entry(50, "decode_error"),
            Map.entry(51, "decrypt_error"),
            Map.entry(70, "protocol_version"),
            Map.entry(71, "insufficient_security"),
            Map.entry(80, "internal_error"),
            Map.entry(90, "user_canceled"));

    TlsHandler(SSLEngine engine) {
        super(engine);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf records, List<Object> out) throws SSLException {
        Optional<String> alert = alert(records);
        try {
            super.decode(context, records, out);
        } catch (SSLException misread) {
            throw alert.isPresent() ? new SSLException("Received fatal alert: " + alert.get(), misread) : misread;
        }
    }

    /** What the next record says if it is an alert that is not encrypted: an encrypted one is longer. */
    private static Optional<String> alert(ByteBuf records) {
        int at = records.readerIndex();
        if (records.readableBytes() < BYTES
                || records.getUnsignedByte(at) != ALERT
                || records.getUnsignedShort(at + 3) != 2) {
            return Optional.empty();
        }
        int description = records.getUnsignedByte(at + 6);
        return Optional.of(DESCRIPTIONS.getOrDefault(description, Integer.toString(description)));
    }
}
