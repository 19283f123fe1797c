package learnmqtt.terminal.view;

import learnmqtt.terminal.text.Ink;

/**
 * One thing worth saying about a packet.
 *
 * @param key which message says it in a sentence, {@code detail.KEY}
 * @param sign how it stands on an arrow
 * @param value what the sentence's {@code {value}} stands for
 */
record Detail(String key, Ink ink, String sign, String value) {

    static Detail of(String key, Ink ink, String value) {
        return new Detail(key, ink, value, value);
    }

    static Detail small(String key, String sign, Object value) {
        return new Detail(key, Ink.FAINT, sign, String.valueOf(value));
    }

    static Detail flag(String key, String sign) {
        return new Detail(key, Ink.WARNING, sign, "");
    }
}
