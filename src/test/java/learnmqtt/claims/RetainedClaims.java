package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;

import java.util.List;

/** The last known good value. */
final class RetainedClaims {
    private static final String DOOR = "home/door";

    private RetainedClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "a retained message waits for newcomers, also with QoS 0; only they see the flag",
                                stage -> {
                                    stage.client("early").subscribe(DOOR, 0);
                                    Client door = stage.client("door");
                                    door.publish(Letter.to(DOOR, "open").retained());
                                    door.disconnect();
                                    stage.client("late").subscribe(DOOR, 0);
                                },
                                """
                        early: CONNACK 0; SUBACK 0; PUBLISH home/door open
                        door: CONNACK 0
                        late: CONNACK 0; SUBACK 0; PUBLISH home/door open retain""")
                        .taughtIn("decoupled"),
                claim(
                        "with QoS 1 it comes with the lower one of both QoS",
                        stage -> {
                            stage.client("door")
                                    .publish(Letter.to(DOOR, "open").qos(1).retained());
                            stage.client("zero").subscribe(DOOR, 0);
                            stage.client("two").subscribe(DOOR, 2);
                        },
                        """
                        door: CONNACK 0; PUBACK id=1
                        zero: CONNACK 0; SUBACK 0; PUBLISH home/door open retain
                        two: CONNACK 0; SUBACK 2; PUBLISH home/door open qos=1 id=1 retain"""),
                claim(
                        "a newer one takes its place, also with a lower QoS",
                        stage -> {
                            Client door = stage.client("door");
                            door.publish(Letter.to(DOOR, "open").qos(1).retained());
                            door.publish(Letter.to(DOOR, "closed").retained());
                            stage.client("late").subscribe(DOOR, 1);
                        },
                        """
                        door: CONNACK 0; PUBACK id=1
                        late: CONNACK 0; SUBACK 1; PUBLISH home/door closed retain"""),
                claim(
                                "an ordinary message leaves it alone",
                                stage -> {
                                    Client door = stage.client("door");
                                    door.publish(Letter.to(DOOR, "open").retained());
                                    door.publish(DOOR, "closed");
                                    stage.client("late").subscribe(DOOR, 0);
                                },
                                """
                        door: CONNACK 0
                        late: CONNACK 0; SUBACK 0; PUBLISH home/door open retain""")
                        .taughtIn("decoupled"),
                claim(
                        "an empty payload clears it; who is there hears the empty message",
                        stage -> {
                            Client door = stage.client("door");
                            door.publish(Letter.to(DOOR, "open").retained());
                            Client early = stage.client("early");
                            early.subscribe(DOOR, 0);
                            door.publish(Letter.to(DOOR, "").retained());
                            stage.client("late").subscribe(DOOR, 0);
                        },
                        """
                        door: CONNACK 0
                        early: CONNACK 0; SUBACK 0; PUBLISH home/door open retain; PUBLISH home/door ""
                        late: CONNACK 0; SUBACK 0"""),
                claim(
                        "a wildcard finds the last one of each topic, but not those with $",
                        stage -> {
                            Client rooms = stage.client("rooms");
                            rooms.publish(Letter.to("home/bath/temp", "24C").retained());
                            rooms.publish(Letter.to("home/kitchen/temp", "21C").retained());
                            rooms.publish(Letter.to("home/kitchen/light", "on").retained());
                            rooms.publish(Letter.to("$own/kitchen/temp", "22C").retained());
                            stage.client("panel").subscribe("+/+/temp", 0);
                        },
                        """
                        rooms: CONNACK 0
                        panel: CONNACK 0; SUBACK 0; PUBLISH home/bath/temp 24C retain; PUBLISH home/kitchen/temp 21C retain"""),
                claim(
                        "subscribing again sends it again",
                        stage -> {
                            Client door = stage.client("door");
                            door.publish(Letter.to(DOOR, "open").retained());
                            door.subscribe(DOOR, 0);
                            door.subscribe(DOOR, 0);
                        },
                        """
                        door: CONNACK 0; SUBACK 0; PUBLISH home/door open retain; SUBACK 0; PUBLISH home/door open retain"""),
                claim(
                        "each filter sends what it finds",
                        stage -> {
                            Client door = stage.client("door");
                            door.publish(Letter.to(DOOR, "open").retained());
                            door.subscribe(Wish.of("home/#", 0), Wish.of("+/door", 0));
                        },
                        """
                        door: CONNACK 0; SUBACK 0 0; PUBLISH home/door open retain; PUBLISH home/door open retain"""),
                claim(
                        "it does not come again with an old session",
                        stage -> {
                            stage.client("door").publish(Letter.to(DOOR, "open").retained());
                            Greeting kept = Greeting.hello().persistent();
                            Client panel = stage.client("panel", kept);
                            panel.subscribe(DOOR, 0);
                            panel.disconnect();
                            stage.client("panel", kept);
                        },
                        """
                        door: CONNACK 0
                        panel: CONNACK 0; SUBACK 0; PUBLISH home/door open retain; CONNACK 0 session"""));
    }
}
