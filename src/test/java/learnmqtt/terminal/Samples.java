package learnmqtt.terminal;

import static learnmqtt.wire.Direction.FROM_CLIENT;
import static learnmqtt.wire.Direction.TO_CLIENT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.check.Line;
import learnmqtt.check.Word;
import learnmqtt.session.Flow;
import learnmqtt.session.Shown;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** Things to show, for tests and for looking at them. */
public final class Samples {
    private static final Duration AT = Duration.ofMillis(1500);

    private Samples() {}

    public static Line line(String source) {
        Line.Kind kind = source.startsWith("not ")
                ? Line.Kind.NOT
                : source.startsWith("given ") ? Line.Kind.GIVEN : Line.Kind.ORDINARY;
        return new Line(kind, Word.PUBLISH, List.of(), Line.Count.AT_LEAST_ONE, Optional.empty(), 1, source);
    }

    public static Packet.Publish publish(String topic, String payload) {
        return publish(topic, Bytes.of(payload));
    }

    public static Packet.Publish publish(String topic, Bytes payload) {
        return new Packet.Publish(
                new TopicName(topic),
                payload,
                Qos.AT_MOST_ONCE,
                false,
                false,
                OptionalInt.empty(),
                PublishProperties.NONE);
    }

    public static Packet connect(String client) {
        return new Packet.Connect(
                MqttVersion.V3_1_1,
                client,
                true,
                60,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    public static Shown sent(String client, Packet packet, int bytes, String... deliveredTo) {
        return flow(client, FROM_CLIENT, packet, bytes, deliveredTo);
    }

    public static Shown received(String client, Packet packet, int bytes) {
        return flow(client, TO_CLIENT, packet, bytes);
    }

    private static Shown flow(String client, Direction direction, Packet packet, int bytes, String... deliveredTo) {
        Event event = new Event.Passed(AT, 1, direction, packet, Bytes.of(new byte[bytes]));
        return new Shown.FlowLine(new Flow(event, Optional.of(client), List.of(deliveredTo), false));
    }

    public static Shown closed(String client, boolean clean, Event.Ending how) {
        Event event = new Event.Closed(AT, 1, Event.Party.CLIENT, clean, how, Optional.empty());
        return new Shown.FlowLine(new Flow(event, Optional.of(client), List.of(), false));
    }

    /** A connection that the tap ended because of what somebody sent. */
    public static Shown refused(String client, Explanation why) {
        Event event = new Event.Closed(AT, 1, Event.Party.TAP, false, Event.Ending.MALFORMED, Optional.of(why));
        return new Shown.FlowLine(new Flow(event, Optional.of(client), List.of(), false));
    }

    public static Shown http() {
        Event event = new Event.HttpRequest(AT, 4, "POST", "/", Bytes.of("21.5C"), 160, 143);
        return new Shown.FlowLine(new Flow(event, Optional.empty(), List.of(), false));
    }

    /** One message of the first lessons on its way, and more that a flow can show. */
    public static List<Shown> flows() {
        TopicFilter debug = new TopicFilter("debug");
        Packet.Publish once = new Packet.Publish(
                new TopicName("home/kitchen/temperature"),
                Bytes.of("{\"celsius\": 21.5, \"humidity\": 40, \"battery\": \"주방\"}"),
                Qos.AT_LEAST_ONCE,
                true,
                true,
                OptionalInt.of(7),
                PublishProperties.NONE);
        return List.of(
                sent("testSub", connect("testSub"), 21),
                received("testSub", new Packet.Connack(false, 0, Optional.empty(), OptionalLong.empty()), 4),
                sent("testSub", new Packet.Subscribe(1, List.of(new Subscription(debug, Qos.AT_MOST_ONCE))), 12),
                received("testSub", new Packet.Suback(1, List.of(0), List.of(debug)), 5),
                sent("testPub", publish("debug", "TESTING"), 16, "testSub"),
                sent("testPub", publish("집/거실/온도", "따뜻해요 🌡️"), 40, "testSub", "lamp", "phone"),
                received(
                        "testSub",
                        publish("debug", Bytes.of(new byte[] {(byte) 0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0})),
                        27),
                sent("thermometer-kitchen", once, 78, "phone"),
                received(
                        "thermometer-kitchen",
                        new Packet.Acknowledgement(PacketType.PUBACK, 7, OptionalInt.empty()),
                        4),
                received("phone", new Packet.Connack(false, 0x87, Optional.empty(), OptionalLong.empty()), 5),
                received("phone", new Packet.Suback(2, List.of(0x80), List.of(new TopicFilter("secret/#"))), 5),
                sent("phone", new Packet.Ping(PacketType.PINGREQ), 2),
                sent("testPub", new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty()), 2),
                closed("testPub", true, Event.Ending.FINISHED),
                closed("testSub", false, Event.Ending.RESET),
                http());
    }
}
