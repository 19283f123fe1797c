package learnmqtt.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.History;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;

class EventShapeTest {
    private static final Duration AT = Duration.ofMillis(812);
    private static final Packet.Connect CONNECT = new Packet.Connect(
            MqttVersion.V3_1_1,
            "testPub",
            true,
            60,
            Optional.of("me"),
            Optional.of(Bytes.of("secret")),
            Optional.of(new Will(new TopicName("gone"), Bytes.of("bye"), Qos.AT_LEAST_ONCE, true)),
            OptionalLong.empty());

    private static String shape(Event... events) {
        History history = History.of(List.of(events), AT);
        return JsonText.write(
                EventShape.of(history.events().get(history.events().size() - 1), history));
    }

    private static String packet(Packet packet) {
        String text = shape(new Event.Passed(AT, 1, Direction.TO_CLIENT, packet, Bytes.of(new byte[] {1})));
        String begin =
                "{\"number\":0,\"ms\":812,\"event\":\"packet\",\"connection\":1,\"direction\":\"to-client\",\"packet\":";
        String end = ",\"bytes\":\"01\"}";
        assertEquals(begin, text.substring(0, begin.length()));
        assertEquals(end, text.substring(text.length() - end.length()));
        return text.substring(begin.length(), text.length() - end.length());
    }

    @Test
    void aConnectTellsAllButThePassword() {
        assertEquals("""
                {"number":0,"ms":812,"event":"packet","connection":1,"client":"testPub","direction":"from-client",\
                "packet":"CONNECT","version":"3.1.1","client-id":"testPub","clean":true,"keepalive":60,"user":"me",\
                "will-topic":"gone","will-payload":"bye","will-qos":1,"will-retain":true,"bytes":"01"}""", shape(new Event.Passed(AT, 1, Direction.FROM_CLIENT, CONNECT, Bytes.of(new byte[] {1}))));
    }

    @Test
    void aPublishTellsItsTopicAndPayload() {
        assertEquals("""
                "PUBLISH","topic":"debug","payload":"TESTING","qos":0,"retain":false,"dup":false""", packet(publish(Bytes.of("TESTING"), OptionalInt.empty(), PublishProperties.NONE)));
    }

    @Test
    void aPayloadThatIsNoTextIsInHexadecimal() {
        PublishProperties properties = new PublishProperties(
                OptionalLong.of(30),
                OptionalInt.of(1),
                Optional.of("answer"),
                Optional.of(Bytes.of("c1")),
                Optional.of("text/plain"),
                List.of(Map.entry("unit", "C")));

        assertEquals("""
                "PUBLISH","topic":"debug","payload-hex":"ff 00","qos":0,"retain":false,"dup":false,"id":5,"expiry":30,\
                "response-topic":"answer","content-type":"text/plain","correlation":"c1","user.unit":"C\"""", packet(publish(Bytes.of(new byte[] {-1, 0}), OptionalInt.of(5), properties)));
    }

    private static Packet publish(Bytes payload, OptionalInt id, PublishProperties properties) {
        return new Packet.Publish(new TopicName("debug"), payload, Qos.AT_MOST_ONCE, false, false, id, properties);
    }

    @Test
    void theOtherPacketsTellWhatTheyHave() {
        TopicFilter filter = new TopicFilter("a/#");
        assertEquals(
                "\"CONNACK\",\"session\":true,\"code\":0,\"expiry\":9",
                packet(new Packet.Connack(true, 0, Optional.empty(), OptionalLong.of(9))));
        assertEquals(
                "\"PUBACK\",\"id\":3,\"code\":16",
                packet(new Packet.Acknowledgement(PacketType.PUBACK, 3, OptionalInt.of(16))));
        assertEquals(
                "\"SUBSCRIBE\",\"id\":3,\"subscriptions\":[{\"filter\":\"a/#\",\"qos\":2}]",
                packet(new Packet.Subscribe(3, List.of(new Subscription(filter, Qos.EXACTLY_ONCE)))));
        assertEquals(
                "\"SUBACK\",\"id\":3,\"codes\":[128],\"filters\":[\"a/#\"]",
                packet(new Packet.Suback(3, List.of(128), List.of(filter))));
        assertEquals(
                "\"UNSUBSCRIBE\",\"id\":3,\"filters\":[\"a/#\"]", packet(new Packet.Unsubscribe(3, List.of(filter))));
        assertEquals(
                "\"UNSUBACK\",\"id\":3,\"codes\":[],\"filters\":[]",
                packet(new Packet.Unsuback(3, List.of(), List.of())));
        assertEquals("\"PINGREQ\"", packet(new Packet.Ping(PacketType.PINGREQ)));
        assertEquals("\"DISCONNECT\"", packet(new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty())));
        assertEquals("\"AUTH\",\"code\":24,\"method\":\"m\"", packet(new Packet.Auth(24, Optional.of("m"))));
    }

    @Test
    void theOtherEventsTellWhatHappened() {
        Explanation why = new Explanation(Cause.NOT_MQTT, Event.Party.CLIENT, Map.of("bytes", "16 03"));
        assertEquals("{\"number\":0,\"ms\":812,\"event\":\"opened\",\"connection\":4}", shape(new Event.Opened(AT, 4)));
        assertEquals(
                """
                {"number":0,"ms":812,"event":"closed","connection":4,"by":"tap","clean":false,"how":"not-mqtt",\
                "detail":"The first bytes, 16 03, are neither MQTT nor HTTP","cause":"not-mqtt","cause-by":"client"}""", shape(new Event.Closed(AT, 4, Event.Party.TAP, false, Event.Ending.NOT_MQTT, Optional.of(why))));
        assertEquals("""
                {"number":0,"ms":812,"event":"http","connection":4,"method":"GET","target":"/","length":80,\
                "answer-length":120}""", shape(new Event.HttpRequest(AT, 4, "GET", "/", Bytes.EMPTY, 80, 120)));
        assertEquals("""
                {"number":0,"ms":812,"event":"failure","exception":"MqttException","message":"no","reason":32103}""", shape(new Event.ClientFailure(AT, "MqttException", OptionalInt.of(32103), "no")));
        assertEquals("""
                {"number":0,"ms":812,"event":"failure","exception":"E","message":"no","callback-of":"bar"}""", shape(Event.ClientFailure.inCallback(AT, "bar", "E", "no")));
    }
}
