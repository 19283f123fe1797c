package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;

/**
 * One HTTP/1.1 request that came to the MQTT port, and the short page that answers it [RFC 9112]. A body is taken by
 * its Content-Length; one in chunks is not waited for.
 */
final class HttpExchange {
    /** The longest request that is read, in bytes. */
    static final int LONGEST = 64 << 10;

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String PAGE = "This port speaks MQTT, not HTTP.\n";
    private static final String HEAD = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: "
            + PAGE.length() + "\r\nConnection: close\r\n\r\n";

    private byte[] request = new byte[512];
    private int length;
    private int searched;
    private String head = "";
    private int bodyLength;
    private boolean continued;

    /** Takes all of {@code bytes} in. */
    void add(ByteBuf bytes) throws Refusal {
        int more = bytes.readableBytes();
        if (length + more > LONGEST) {
            throw tooLarge();
        }
        if (length + more > request.length) {
            request = Arrays.copyOf(request, Math.max(length + more, 2 * request.length));
        }
        bytes.readBytes(request, length, more);
        length += more;
        if (head.isEmpty()) {
            findHead();
        }
    }

    /** How many bytes of it have come. */
    int bytes() {
        return length;
    }

    /** Whether the whole request has come. */
    boolean isComplete() {
        return !head.isEmpty() && length >= head.length() + bodyLength;
    }

    /** Whether the client waits to be asked for the body; true once. */
    boolean mustContinue() {
        boolean asked = !head.isEmpty() && !isComplete() && header("expect").equalsIgnoreCase("100-continue");
        boolean first = asked && !continued;
        continued |= first;
        return first;
    }

    Bytes continuation() {
        return Bytes.of(CONTINUE);
    }

    /** What the timeline gets of a complete request. */
    Event.HttpRequest event(Duration at, long connection) {
        Bytes body = Bytes.of(Arrays.copyOfRange(request, head.length(), head.length() + bodyLength));
        int requestBytes = head.length() + bodyLength;
        int answerBytes = answer().length() + (continued ? CONTINUE.length() : 0);
        return new Event.HttpRequest(at, connection, method(), target(), body, requestBytes, answerBytes);
    }

    Bytes answer() {
        return Bytes.of(method().equals("HEAD") ? HEAD : HEAD + PAGE);
    }

    private String method() {
        return head.substring(0, head.indexOf(' '));
    }

    private String target() {
        String[] words = head.lines().findFirst().orElse("").split(" ", 3);
        return words.length > 1 ? words[1] : "";
    }

    private void findHead() throws Refusal {
        for (int i = Math.max(3, searched); i < length; i++) {
            if (request[i] == '\n' && request[i - 1] == '\r' && request[i - 2] == '\n' && request[i - 3] == '\r') {
                head = new String(request, 0, i + 1, ISO_8859_1);
                bodyLength = contentLength();
                return;
            }
        }
        searched = length;
    }

    private int contentLength() throws Refusal {
        String text = header("content-length");
        if (!text.matches("[0-9]+")) {
            return 0;
        }
        if (text.length() > 9 || Integer.parseInt(text) > LONGEST - head.length()) {
            throw tooLarge();
        }
        return Integer.parseInt(text);
    }

    /** The value of a header field; empty where there is none. */
    private String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static Refusal tooLarge() {
        return Refusal.of(Cause.HTTP_TOO_LARGE).with("maximum", LONGEST);
    }
}
