package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;

/** What devices do. */
@SuppressWarnings("try") // players are there to be closed
class CastPlayerTest extends CastTestBase {
    @Test
    void whatADeviceIsToldToDoAtOnceIsDoneWhenStartReturns() {
        try (CastPlayer player = play("""
                        door: PUBLISH topic=home/door payload=closed
                        lamp: PUBLISH topic=home/lamp/state payload=off qos=1
                        lamp: SUBSCRIBE filter=home/lamp
                        door: PUBLISH topic=home/lamp payload=on qos=2
                        """)) {
            assertFalse(player.owes());
            assertEquals(List.of("CONNECT", "home/door closed", "home/lamp on", "PUBREL"), sent("door"));
            assertEquals(List.of("CONNECT", "SUBSCRIBE", "home/lamp/state off"), sent("lamp"));
        }
    }

    @Test
    void subscriptionsComeFirstAndThenTheLinesInTheirOrder() {
        try (CastPlayer player = play("""
                        a: PUBLISH topic=1
                        b: PUBLISH topic=2
                        a: PUBLISH topic=3
                        b: SUBSCRIBE filter=x
                        """)) {
            assertFalse(player.owes());
            List<PacketType> types =
                    Sandbox.events(sandbox.timeline().history(), Event.Passed.class, it -> true).stream()
                            .filter(passed -> passed.direction() == Direction.FROM_CLIENT)
                            .map(passed -> passed.packet().type())
                            .toList();
            assertEquals(List.of(PacketType.CONNECT, PacketType.CONNECT, PacketType.SUBSCRIBE), types.subList(0, 3));
            assertEquals(
                    List.of("1", "2", "3"),
                    Sandbox.events(sandbox.timeline().history(), Event.Passed.class, it -> true).stream()
                            .flatMap(passed -> passed.packet() instanceof Packet.Publish publish
                                    ? Stream.of(publish.topic().text())
                                    : Stream.empty())
                            .toList());
        }
    }

    @Test
    void aLampAnswersWithItsState() {
        try (CastPlayer lamp = play("""
                                lamp: SUBSCRIBE filter=home/lamp
                                lamp: on PUBLISH topic=home/lamp PUBLISH topic={topic}/state payload="is {payload}"
                                """);
                CastPlayer app = play("app: PUBLISH topic=home/lamp payload=on")) {
            awaitSent("lamp", "home/lamp/state is on");
            awaitTrue(() -> !lamp.owes());
            assertFalse(app.owes());
        }
    }

    @Test
    void aBurstIsAnsweredMessageByMessageInOrder() {
        try (CastPlayer lamp =
                        play("lamp: SUBSCRIBE filter=a\nlamp: on PUBLISH topic=a PUBLISH topic=b payload={payload}");
                CastPlayer app = play("app: every 1ms times=300 PUBLISH topic=a payload={1..1000}")) {
            awaitSent("lamp", 302);
            assertEquals(
                    sent("app").stream()
                            .skip(1)
                            .map(it -> it.replace("a ", "b "))
                            .toList(),
                    sent("lamp").stream().skip(2).toList());
            awaitTrue(() -> !lamp.owes() && !app.owes());
        }
    }

    @Test
    void aMessageToSomebodyElseIsNoneToTheDevice() {
        try (CastPlayer first = play("lamp: SUBSCRIBE filter=a\nlamp: on PUBLISH PUBLISH topic=b payload={payload}");
                CastPlayer others = play("app: SUBSCRIBE filter=c\napp: PUBLISH topic=c payload=1");
                CastPlayer last = play("tool: PUBLISH topic=a payload=2")) {
            awaitSent("lamp", "b 2");
            assertEquals(List.of("CONNECT", "SUBSCRIBE", "b 2"), sent("lamp"));
        }
    }

    @Test
    void aSubscriptionOfAnybodyCanBeWaitedFor() {
        try (CastPlayer thermometer =
                        play("thermometer: on SUBACK filter=home/+/temp PUBLISH topic=home/hall/temp payload=21");
                CastPlayer dashboard = play("dashboard: SUBSCRIBE filter=home/+/temp")) {
            awaitReceived("dashboard", "home/hall/temp 21");
        }
    }

    @Test
    void everyDeviceConnectsAsItsLineSays() {
        try (CastPlayer player = play("""
                        door: CONNECT keepalive=7 clean=false user=kim will-topic=w will-payload=gone will-qos=1 will-retain=true
                        """)) {
            Packet.Connect connect = only(Packet.Connect.class);
            assertEquals("door", connect.clientId());
            assertEquals(MqttVersion.V3_1_1, connect.version());
            assertEquals(7, connect.keepAlive());
            assertFalse(connect.clean());
            assertEquals("kim", connect.user().orElseThrow());
            assertEquals(
                    new Will(new TopicName("w"), Bytes.of("gone"), Qos.AT_LEAST_ONCE, true),
                    connect.will().orElseThrow());
            assertFalse(player.owes());
        }
    }

    @Test
    void aDeviceOfMqtt5SendsItsProperties() {
        try (CastPlayer player = play("""
                        door: CONNECT version=5 expiry=30 will-topic=w will-payload=gone
                        door: PUBLISH topic=a payload="\\x00\\xff" expiry=60 response-topic=b correlation=7 content-type=t user.unit=K
                        door: PUBLISH topic=a payload=2
                        """)) {
            Packet.Connect connect = only(Packet.Connect.class);
            assertEquals(MqttVersion.V5, connect.version());
            assertEquals(30, connect.sessionExpiry().orElseThrow());
            List<Event.Passed> published = sandbox.awaitPackets(2, Packet.Publish.class, it -> true);
            Packet.Publish publish = (Packet.Publish) published.get(0).packet();
            assertEquals(Bytes.of(new byte[] {0, -1}), publish.payload());
            assertEquals(60, publish.properties().expiry().orElseThrow());
            assertEquals("b", publish.properties().responseTopic().orElseThrow());
            assertEquals(Bytes.of("7"), publish.properties().correlation().orElseThrow());
            assertEquals("t", publish.properties().contentType().orElseThrow());
            assertEquals("unit", publish.properties().user().get(0).getKey());
            assertTrue(((Packet.Publish) published.get(1).packet())
                    .properties()
                    .topicAlias()
                    .isEmpty());
            assertFalse(player.owes());
        }
    }

    @Test
    void aGoodbyeWithCode4LetsTheWillGoOut() {
        try (CastPlayer watcher = play("app: SUBSCRIBE filter=home/door");
                CastPlayer door = play("""
                                door: CONNECT version=5 will-topic=home/door will-payload=gone
                                door: after 50ms DISCONNECT code=4
                                """)) {
            awaitReceived("app", "home/door gone");
            awaitTrue(() -> !door.owes() && !watcher.owes());
        }
    }

    @Test
    void aDeviceCanLeaveAndComeBack() {
        try (CastPlayer player = play("""
                        door: DISCONNECT
                        door: after 50ms CONNECT
                        door: on CONNACK to=door PUBLISH topic=home/door payload=here
                        """)) {
            sandbox.await(history ->
                    Sandbox.events(history, Event.Opened.class, it -> true).size() == 2
                            && passed(history, "door", Direction.FROM_CLIENT)
                                    .equals(List.of("CONNECT", "DISCONNECT", "CONNECT", "home/door here")));
            awaitTrue(() -> !player.owes());
        }
    }

    @Test
    void theSameSeedBringsTheSameNumbersWhateverHappensBeside() {
        String cast = """
                kitchen: every 2ms times=20 PUBLISH topic=kitchen payload={20.0..24.0}
                bedroom: every 3ms times=20 PUBLISH topic=bedroom payload={20.0..24.0}
                bedroom: SUBSCRIBE filter=kitchen
                bedroom: on PUBLISH topic=kitchen PUBLISH topic=answer payload={1..100}
                """;
        List<List<String>> first = numbers(cast, 7);
        assertEquals(first, numbers(cast, 7));
        assertNotEquals(first, numbers(cast, 8));
        assertNotEquals(
                first.get(0).stream().map(it -> it.substring(8)).toList(),
                first.get(1).stream().map(it -> it.substring(8)).toList());
    }

    private static List<List<String>> numbers(String cast, long seed) {
        try (Sandbox fresh = Sandbox.embedded().start();
                CastPlayer player = play(cast, fresh.port(), fresh.timeline(), seed)) {
            fresh.awaitPackets(
                    40,
                    Packet.Publish.class,
                    it -> it.topic().text().equals("answer")
                            || it.topic().text().equals("bedroom"));
            awaitTrue(() -> !player.owes());
            List<String> all = Stream.of("kitchen", "bedroom")
                    .flatMap(it -> passed(fresh.timeline().history(), it, Direction.FROM_CLIENT).stream())
                    .toList();
            return Stream.of("kitchen", "bedroom", "answer")
                    .map(topic ->
                            all.stream().filter(it -> it.startsWith(topic)).toList())
                    .toList();
        }
    }

    @Test
    void whatCannotBeSentIsPassedOverAndTheRestGoesOn() {
        try (CastPlayer lamp = play("lamp: SUBSCRIBE filter=a\nlamp: on PUBLISH topic=a PUBLISH topic=b/{payload}");
                CastPlayer app = play("app: PUBLISH topic=a payload=#\napp: PUBLISH topic=a payload=c")) {
            awaitSent("lamp", "b/c ");
            awaitTrue(() -> !lamp.owes() && !app.owes());
            assertEquals(List.of("CONNECT", "SUBSCRIBE", "b/c "), sent("lamp"));
        }
    }

    @Test
    void aDeviceThatIsToldNothingMoreStillConnects() {
        try (CastPlayer player = play("lamp: CONNECT")) {
            assertEquals(List.of("CONNECT"), sent("lamp"));
            assertEquals(List.of("CONNACK"), received("lamp"));
            assertFalse(player.owes());
        }
    }
}
