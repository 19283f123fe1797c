package learnmqtt.tap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mosquitto's own clients, in each version of the protocol, before the embedded broker and before Mosquitto. */
class OutsideClientsTest {
    @ParameterizedTest
    @CsvSource({
        "embedded, mqttv31, 3.1",
        "embedded, mqttv311, 3.1.1",
        "embedded, mqttv5, 5",
        "mosquitto, mqttv31, 3.1",
        "mosquitto, mqttv311, 3.1.1",
        "mosquitto, mqttv5, 5"
    })
    void wholeExchangeOfEachQosIsOnTheTimeline(String broker, String flag, String version) throws Exception {
        try (Sandbox sandbox = (broker.equals("embedded") ? Sandbox.embedded() : Sandbox.mosquitto()).start()) {
            List<String> common = List.of("-p", Integer.toString(sandbox.port()), "-V", flag);
            Process subscriber = Mosquitto.client(
                    "mosquitto_sub",
                    join(common, "-i", "testSub", "-t", "a/#", "-q", "2", "-C", "3", "-W", "20", "-v"));
            sandbox.awaitPackets(1, Packet.Suback.class, any -> true);
            for (int qos = 0; qos <= 2; qos++) {
                Mosquitto.run(
                        "mosquitto_pub",
                        join(common, "-i", "testPub" + qos, "-t", "a/" + qos, "-m", "값" + qos, "-q", "" + qos));
            }
            assertEquals(
                    "a/0 값0\na/1 값1\na/2 값2\n",
                    new String(subscriber.getInputStream().readAllBytes(), UTF_8));
            assertEquals(0, subscriber.waitFor());
            List<Event.Closed> closed = sandbox.await(4, Event.Closed.class, any -> true);
            assertTrue(closed.stream().allMatch(Event.Closed::clean));
            History history = sandbox.timeline().history();
            assertEquals(4, count(history, Direction.FROM_CLIENT, PacketType.CONNECT));
            assertEquals(4, count(history, Direction.TO_CLIENT, PacketType.CONNACK));
            for (Direction direction : Direction.values()) {
                assertEquals(3, count(history, direction, PacketType.PUBLISH));
            }
            for (PacketType type :
                    List.of(PacketType.PUBACK, PacketType.PUBREC, PacketType.PUBREL, PacketType.PUBCOMP)) {
                assertEquals(
                        2, count(history, Direction.FROM_CLIENT, type) + count(history, Direction.TO_CLIENT, type));
            }
            assertTrue(Sandbox.events(history, Event.Passed.class, any -> true).stream()
                    .filter(passed -> passed.packet() instanceof Packet.Connect)
                    .allMatch(passed -> ((Packet.Connect) passed.packet())
                            .version()
                            .toString()
                            .equals(version)));
        }
    }

    private static long count(History history, Direction direction, PacketType type) {
        return Sandbox.events(
                        history,
                        Event.Passed.class,
                        passed -> passed.direction() == direction
                                && passed.packet().type() == type)
                .size();
    }

    private static List<String> join(List<String> common, String... more) {
        return Stream.concat(common.stream(), Stream.of(more)).toList();
    }
}
