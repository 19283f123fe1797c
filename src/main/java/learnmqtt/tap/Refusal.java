package learnmqtt.tap;

import learnmqtt.wire.Event.Ending;

/** Why the tap does not pass something on but ends the connection; the detail is a phrase in English, for display. */
final class Refusal extends Exception {
    private final Ending how;
    private final String detail;

    Refusal(Ending how, String detail) {
        super(detail, null, false, false);
        this.how = how;
        this.detail = detail;
    }

    /** A packet that the standard calls malformed, or one that its sender must not send there. */
    static Refusal malformed(String detail) {
        return new Refusal(Ending.MALFORMED, detail);
    }

    Ending how() {
        return how;
    }

    String detail() {
        return detail;
    }
}
