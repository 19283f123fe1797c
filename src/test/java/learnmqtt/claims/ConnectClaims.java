package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import learnmqtt.tap.Wire;

/** Who is let in, who is thrown out. */
final class ConnectClaims {
    private ConnectClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim("CONNECT is answered with CONNACK 0", stage -> stage.client("hello"), "hello: CONNACK 0")
                        .taughtIn("broker", "what-is-mqtt", "roof-station"),
                claim(
                        "all versions are welcome side by side",
                        stage -> {
                            Client old = stage.client("old", hello().version(3));
                            Client usual = stage.client("usual");
                            Client latest = stage.client("latest", version5());
                            for (Client client : List.of(old, usual, latest)) {
                                client.subscribe("debug", 0);
                            }
                            old.publish("debug", "TESTING");
                        },
                        """
                        old: CONNACK 0; SUBACK 0; PUBLISH debug TESTING
                        usual: CONNACK 0; SUBACK 0; PUBLISH debug TESTING
                        latest: CONNACK 0; SUBACK 0; PUBLISH debug TESTING"""),
                claim(
                                "who comes with a client id in use throws out the older one, and its subscriptions are gone",
                                stage -> {
                                    Client dock17 = stage.client("dock-17");
                                    dock17.subscribe("bikes/dock-17/lock", 0);
                                    Client dock18 = stage.client("dock-18", hello().clientId("dock-17"));
                                    dock18.subscribe("bikes/dock-18/lock", 0);
                                    Client office = stage.client("office");
                                    office.publish("bikes/dock-17/lock", "closed");
                                    office.publish("bikes/dock-18/lock", "closed");
                                },
                                """
                        dock-17: CONNACK 0; SUBACK 0; CLOSE
                        dock-18: CONNACK 0; SUBACK 0; PUBLISH bikes/dock-18/lock closed
                        office: CONNACK 0""")
                        .taughtIn("broker", "missing-dock", "terminal-clients"),
                claim(
                                "MQTT 5 tells the older one why",
                                stage -> {
                                    stage.client("first", version5().clientId("same"));
                                    stage.client("second", version5().clientId("same"));
                                },
                                """
                        first: CONNACK 0; DISCONNECT 0x8e; CLOSE
                        second: CONNACK 0""")
                        .differing("5 MQTT-3.1.4-3: DISCONNECT with 0x8E is sent, then the connection is closed", """
                                first: CONNACK 0; CLOSE
                                second: CONNACK 0"""),
                claim(
                                "client ids that differ in one letter are two clients",
                                stage -> {
                                    Client small = stage.client("guest");
                                    stage.client("Guest");
                                    small.ping();
                                },
                                """
                        guest: CONNACK 0
                        Guest: CONNACK 0""")
                        .taughtIn("broker"),
                claim(
                        "an empty client id is fine with a clean session",
                        stage -> {
                            stage.client("one", hello().clientId(""));
                            stage.client("two", hello().clientId(""));
                        },
                        """
                        one: CONNACK 0
                        two: CONNACK 0"""),
                claim(
                        "an empty client id without a clean session is refused with code 2",
                        stage -> stage.client("nobody", hello().clientId("").persistent()),
                        "nobody: CONNACK 2; CLOSE"),
                claim(
                        "MQTT 3.1 knows no empty client id",
                        stage -> stage.client("nobody", hello().version(3).clientId("")),
                        "nobody: CONNACK 2; CLOSE"),
                claim(
                        "MQTT 3.1: a flag may promise a user name and a password that do not come",
                        stage -> {
                            byte[] promise = {3, (byte) 0xc2, 0, 60};
                            stage.stranger("none")
                                    .step(Wire.packet(0x10, Wire.text("MQIsdp"), promise, Wire.text("none")));
                            stage.stranger("half")
                                    .step(Wire.packet(
                                            0x10, Wire.text("MQIsdp"), promise, Wire.text("half"), Wire.text("ann")));
                        },
                        """
                        none: CONNACK 0
                        half: CONNACK 0"""),
                claim(
                        "MQTT 5 assigns a client id to who has none",
                        stage -> {
                            stage.client("one", version5().clientId(""));
                            stage.client(
                                    "two", version5().clientId("").persistent().keptFor(60));
                        },
                        """
                        one: CONNACK 0 assigned
                        two: CONNACK 0 assigned"""),
                claim(
                        "a way to authenticate that the broker does not know is refused",
                        stage -> stage.client("careful", version5().with(Property.authenticationMethod("secret"))),
                        "careful: CONNACK 140; CLOSE"),
                claim(
                        "a second CONNECT ends the connection",
                        stage -> stage.client("eager").step(Wire.connect("eager")),
                        "eager: CONNACK 0; CLOSE by=tap"),
                claim(
                                "nothing comes before CONNECT",
                                stage -> {
                                    stage.stranger("rude").step(Wire.subscribe(1, "debug", 0));
                                    stage.stranger("loud").step(Wire.publish("debug", "TESTING"));
                                    stage.stranger("lost").step(Wire.pingreq());
                                },
                                """
                        rude: CLOSE by=tap
                        loud: CLOSE by=tap
                        lost: CLOSE by=tap""")
                        .taughtIn("broker"),
                claim(
                                "after DISCONNECT the connection ends and nothing is said",
                                stage -> stage.client("guest").disconnect(),
                                "guest: CONNACK 0")
                        .taughtIn("broker"),
                claim("PINGREQ is answered", stage -> stage.client("quiet").ping(), "quiet: CONNACK 0"),
                claim(
                        "who says nothing for one and a half times its keep-alive is closed",
                        stage -> stage.client("frozen", hello().keepAlive(1)).awaitEnd(),
                        "frozen: CONNACK 0; CLOSE"),
                claim(
                                "MQTT 5 tells it why",
                                stage -> stage.client("frozen", version5().keepAlive(1))
                                        .awaitEnd(),
                                "frozen: CONNACK 0; DISCONNECT 0x8d; CLOSE")
                        .differing(
                                "5 MQTT-3.1.2-22: it must be closed; that 0x8D goes before is in §3.14.2.1",
                                "frozen: CONNACK 0; CLOSE"));
    }
}
