package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;

/** What MQTT does not allow, played before both brokers. */
final class BadSessions {
    private BadSessions() {}

    static List<LogSession> all() {
        return List.of(
                LogSession.of("HTTP", broker -> said(broker.raw(), "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)))
                        .remarking("This was HTTP (GET /)"),
                LogSession.of("a PUBLISH before CONNECT", broker -> said(broker.raw(), Wire.publish("a", "x")))
                        .remarking("PUBLISH came before CONNECT"),
                after("a second CONNECT", Wire.connect("a"), "A second CONNECT came"),
                after("a wildcard in PUBLISH", Wire.publish("a/#", "x"), "PUBLISH has the topic a/#"),
                after("a filter that cannot be", Wire.subscribe(1, "a#", 0), "SUBSCRIBE has the filter a#"),
                after(
                        "an unsubscribe that cannot be",
                        Wire.packet(0xa2, new byte[] {0, 1}, Wire.text("a#")),
                        "UNSUBSCRIBE has the filter a#"),
                after("QoS 3", Wire.packet(0x36, Wire.text("a"), new byte[] {0, 1}), "PUBLISH has QoS 3"),
                after(
                                "flags that SUBSCRIBE cannot have",
                                Wire.packet(0x80, new byte[] {0, 1}, Wire.text("a"), new byte[1]),
                                "The lower four bits")
                        .differing("Received SUBSCRIBE from a", "", "the tap refuses it before it counts as one"),
                after("a packet of type 0", new byte[] {0, 0}, "A packet of type 0 came"),
                after("a packet of the broker's", Wire.connack(), "CONNACK is a packet that only the other side sends")
                        .differing(
                                "Bad socket read/write on client a: Invalid function arguments provided.",
                                "Client a disconnected due to protocol error.",
                                "Mosquitto takes it for an error of its own"),
                atOnce("a wildcard in PUBLISH, at once", Wire.publish("a/#", "x"), "PUBLISH has the topic a/#"),
                atOnce("a packet of type 0, at once", new byte[] {0, 0}, "A packet of type 0 came"),
                atOnce("a second CONNECT, at once", Wire.connect("a"), "A second CONNECT came"),
                LogSession.of("a packet of type 0 behind CONNECT", broker -> {
                            said(broker.raw(), Wire.join(Wire.connect("a"), new byte[] {0, 0}));
                        })
                        .remarking("A packet of type 0 came"),
                LogSession.of("an unknown version", broker -> said(broker.raw(), version(9)))
                        .remarking("CONNECT asks for level 9"),
                LogSession.of("no identifier, and a session to keep", broker -> {
                            byte[] nameless =
                                    Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 0, 0, 60}, Wire.text(""));
                            said(broker.raw(), nameless);
                        })
                        .remarking("An empty client identifier needs a clean session"));
    }

    private static LogSession after(String name, byte[] packet, String remark) {
        return LogSession.of(name, broker -> said(LogSessions.connected(broker, "a"), packet))
                .remarking(remark);
    }

    /** Behind a CONNECT and packets that are right, all in one segment. */
    private static LogSession atOnce(String name, byte[] packet, String remark) {
        byte[] asked = Wire.packet(0x32, Wire.text("b"), new byte[] {0, 9});
        byte[] all = Wire.join(
                Wire.connect("a"),
                Wire.publish("early", "x"),
                Wire.subscribe(1, "b", 1),
                asked,
                packet,
                Wire.pingreq());
        return LogSession.of(name, broker -> said(broker.raw(), all)).remarking(remark);
    }

    private static void said(RawClient client, byte[] bytes) throws Exception {
        client.send(bytes).ended();
    }

    private static byte[] version(int level) {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {(byte) level, 2, 0, 60}, Wire.text("a"));
    }
}
