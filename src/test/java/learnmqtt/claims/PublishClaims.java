package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;

import java.util.List;
import learnmqtt.tap.Wire;

/** Who hears a message, and who does not. */
final class PublishClaims {
    private PublishClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "a message comes out as it went in",
                                stage -> {
                                    stage.client("testSub").subscribe("debug", 0);
                                    stage.client("testPub").publish("debug", "TESTING");
                                },
                                """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH debug TESTING
                        testPub: CONNACK 0""")
                        .taughtIn("publishers", "what-is-mqtt", "subscribers", "lost-order"),
                claim(
                                "a message for nobody is gone, and its sender is told nothing",
                                stage -> {
                                    stage.client("testSub").subscribe("debug", 0);
                                    stage.client("testPub").publish("news", "anybody there?");
                                    stage.client("late").subscribe("news", 0);
                                },
                                """
                        testSub: CONNACK 0; SUBACK 0
                        testPub: CONNACK 0
                        late: CONNACK 0; SUBACK 0""")
                        .taughtIn("publishers", "decoupled"),
                claim(
                                "one PUBLISH goes in, one comes out for each subscriber",
                                stage -> {
                                    stage.client("kitchen").subscribe("cafe/orders", 0);
                                    stage.client("bar").subscribe("cafe/orders", 0);
                                    stage.client("tablet").publish("cafe/orders", "1 cake, 2 coffees");
                                },
                                """
                        kitchen: CONNACK 0; SUBACK 0; PUBLISH cafe/orders 1 cake, 2 coffees
                        bar: CONNACK 0; SUBACK 0; PUBLISH cafe/orders 1 cake, 2 coffees
                        tablet: CONNACK 0""")
                        .taughtIn("decoupled", "cafe-orders"),
                claim(
                                "many speak, one hears",
                                stage -> {
                                    stage.client("thermostat").subscribe("home/+/temp", 0);
                                    stage.client("kitchen").publish("home/kitchen/temp", "21.5C");
                                    stage.client("bedroom").publish("home/bedroom/temp", "17.0C");
                                },
                                """
                        thermostat: CONNACK 0; SUBACK 0; PUBLISH home/kitchen/temp 21.5C; PUBLISH home/bedroom/temp 17.0C
                        kitchen: CONNACK 0
                        bedroom: CONNACK 0""")
                        .taughtIn("decoupled", "greenhouse-panel"),
                claim(
                                "who leaves takes its subscription along, the rest go on",
                                stage -> {
                                    Client lamp = stage.client("lamp");
                                    lamp.subscribe("home/motion", 0);
                                    Client phone = stage.client("phone");
                                    phone.subscribe("home/motion", 0);
                                    Client sensor = stage.client("sensor");
                                    phone.disconnect();
                                    sensor.publish("home/motion", "yes");
                                    stage.client("phone");
                                    sensor.publish("home/motion", "no");
                                },
                                """
                        lamp: CONNACK 0; SUBACK 0; PUBLISH home/motion yes; PUBLISH home/motion no
                        phone: CONNACK 0; SUBACK 0; CONNACK 0
                        sensor: CONNACK 0""")
                        .taughtIn("decoupled"),
                claim(
                                "who comes late has missed what was said",
                                stage -> {
                                    Client door = stage.client("door");
                                    door.publish("home/door", "open");
                                    stage.client("newcomer").subscribe("home/door", 0);
                                    door.publish("home/door", "closed");
                                },
                                """
                        door: CONNACK 0
                        newcomer: CONNACK 0; SUBACK 0; PUBLISH home/door closed""")
                        .taughtIn("decoupled"),
                claim(
                                "a client hears its own words if it listens to them",
                                stage -> {
                                    Client guest = stage.client("guest");
                                    guest.subscribe("garden/chat/+", 0);
                                    guest.publish("garden/chat/guest", "hello, anybody here?");
                                },
                                "guest: CONNACK 0; SUBACK 0; PUBLISH garden/chat/guest hello, anybody here?")
                        .taughtIn("garden-chat", "fahrenheit-bridge"),
                claim(
                                "one client listens and answers over one connection",
                                stage -> {
                                    Client mina = stage.client("mina");
                                    mina.subscribe("bikes/dock-17/answer/mina", 0);
                                    Client paul = stage.client("paul");
                                    paul.subscribe("bikes/dock-17/answer/paul", 0);
                                    Client dock = stage.client("dock-17");
                                    dock.subscribe("bikes/dock-17/ask/+", 0);
                                    mina.publish("bikes/dock-17/ask/mina", "bikes");
                                    dock.publish("bikes/dock-17/answer/mina", "3");
                                },
                                """
                        mina: CONNACK 0; SUBACK 0; PUBLISH bikes/dock-17/answer/mina 3
                        paul: CONNACK 0; SUBACK 0
                        dock-17: CONNACK 0; SUBACK 0; PUBLISH bikes/dock-17/ask/mina bikes""")
                        .taughtIn("dock-answers", "decoupled", "heat-alarm", "fahrenheit-bridge", "silent-bar"),
                claim(
                                "one sender's messages keep their order",
                                stage -> {
                                    stage.client("display").subscribe("greenhouse/bench/temp", 0);
                                    stage.client("thermometer")
                                            .publish(
                                                    Letter.to("greenhouse/bench/temp", "21.5"),
                                                    Letter.to("greenhouse/bench/temp", "21.6"),
                                                    Letter.to("greenhouse/bench/temp", "21.7"));
                                },
                                """
                        display: CONNACK 0; SUBACK 0; PUBLISH greenhouse/bench/temp 21.5;
                         PUBLISH greenhouse/bench/temp 21.6; PUBLISH greenhouse/bench/temp 21.7
                        thermometer: CONNACK 0""")
                        .taughtIn("bench-thermometer", "silent-bar"),
                claim(
                                "CONNECT, PUBLISH and DISCONNECT in one breath are a message",
                                stage -> {
                                    stage.client("testSub").subscribe("debug", 0);
                                    stage.stranger("testPub")
                                            .leave(Wire.join(
                                                    Wire.connect("testPub"),
                                                    Wire.publish("debug", "TESTING"),
                                                    Wire.disconnect()));
                                },
                                """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH debug TESTING
                        testPub: CONNACK 0""")
                        .taughtIn("publishers"),
                claim(
                                "a payload is bytes, be they no text",
                                stage -> {
                                    stage.client("testSub").subscribe("raw", 0);
                                    stage.client("testPub")
                                            .step(Wire.packet(0x30, Wire.text("raw"), new byte[] {-1, 0, -128, 65}));
                                },
                                """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH raw ff 00 80 41
                        testPub: CONNACK 0""")
                        .taughtIn("publishers"),
                claim(
                        "a message without a payload is a message",
                        stage -> {
                            stage.client("testSub").subscribe("debug", 0);
                            stage.client("testPub").publish("debug", "");
                        },
                        """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH debug ""
                        testPub: CONNACK 0"""),
                claim(
                                "two filters of one client match: it is delivered once, with the higher QoS",
                                stage -> {
                                    Client panel = stage.client("panel");
                                    panel.subscribe(Wish.of("home/#", 1), Wish.of("home/+/temp", 0));
                                    panel.publish(Letter.to("home/kitchen/temp", "21C")
                                            .qos(1));
                                },
                                "panel: CONNACK 0; SUBACK 1 0; PUBLISH home/kitchen/temp 21C qos=1 id=1; PUBACK id=2")
                        .differing(
                                "3.1.1 MQTT-3.3.5-1: with the highest QoS of the matching subscriptions",
                                "panel: CONNACK 0; SUBACK 1 0; PUBLISH home/kitchen/temp 21C; PUBACK id=2"));
    }
}
