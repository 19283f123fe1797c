package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.Test;

class BrokerTroubleTest {
    /** A Will Topic with a wildcard would not pass the tap; the broker does not look for one, and fails on it. */
    @Test
    void anExceptionInTheBrokerEndsThatConnectionOnly() throws IOException {
        try (BareBroker broker = new BareBroker(BrokerSettings.open(), 0);
                RawClient normal = new RawClient(broker.port()).connect("normal")) {
            for (int i = 0; i < 100; i++) {
                try (RawClient unlucky = new RawClient(broker.port())) {
                    assertTrue(unlucky.send(Wire.connectWithWill("unlucky", "a/#", "gone"))
                            .ends());
                }
            }
            assertEquals("d0 00", normal.send(Wire.pingreq()).readHex());
            try (RawClient next = new RawClient(broker.port()).connect("unlucky")) {
                assertEquals("d0 00", next.send(Wire.pingreq()).readHex());
            }
        }
    }
}
