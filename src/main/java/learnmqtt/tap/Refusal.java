package learnmqtt.tap;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Explanation;

/** Why the tap does not pass something on but ends the connection. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;
    private final transient Map<String, String> facts;

    private Refusal(Cause cause, Map<String, String> facts) {
        super(cause.key(), null, false, false);
        this.cause = cause;
        this.facts = facts;
    }

    static Refusal of(Cause cause) {
        return new Refusal(cause, Map.of());
    }

    /** What TLS threw; empty if it was something else. */
    static Optional<Refusal> ofTls(Throwable thrown) {
        if (thrown instanceof DecoderException && thrown.getCause() instanceof SSLException tls) {
            boolean plain = tls instanceof NotSslRecordException;
            return Optional.of(of(plain ? Cause.NOT_TLS : Cause.TLS_FAILED).with("trouble", "" + tls.getMessage()));
        }
        return Optional.empty();
    }

    /** The same with one more fact for its sentence. */
    Refusal with(String name, Object value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(name, value.toString());
        return new Refusal(cause, more);
    }

    Cause cause() {
        return cause;
    }

    Ending how() {
        return switch (cause) {
            case PACKET_TOO_LARGE, HTTP_TOO_LARGE -> Ending.TOO_LARGE;
            case TLS, NOT_TLS, TLS_FAILED, NOT_MQTT, HTTP_TOO_SLOW -> Ending.NOT_MQTT;
            case CONNECT_TOO_LATE -> Ending.NO_CONNECT;
            default -> Ending.MALFORMED;
        };
    }

    /** @param sender who sent what is refused */
    Explanation explanation(Party sender) {
        return new Explanation(cause, sender, facts);
    }
}
