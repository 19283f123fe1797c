package learnmqtt.broker;

import org.jspecify.annotations.Nullable;

/** What may stand in names and topics. */
final class Texts {
    private Texts() {}

    /**
     * Whether a text has control characters or noncharacters, for which a broker may end the connection, and Mosquitto
     * does [3.1.1 §1.5.3, 5 §1.5.4].
     */
    static boolean isOdd(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Texts::isOdd);
    }

    private static boolean isOdd(int point) {
        return Character.isISOControl(point) || (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
