package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a client gets that says in MQTT 5 how long packets may be for it [5 §3.1.2.11.4]. */
final class PacketSizeClaims {
    private static final String TEMP = "home/temp";
    private static final String LONG = "about twenty degrees ".repeat(5);

    private PacketSizeClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                        "a message longer than a client takes is not sent to it, and those behind it are",
                        stage -> {
                            stage.client("panel").subscribe(TEMP, 1);
                            Client watch = stage.client("watch", version5().with(Property.maximumPacketSize(64)));
                            watch.subscribe(TEMP, 1);
                            Client room = stage.client("room");
                            room.publish(Letter.to(TEMP, "20C").qos(1));
                            room.publish(Letter.to(TEMP, LONG).qos(1));
                            room.publish(Letter.to(TEMP, LONG));
                            room.publish(Letter.to(TEMP, LONG).retained());
                            watch.unsubscribe(TEMP);
                            watch.subscribe(TEMP, 0);
                            room.publish(Letter.to(TEMP, "21C").retained());
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; PUBLISH home/temp 20C qos=1 id=1; PUBLISH home/temp LONG qos=1 id=2;
                         PUBLISH home/temp LONG; PUBLISH home/temp LONG; PUBLISH home/temp 21C
                        watch: CONNACK 0; SUBACK 1; PUBLISH home/temp 20C qos=1 id=1; UNSUBACK 0; SUBACK 0;
                         PUBLISH home/temp 21C
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2""".replace("LONG", LONG)),
                claim(
                        "a message longer than a client takes does not wait in its session",
                        stage -> {
                            Greeting narrow =
                                    version5().persistent().keptFor(60).with(Property.maximumPacketSize(64));
                            Client watch = stage.client("watch", narrow);
                            watch.subscribe(TEMP, 1);
                            watch.disconnect();
                            Client room = stage.client("room");
                            room.publish(Letter.to(TEMP, LONG).qos(1));
                            room.publish(Letter.to(TEMP, "21C").qos(1));
                            stage.client("watch", narrow);
                        },
                        """
                        watch: CONNACK 0; SUBACK 1; CONNACK 0 session; PUBLISH home/temp 21C qos=1 id=1
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2"""),
                claim(
                        "what is not acknowledged does not come again if it is longer than the client takes by now",
                        stage -> {
                            Greeting kept = version5().persistent().keptFor(60);
                            Client watch = stage.client("watch", kept.silent());
                            watch.subscribe(TEMP, 1);
                            Client room = stage.client("room");
                            room.publish(
                                    Letter.to(TEMP, LONG).qos(1),
                                    Letter.to(TEMP, "20C").qos(1));
                            watch.cut();
                            room.publish(Letter.to(TEMP, "21C").qos(1));
                            stage.client("watch", kept.with(Property.maximumPacketSize(64)));
                        },
                        """
                        watch: CONNACK 0; SUBACK 1; PUBLISH home/temp LONG qos=1 id=1; PUBLISH home/temp 20C qos=1 id=2;
                         CONNACK 0 session; PUBLISH home/temp 20C qos=1 id=2 dup; PUBLISH home/temp 21C qos=1 id=3
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2; PUBACK id=3""".replace("LONG", LONG)),
                claim(
                        "a client that takes no packet as long as its CONNACK gets none",
                        stage -> {
                            stage.client("five", version5().with(Property.maximumPacketSize(5)));
                            stage.client("empty", version5().clientId("").with(Property.maximumPacketSize(20)));
                        },
                        """
                        five: CLOSE
                        empty: CLOSE"""),
                claim(
                                "a client that cannot be told that it is in takes no session over",
                                stage -> {
                                    Client watch = stage.client("watch", version5());
                                    watch.subscribe(TEMP, 0);
                                    stage.client(
                                            "five", version5().clientId("watch").with(Property.maximumPacketSize(5)));
                                    watch.publish(TEMP, "20C");
                                },
                                """
                        watch: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C
                        five: CLOSE""")
                        .differing("5 MQTT-3.1.4-2: checks of CONNECT come before MQTT-3.1.4-3, the taking over", """
                                watch: CONNACK 0; SUBACK 0; CLOSE
                                five: CLOSE"""),
                claim(
                                "what cannot be answered is not done: the client has no more and no fewer subscriptions",
                                stage -> {
                                    String[] many = IntStream.range(0, 60)
                                            .mapToObj(number -> "home/" + number)
                                            .toArray(String[]::new);
                                    Wish[] wishes = Stream.of(many)
                                            .map(filter -> Wish.of(filter, 0))
                                            .toArray(Wish[]::new);
                                    Greeting kept = version5()
                                            .clientId("watch")
                                            .persistent()
                                            .keptFor(60);
                                    Greeting narrow = kept.with(Property.maximumPacketSize(64));
                                    Client room = stage.client("room", version5());
                                    stage.client("one", narrow).subscribe(wishes);
                                    room.publish(Letter.to("home/1", "20C").qos(1));
                                    stage.client("two", kept).subscribe("home/1", 0);
                                    stage.client("three", narrow).unsubscribe(many);
                                    stage.client("four", kept);
                                    room.publish(Letter.to("home/1", "21C").qos(1));
                                },
                                """
                        room: CONNACK 0; PUBACK id=1 0x10; PUBACK id=2
                        one: CONNACK 0; DISCONNECT 0x95; CLOSE
                        two: CONNACK 0 session; SUBACK 0; DISCONNECT 0x8e; CLOSE
                        three: CONNACK 0 session; DISCONNECT 0x95; CLOSE
                        four: CONNACK 0 session; PUBLISH home/1 21C""")
                        .differing("5 MQTT-3.1.2-24: no packet longer than the client takes", """
                                room: CONNACK 0; PUBACK id=1; PUBACK id=2 0x10
                                one: CONNACK 0; SUBACKMANY; PUBLISH home/1 20C; CLOSE
                                two: CONNACK 0 session; SUBACK 0; CLOSE
                                three: CONNACK 0 session; UNSUBACKMANY; CLOSE
                                four: CONNACK 0 session""".replace(
                                        "MANY", " 0".repeat(60))),
                claim(
                                "a client that cannot take SUBACK loses its connection, not only the answer",
                                stage -> {
                                    Wish[] many = IntStream.range(0, 60)
                                            .mapToObj(number -> Wish.of("home/" + number, 0))
                                            .toArray(Wish[]::new);
                                    Client watch =
                                            stage.client("watch", version5().with(Property.maximumPacketSize(64)));
                                    watch.subscribe(many);
                                },
                                "watch: CONNACK 0; DISCONNECT 0x95; CLOSE")
                        .differing(
                                "5 MQTT-3.1.2-24: no packet longer than the client takes",
                                "watch: CONNACK 0; SUBACK" + " 0".repeat(60)));
    }
}
