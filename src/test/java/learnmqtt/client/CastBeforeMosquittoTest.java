package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learnmqtt.broker.Sandbox;
import learnmqtt.check.CastParser;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Devices at a broker that is not ours. */
@SuppressWarnings("try") // the player is there to be closed
class CastBeforeMosquittoTest {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.mosquitto();

    @Test
    void devicesOfBothVersionsPlayAndLeave() {
        String block = """
                lamp: SUBSCRIBE filter=home/lamp qos=1
                lamp: on PUBLISH topic=home/lamp PUBLISH topic=home/lamp/state payload={payload} qos=2 retain=true
                app: CONNECT version=5
                app: SUBSCRIBE filter=home/lamp/state
                app: PUBLISH topic=home/lamp payload=on qos=1
                """;
        CastPlayer player =
                CastPlayer.start(CastParser.parse(block, 1).cast(), "127.0.0.1", sandbox.port(), sandbox.timeline(), 1);
        try (player) {
            List<Event.Passed> states = sandbox.awaitPackets(
                    2, Packet.Publish.class, publish -> publish.topic().text().equals("home/lamp/state"));
            assertEquals(
                    "on", ((Packet.Publish) states.get(1).packet()).payload().text());
        }
        sandbox.await(2, Event.Closed.class, Event.Closed::clean);
    }
}
