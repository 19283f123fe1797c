package learnmqtt.tap;

import learnmqtt.broker.Sandbox;

/** The tap in front of the embedded broker. */
class TapTest extends TapContract {
    TapTest() {
        super(Sandbox.embedded());
    }
}
