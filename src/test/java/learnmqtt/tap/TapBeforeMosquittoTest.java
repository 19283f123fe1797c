package learnmqtt.tap;

import learnmqtt.broker.Sandbox;

/** The tap in front of a broker that is not ours. */
class TapBeforeMosquittoTest extends TapContract {
    TapBeforeMosquittoTest() {
        super(Sandbox.mosquitto());
    }
}
