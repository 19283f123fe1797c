package learnmqtt.terminal.view;

/**
 * A return code [3.1.1 §3.2.2.3] or reason code [5 §2.4].
 *
 * @param number as the standard writes it, such as {@code 5} or {@code 0x87}
 * @param name the standard's, the same in every language; empty where it has none
 */
record ReasonCode(String number, String name) {

    /** What stands on an arrow. */
    String sign() {
        return name.isEmpty() ? "code " + number : name + " (code " + number + ")";
    }

    /** What a sentence says of it. */
    String value() {
        return name.isEmpty() ? number : number + " (" + name + ")";
    }

    /** A CONNACK's code: up to 5 a return code, above a reason code. */
    static ReasonCode ofConnack(int code) {
        String returned = returnCode(code);
        return returned.isEmpty() ? of(code) : new ReasonCode(String.valueOf(code), returned);
    }

    /** A reason code. */
    static ReasonCode of(int code) {
        return new ReasonCode(String.format("0x%02x", code), reason(code));
    }

    private static String returnCode(int code) {
        return switch (code) {
            case 1 -> "unacceptable protocol version";
            case 2 -> "identifier rejected";
            case 3 -> "server unavailable";
            case 4 -> "bad user name or password";
            case 5 -> "not authorized";
            default -> "";
        };
    }

    private static String reason(int code) {
        return switch (code) {
            case 0x00 -> "success";
            case 0x04 -> "disconnect with will message";
            case 0x10 -> "no matching subscribers";
            case 0x11 -> "no subscription existed";
            case 0x18 -> "continue authentication";
            case 0x19 -> "re-authenticate";
            case 0x80 -> "unspecified error";
            case 0x81 -> "malformed packet";
            case 0x82 -> "protocol error";
            case 0x83 -> "implementation specific error";
            case 0x84 -> "unsupported protocol version";
            case 0x85 -> "client identifier not valid";
            case 0x86 -> "bad user name or password";
            case 0x87 -> "not authorized";
            case 0x88 -> "server unavailable";
            case 0x89 -> "server busy";
            case 0x8a -> "banned";
            case 0x8b -> "server shutting down";
            case 0x8c -> "bad authentication method";
            case 0x8d -> "keep alive timeout";
            case 0x8e -> "session taken over";
            case 0x8f -> "topic filter invalid";
            case 0x90 -> "topic name invalid";
            case 0x91 -> "packet identifier in use";
            case 0x92 -> "packet identifier not found";
            case 0x93 -> "receive maximum exceeded";
            case 0x94 -> "topic alias invalid";
            case 0x95 -> "packet too large";
            case 0x96 -> "message rate too high";
            case 0x97 -> "quota exceeded";
            case 0x98 -> "administrative action";
            case 0x99 -> "payload format invalid";
            case 0x9a -> "retain not supported";
            case 0x9b -> "qos not supported";
            case 0x9c -> "use another server";
            case 0x9d -> "server moved";
            case 0x9e -> "shared subscriptions not supported";
            case 0x9f -> "connection rate exceeded";
            case 0xa0 -> "maximum connect time";
            case 0xa1 -> "subscription identifiers not supported";
            case 0xa2 -> "wildcard subscriptions not supported";
            default -> "";
        };
    }
}
