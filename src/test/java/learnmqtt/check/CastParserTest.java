package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;

class CastParserTest {
    private static List<Device> devices(String block) {
        ParsedCast parsed = CastParser.parse(block, 10);
        assertEquals(List.of(), parsed.problems());
        return parsed.cast().devices();
    }

    /** What a device called {@code lamp} is told by this line alone. */
    private static Instruction only(String line) {
        Device device = devices("lamp: SUBSCRIBE filter=#\nlamp: " + line).get(0);
        return device.instructions().get(1);
    }

    private static Condition equal(String key, String value) {
        return new Condition(key, Operator.EQUAL, new Value.Literal(value));
    }

    @Test
    void devicesStandInTheOrderInWhichTheyAreFirstNamed() {
        List<Device> devices = devices("""
                # two of them
                lamp: SUBSCRIBE filter=home/lamp

                thermometer: PUBLISH topic=home/temp
                lamp: after 2s DISCONNECT
                """);
        assertEquals(
                List.of("lamp", "thermometer"),
                devices.stream().map(Device::name).toList());
        assertEquals(List.of(11, 14), numbers(devices.get(0)));
        assertEquals(List.of(13), numbers(devices.get(1)));
    }

    private static List<Integer> numbers(Device device) {
        return device.instructions().stream().map(Instruction::number).toList();
    }

    @Test
    void aDeviceThatSaysNothingAboutItConnectsWithACleanSession() {
        assertEquals(
                new Action.Connect(
                        MqttVersion.V3_1_1,
                        true,
                        60,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty()),
                devices("lamp: SUBSCRIBE filter=a").get(0).connect());
    }

    @Test
    void theConnectLineHoldsTheSettings() {
        Device door = devices(
                        "door: CONNECT version=5 clean=false keepalive=10"
                                + " user=kim password=winter expiry=3600 will-topic=home/door will-payload=gone will-qos=1 will-retain=true")
                .get(0);
        Will will = new Will(new TopicName("home/door"), Bytes.of("gone"), Qos.AT_LEAST_ONCE, true);
        assertEquals(
                new Action.Connect(
                        MqttVersion.V5,
                        false,
                        10,
                        Optional.of("kim"),
                        Optional.of(Bytes.of("winter")),
                        Optional.of(will),
                        OptionalLong.of(3600)),
                door.connect());
        assertEquals(List.of(), door.instructions());
    }

    @Test
    void aConnectWithATriggerIsSomethingThatTheDeviceDoes() {
        Instruction again = only("after 5s CONNECT");
        assertEquals(Action.Connect.DEFAULT, again.action());
        assertEquals(new Pace.After(Duration.ofSeconds(5)), again.pace());
    }

    @Test
    void everyActionHasItsKeys() {
        assertEquals(
                new Action.Subscribe(new TopicFilter("home/+/temp"), Qos.EXACTLY_ONCE),
                only("SUBSCRIBE filter=home/+/temp qos=2").action());
        assertEquals(
                new Action.Unsubscribe(new TopicFilter("$share/g/a")),
                only("UNSUBSCRIBE filter=$share/g/a").action());
        assertEquals(
                new Action.Publish(
                        Template.of("a/b"), Template.of("x y"), Qos.AT_LEAST_ONCE, true, PublishProperties.NONE),
                only("PUBLISH topic=a/b payload=\"x y\" qos=1 retain=true").action());
        assertEquals(
                new Action.Disconnect(OptionalInt.empty()), only("DISCONNECT").action());
    }

    @Test
    void aDeviceOfMqtt5HasItsProperties() {
        Device device = devices("""
                        lamp: CONNECT version=5
                        lamp: PUBLISH topic=a expiry=60 response-topic=b correlation="\\x00\\xff" content-type=c user.unit=K
                        lamp: after 1s DISCONNECT code=0x04
                        """).get(0);
        assertEquals(
                new PublishProperties(
                        OptionalLong.of(60),
                        OptionalInt.empty(),
                        Optional.of("b"),
                        Optional.of(Bytes.of(new byte[] {0, -1})),
                        Optional.of("c"),
                        List.of(Map.entry("unit", "K"))),
                ((Action.Publish) device.instructions().get(0).action()).properties());
        assertEquals(
                new Action.Disconnect(OptionalInt.of(4)),
                device.instructions().get(1).action());
    }

    @Test
    void aTriggerIsATimeOrAPeriod() {
        assertTrue(only("PUBLISH topic=a").isAtOnce());
        assertEquals(
                new Pace.After(Duration.ofMillis(500)),
                only("after 500ms PUBLISH topic=a").pace());
        assertEquals(
                new Pace.Every(Duration.ofSeconds(2), OptionalInt.empty()),
                only("every 2s PUBLISH topic=a").pace());
        assertEquals(
                new Pace.Every(Duration.ofMinutes(1), OptionalInt.of(3)),
                only("every 1m times=3 PUBLISH topic=a").pace());
    }

    @Test
    void onPublishIsOneThatReachesTheDevice() {
        Line line = only("on PUBLISH topic=a PUBLISH topic=b").on().orElseThrow();
        assertEquals(Word.PUBLISH, line.word());
        assertEquals(List.of(equal("topic", "a"), equal("to", "lamp")), line.conditions());
        assertEquals("PUBLISH topic=a", line.source());
        assertEquals(11, line.number());
    }

    @Test
    void onPublishFromSomebodyIsThatPacketItself() {
        Line line = only("on PUBLISH from=app PUBLISH topic=b").on().orElseThrow();
        assertEquals(List.of(equal("from", "app")), line.conditions());
    }

    @Test
    void otherTriggersAreWhoeversPacketTheyAre() {
        Instruction instruction = only("on SUBACK filter=home/+/temp after 1s PUBLISH topic=b");
        assertEquals(
                List.of(equal("filter", "home/+/temp")),
                instruction.on().orElseThrow().conditions());
        assertEquals(new Pace.After(Duration.ofSeconds(1)), instruction.pace());
        assertEquals(
                new Pace.Every(Duration.ofMillis(100), OptionalInt.of(5)),
                only("on CLOSE clean=false every 100ms times=5 PUBLISH topic=b").pace());
    }

    @Test
    void theLineWaitedForEndsAtTheNextWord() {
        Instruction bare = only("on PUBLISH PUBLISH topic=b");
        assertEquals(List.of(equal("to", "lamp")), bare.on().orElseThrow().conditions());
        Instruction quoted = only("on PUBLISH payload=\"PUBLISH every 1s \\\" x\" retain!=true PUBLISH topic=b");
        assertEquals(
                equal("payload", "PUBLISH every 1s \" x"),
                quoted.on().orElseThrow().conditions().get(0));
        assertEquals(Template.of("b"), ((Action.Publish) quoted.action()).topic());
    }

    @Test
    void aTopicMayBeFilledIn() {
        Instruction echo = only("on PUBLISH filter=home/+ PUBLISH topic={topic}/state payload=\"{payload} {1..6}\"");
        assertEquals(Template.of("{topic}/state"), ((Action.Publish) echo.action()).topic());
    }

    @Test
    void bracesOfJsonAreText() {
        Instruction json = only("PUBLISH topic=a payload=\"{\\\"temp\\\": {20.0..24.0}}\"");
        assertEquals(Template.of("{\"temp\": {20.0..24.0}}"), ((Action.Publish) json.action()).payload());
    }

    @Test
    void namesMayBeKorean() {
        assertEquals("온도계-1", devices("온도계-1: PUBLISH topic=a").get(0).name());
    }
}
