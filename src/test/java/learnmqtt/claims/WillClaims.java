package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import learnmqtt.tap.Wire;

/** How the others learn that somebody is gone. */
final class WillClaims {
    private static final String PRESENCE = "sensor/presence";

    private WillClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                        "the Will goes out when the connection is cut",
                        stage -> {
                            stage.client("panel").subscribe(PRESENCE, 1);
                            stage.client("sensor", hello().will(PRESENCE, "offline", 1))
                                    .cut();
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; PUBLISH sensor/presence offline qos=1 id=1
                        sensor: CONNACK 0"""),
                claim(
                                "the Will does not go out after DISCONNECT",
                                stage -> {
                                    stage.client("panel").subscribe(PRESENCE, 0);
                                    stage.client("sensor", hello().will(PRESENCE, "offline", 0))
                                            .disconnect();
                                },
                                """
                        panel: CONNACK 0; SUBACK 0
                        sensor: CONNACK 0""")
                        .taughtIn("broker"),
                claim(
                        "the Will goes out when the keep-alive is over",
                        stage -> {
                            stage.client("panel").subscribe(PRESENCE, 0);
                            stage.client("sensor", hello().keepAlive(1).will(PRESENCE, "offline", 0))
                                    .awaitEnd();
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        sensor: CONNACK 0; CLOSE"""),
                claim(
                        "the Will goes out when the client breaks the rules",
                        stage -> {
                            stage.client("panel").subscribe(PRESENCE, 0);
                            stage.client("sensor", hello().will(PRESENCE, "offline", 0))
                                    .step(Wire.connect("sensor"));
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        sensor: CONNACK 0; CLOSE by=tap"""),
                claim(
                        "the Will goes out when the client is thrown out by its namesake",
                        stage -> {
                            stage.client("panel").subscribe(PRESENCE, 0);
                            stage.client("sensor", hello().will(PRESENCE, "offline", 0));
                            stage.client("namesake", hello().clientId("sensor"));
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        sensor: CONNACK 0; CLOSE
                        namesake: CONNACK 0"""),
                claim(
                        "a retained Will and a retained greeting are presence",
                        stage -> {
                            Client panel = stage.client("panel");
                            panel.subscribe(PRESENCE, 0);
                            Greeting greeting =
                                    hello().will(Letter.to(PRESENCE, "offline").retained());
                            Client sensor = stage.client("sensor", greeting);
                            sensor.publish(Letter.to(PRESENCE, "online").retained());
                            stage.client("during").subscribe(PRESENCE, 0);
                            sensor.cut();
                            stage.client("after").subscribe(PRESENCE, 0);
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence online; PUBLISH sensor/presence offline
                        sensor: CONNACK 0
                        during: CONNACK 0; SUBACK 0; PUBLISH sensor/presence online retain;
                         PUBLISH sensor/presence offline
                        after: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline retain"""),
                claim(
                        "a Will waits for a persistent session like any message",
                        stage -> {
                            Greeting kept = hello().persistent();
                            Client panel = stage.client("panel", kept);
                            panel.subscribe(PRESENCE, 1);
                            panel.disconnect();
                            stage.client("sensor", hello().will(PRESENCE, "offline", 1))
                                    .cut();
                            stage.client("panel", kept);
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; CONNACK 0 session; PUBLISH sensor/presence offline qos=1 id=1
                        sensor: CONNACK 0"""),
                claim(
                        "MQTT 5 can say goodbye with the Will, and the Will has properties",
                        stage -> {
                            stage.client("panel", version5()).subscribe(PRESENCE, 0);
                            Letter will = Letter.to(PRESENCE, "asleep").with(Property.user("until", "six"));
                            stage.client("sensor", version5().will(will)).disconnect(0x04);
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence asleep user.until=six
                        sensor: CONNACK 0"""),
                claim(
                        "the Message Expiry Interval of a Will begins when it is published",
                        stage -> {
                            stage.client("panel", version5()).subscribe(PRESENCE, 0);
                            Letter soon = Letter.to(PRESENCE, "offline").with(Property.messageExpiry(1));
                            Letter later = Letter.to(PRESENCE, "offline, too").with(Property.messageExpiry(60));
                            Client sensor = stage.client("sensor", version5().will(soon));
                            Client other = stage.client("other", version5().will(later));
                            stage.secondsPass(2);
                            sensor.cut();
                            other.cut();
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline expiry=1;
                         PUBLISH sensor/presence offline, too expiry=60
                        sensor: CONNACK 0
                        other: CONNACK 0"""),
                claim(
                        "a Will below $SYS/ goes nowhere",
                        stage -> {
                            Client panel = stage.client("panel");
                            panel.subscribe("$SYS/fake", 0);
                            Letter fake = Letter.to("$SYS/fake", "99").retained();
                            stage.client("sensor", hello().will(fake)).cut();
                            panel.subscribe("$SYS/fake", 0);
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; SUBACK 0
                        sensor: CONNACK 0"""),
                claim(
                                "the Will goes out also after a DISCONNECT that tells of trouble",
                                stage -> {
                                    stage.client("panel").subscribe(PRESENCE, 0);
                                    stage.client("sensor", version5().will(PRESENCE, "offline", 0))
                                            .disconnect(0x80);
                                },
                                """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        sensor: CONNACK 0""")
                        .differing("5 MQTT-3.14.4-3: only reason code 0x00 drops the Will", """
                                panel: CONNACK 0; SUBACK 0
                                sensor: CONNACK 0"""),
                claim(
                        "a delayed Will goes out after its delay",
                        stage -> {
                            Client panel = stage.client("panel");
                            panel.subscribe(PRESENCE, 0);
                            Greeting delayed = version5()
                                    .keptFor(60)
                                    .will(PRESENCE, "offline", 0)
                                    .willDelay(1);
                            stage.client("sensor", delayed).cut();
                            panel.publish(PRESENCE, "before");
                            panel.awaitPacket();
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence before; PUBLISH sensor/presence offline
                        sensor: CONNACK 0"""),
                claim(
                        "a delayed Will is forgotten when its client is back in time",
                        stage -> {
                            stage.client("panel").subscribe(PRESENCE, 0);
                            Greeting delayed = version5()
                                    .keptFor(60)
                                    .will(PRESENCE, "offline", 0)
                                    .willDelay(1);
                            stage.client("sensor", delayed).cut();
                            stage.client("sensor", version5().persistent().keptFor(60));
                            stage.secondsPass(2);
                        },
                        """
                        panel: CONNACK 0; SUBACK 0
                        sensor: CONNACK 0; CONNACK 0 session"""),
                claim(
                                "a delayed Will goes out at the latest with the end of the session",
                                stage -> {
                                    stage.client("panel").subscribe(PRESENCE, 0);
                                    stage.client(
                                                    "sensor",
                                                    version5()
                                                            .will(PRESENCE, "offline", 0)
                                                            .willDelay(60))
                                            .cut();
                                },
                                """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        sensor: CONNACK 0""")
                        .differing(
                                "5 §3.1.3.2.2: after the delay or at the end of the session, whichever is first", """
                                panel: CONNACK 0; SUBACK 0
                                sensor: CONNACK 0"""),
                claim(
                                "a delayed Will is forgotten when a namesake takes the session over",
                                stage -> {
                                    stage.client("panel").subscribe(PRESENCE, 0);
                                    Greeting kept = version5().keptFor(60).clientId("sensor");
                                    stage.client(
                                            "old",
                                            kept.will(PRESENCE, "offline", 0).willDelay(60));
                                    stage.client("new", kept.persistent());
                                },
                                """
                        panel: CONNACK 0; SUBACK 0
                        old: CONNACK 0; DISCONNECT 0x8e; CLOSE
                        new: CONNACK 0 session""")
                        .differing("5 MQTT-3.1.4-3: DISCONNECT with 0x8E is sent, then the connection is closed", """
                                panel: CONNACK 0; SUBACK 0
                                old: CONNACK 0; CLOSE
                                new: CONNACK 0 session"""),
                claim(
                                "a delayed Will goes out when a namesake ends the session",
                                stage -> {
                                    stage.client("panel").subscribe(PRESENCE, 0);
                                    Greeting kept = version5().keptFor(60).clientId("sensor");
                                    stage.client(
                                                    "old",
                                                    kept.will(PRESENCE, "offline", 0)
                                                            .willDelay(60))
                                            .cut();
                                    stage.client("new", kept);
                                },
                                """
                        panel: CONNACK 0; SUBACK 0; PUBLISH sensor/presence offline
                        old: CONNACK 0
                        new: CONNACK 0""")
                        .differing(
                                "5 §3.1.3.2.2: after the delay or at the end of the session, whichever is first", """
                                panel: CONNACK 0; SUBACK 0
                                old: CONNACK 0
                                new: CONNACK 0"""));
    }
}
