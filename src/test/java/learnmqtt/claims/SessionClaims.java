package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;

/** What a broker remembers of a client that is away. */
final class SessionClaims {
    private static final Greeting KEPT = hello().persistent();

    private SessionClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                        "messages with QoS 1 and 2 wait in order for a persistent session, QoS 0 does not wait",
                        stage -> {
                            Client panel = stage.client("panel", KEPT);
                            panel.subscribe("home/#", 2);
                            panel.disconnect();
                            Client room = stage.client("room");
                            room.publish("home/temp", "20C");
                            room.publish(Letter.to("home/temp", "21C").qos(1));
                            room.publish(Letter.to("home/temp", "22C").qos(2));
                            stage.client("panel", KEPT);
                            room.publish("home/temp", "23C");
                        },
                        """
                        panel: CONNACK 0; SUBACK 2; CONNACK 0 session; PUBLISH home/temp 21C qos=1 id=1;
                         PUBLISH home/temp 22C qos=2 id=2; PUBREL id=2; PUBLISH home/temp 23C
                        room: CONNACK 0; PUBACK id=1; PUBREC id=2; PUBCOMP id=2"""),
                claim(
                        "a session does not mind how the connection ended",
                        stage -> {
                            Client panel = stage.client("panel", KEPT);
                            panel.subscribe("home/temp", 1);
                            panel.cut();
                            stage.client("room")
                                    .publish(Letter.to("home/temp", "21C").qos(1));
                            stage.client("panel", KEPT);
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; CONNACK 0 session; PUBLISH home/temp 21C qos=1 id=1
                        room: CONNACK 0; PUBACK id=1"""),
                claim(
                        "a subscription with QoS 0 keeps nothing while its client is away",
                        stage -> {
                            Client panel = stage.client("panel", KEPT);
                            panel.subscribe("home/temp", 0);
                            panel.disconnect();
                            stage.client("room")
                                    .publish(Letter.to("home/temp", "21C").qos(1));
                            stage.client("panel", KEPT);
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; CONNACK 0 session
                        room: CONNACK 0; PUBACK id=1"""),
                claim(
                                "a clean session begins with nothing, and ends an older one",
                                stage -> {
                                    Client panel = stage.client("panel", KEPT);
                                    panel.subscribe("home/temp", 1);
                                    panel.disconnect();
                                    Client room = stage.client("room");
                                    room.publish(Letter.to("home/temp", "21C").qos(1));
                                    stage.client("panel").disconnect();
                                    room.publish(Letter.to("home/temp", "22C").qos(1));
                                    stage.client("panel", KEPT);
                                },
                                """
                        panel: CONNACK 0; SUBACK 1; CONNACK 0; CONNACK 0
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2""")
                        .taughtIn("broker"),
                claim(
                        "a persistent session is taken over with all that it has",
                        stage -> {
                            Client first = stage.client("first", KEPT.clientId("panel"));
                            first.subscribe("home/temp", 0);
                            stage.client("second", KEPT.clientId("panel"));
                            stage.client("room").publish("home/temp", "21C");
                        },
                        """
                        first: CONNACK 0; SUBACK 0; CLOSE
                        second: CONNACK 0 session; PUBLISH home/temp 21C
                        room: CONNACK 0"""),
                claim(
                        "UNSUBSCRIBE holds for the session",
                        stage -> {
                            Client panel = stage.client("panel", KEPT);
                            panel.subscribe(Wish.of("home/temp", 1), Wish.of("home/light", 1));
                            panel.unsubscribe("home/temp");
                            panel.disconnect();
                            Client room = stage.client("room");
                            room.publish(Letter.to("home/temp", "21C").qos(1));
                            room.publish(Letter.to("home/light", "on").qos(1));
                            stage.client("panel", KEPT);
                        },
                        """
                        panel: CONNACK 0; SUBACK 1 1; UNSUBACK; CONNACK 0 session; PUBLISH home/light on qos=1 id=1
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2"""),
                claim(
                        "with MQTT 5 a session ends with its connection unless it asked for more",
                        stage -> {
                            Greeting lasting = version5().persistent();
                            stage.client("short", lasting).disconnect();
                            stage.client("short", lasting);
                            stage.client("long", lasting.keptFor(60)).disconnect();
                            stage.client("long", lasting);
                        },
                        """
                        short: CONNACK 0; CONNACK 0
                        long: CONNACK 0; CONNACK 0 session"""),
                claim(
                        "Clean Start clears the old session, not the new one",
                        stage -> {
                            Client panel = stage.client("panel", version5().keptFor(60));
                            panel.subscribe("home/temp", 1);
                            panel.disconnect();
                            stage.client("room")
                                    .publish(Letter.to("home/temp", "21C").qos(1));
                            stage.client("panel", version5().persistent().keptFor(60));
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; CONNACK 0 session; PUBLISH home/temp 21C qos=1 id=1
                        room: CONNACK 0; PUBACK id=1"""),
                claim(
                        "a session expires",
                        stage -> {
                            Client panel = stage.client("panel", version5().keptFor(1));
                            panel.subscribe("home/temp", 1);
                            panel.cut();
                            stage.secondsPass(2);
                            stage.client("panel", version5().persistent());
                        },
                        "panel: CONNACK 0; SUBACK 1; CONNACK 0"),
                claim(
                        "DISCONNECT of MQTT 5 can change the expiry",
                        stage -> {
                            Greeting lasting = version5().persistent();
                            stage.client("shorter", lasting.keptFor(60)).disconnect(0, Property.sessionExpiry(0));
                            stage.client("shorter", lasting);
                            stage.client("longer", lasting.keptFor(1)).disconnect(0, Property.sessionExpiry(60));
                            stage.client("longer", lasting);
                        },
                        """
                        shorter: CONNACK 0; CONNACK 0
                        longer: CONNACK 0; CONNACK 0 session"""),
                claim(
                        "but not where there was none",
                        stage -> {
                            stage.client("panel", version5()).disconnect(0, Property.sessionExpiry(60));
                            stage.client("panel", version5().persistent());
                        },
                        "panel: CONNACK 0; DISCONNECT 0x82; CONNACK 0"));
    }
}
