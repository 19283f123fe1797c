package learnmqtt.terminal.view;

import java.util.Set;

/** The reason codes of Paho's {@code MqttException} that have a sentence of their own, {@code paho.CODE}. */
final class PahoCodes {
    static final Set<Integer> KNOWN = Set.of(
            1, 2, 3, 4, 5, 6, 128, 32000, 32001, 32002, 32100, 32101, 32102, 32103, 32104, 32105, 32107, 32108, 32109,
            32110, 32111, 32201, 32202);

    private PahoCodes() {}
}
