package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;

/** What only MQTT 5 has: properties of messages, options of subscriptions. */
final class Mqtt5Claims {
    private static final String TEMP = "home/temp";

    private Mqtt5Claims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                        "properties of a message reach subscribers of MQTT 5, in their order",
                        stage -> {
                            stage.client("latest", version5()).subscribe(TEMP, 0);
                            stage.client("usual").subscribe(TEMP, 0);
                            Letter letter = Letter.to(TEMP, "21C")
                                    .with(
                                            Property.contentType("text/plain"),
                                            Property.user("unit", "C"),
                                            Property.user("room", "bath"),
                                            Property.user("unit", "K"));
                            stage.client("room", version5()).publish(letter);
                        },
                        """
                        latest: CONNACK 0; SUBACK 0;
                         PUBLISH home/temp 21C content-type=text/plain user.unit=C user.room=bath user.unit=K
                        usual: CONNACK 0; SUBACK 0; PUBLISH home/temp 21C
                        room: CONNACK 0"""),
                claim(
                                "a request says where the answer should go",
                                stage -> {
                                    Client dock = stage.client("dock-17", version5());
                                    dock.subscribe("bikes/dock-17/ask", 0);
                                    Client mina = stage.client("mina", version5());
                                    mina.subscribe("mina/answer", 0);
                                    mina.publish(Letter.to("bikes/dock-17/ask", "bikes")
                                            .with(
                                                    Property.responseTopic("mina/answer"),
                                                    Property.correlationData("q1")));
                                    dock.publish(Letter.to("mina/answer", "3").with(Property.correlationData("q1")));
                                },
                                """
                        dock-17: CONNACK 0; SUBACK 0;
                         PUBLISH bikes/dock-17/ask bikes response-topic=mina/answer correlation=q1
                        mina: CONNACK 0; SUBACK 0; PUBLISH mina/answer 3 correlation=q1""")
                        .taughtIn("dock-answers"),
                claim(
                        "a message that waits too long expires",
                        stage -> {
                            Greeting kept = version5().persistent().keptFor(60);
                            Client panel = stage.client("panel", kept);
                            panel.subscribe(TEMP, 1);
                            panel.disconnect();
                            Client room = stage.client("room", version5());
                            room.publish(Letter.to(TEMP, "20C").qos(1).with(Property.messageExpiry(1)));
                            room.publish(Letter.to(TEMP, "21C").qos(1));
                            stage.secondsPass(2);
                            stage.client("panel", kept);
                        },
                        """
                        panel: CONNACK 0; SUBACK 1; CONNACK 0 session; PUBLISH home/temp 21C qos=1 id=1
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2"""),
                claim(
                        "a retained message expires",
                        stage -> {
                            Client room = stage.client("room", version5());
                            room.publish(Letter.to(TEMP, "20C").retained().with(Property.messageExpiry(1)));
                            stage.secondsPass(2);
                            room.subscribe(TEMP, 0);
                        },
                        "room: CONNACK 0; SUBACK 0"),
                claim(
                        "the Message Expiry Interval goes with the message",
                        stage -> {
                            Client room = stage.client("room", version5());
                            room.subscribe(TEMP, 0);
                            room.publish(Letter.to(TEMP, "20C").with(Property.messageExpiry(3600)));
                        },
                        "room: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C expiry=3600"),
                claim(
                                "No Local: a client does not hear its own words",
                                stage -> {
                                    Client guest = stage.client("guest", version5());
                                    guest.subscribe(Wish.of("garden/chat/+", 0).noLocal());
                                    guest.publish("garden/chat/guest", "hello");
                                    stage.client("mina").publish("garden/chat/mina", "hello");
                                },
                                """
                        guest: CONNACK 0; SUBACK 0; PUBLISH garden/chat/mina hello
                        mina: CONNACK 0""")
                        .taughtIn("garden-chat"),
                claim(
                        "No Local is about what is published, not about what is retained already",
                        stage -> {
                            Client guest = stage.client("guest", version5());
                            guest.publish(
                                    Letter.to("garden/rules", "no smoking").retained());
                            guest.subscribe(Wish.of("garden/rules", 0).noLocal());
                            guest.publish(Letter.to("garden/rules", "no noise").retained());
                        },
                        "guest: CONNACK 0; SUBACK 0; PUBLISH garden/rules no smoking retain"),
                claim(
                                "the same filter again brings other options",
                                stage -> {
                                    Client guest = stage.client("guest", version5());
                                    guest.subscribe(Wish.of("garden/chat/+", 0).noLocal());
                                    guest.subscribe(Wish.of("garden/chat/+", 1).identifier(5));
                                    guest.publish(Letter.to("garden/chat/guest", "hello")
                                            .qos(1));
                                },
                                """
                        guest: CONNACK 0; SUBACK 0; SUBACK 1; PUBLISH garden/chat/guest hello qos=1 id=1 subscription=5;
                         PUBACK id=3""")
                        .differing(
                                "5 MQTT-3.8.4-3: the new subscription replaces the old one, options and all",
                                "guest: CONNACK 0; SUBACK 0; SUBACK 1; PUBACK id=3"),
                claim(
                        "Retain As Published: the flag stays on",
                        stage -> {
                            Client panel = stage.client("panel", version5());
                            panel.subscribe(Wish.of(TEMP, 0).retainAsPublished());
                            panel.publish(Letter.to(TEMP, "20C").retained());
                            panel.publish(TEMP, "21C");
                        },
                        "panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C retain; PUBLISH home/temp 21C"),
                claim(
                        "Retain Handling: always, only at first, never",
                        stage -> {
                            Client panel = stage.client("panel", version5());
                            panel.publish(Letter.to(TEMP, "20C").retained());
                            panel.subscribe(Wish.of(TEMP, 0).retainHandling(2));
                            panel.subscribe(Wish.of(TEMP, 0).retainHandling(1));
                            panel.subscribe(Wish.of(TEMP, 0).retainHandling(0));
                            panel.unsubscribe(TEMP);
                            panel.subscribe(Wish.of(TEMP, 0).retainHandling(1));
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; SUBACK 0; SUBACK 0; PUBLISH home/temp 20C retain; UNSUBACK 0;
                         SUBACK 0; PUBLISH home/temp 20C retain"""),
                claim(
                        "a shared subscription gives each message to one of its members",
                        stage -> {
                            stage.client("one", version5()).subscribe("$share/till/cafe/orders", 0);
                            stage.client("two", version5()).subscribe("$share/till/cafe/orders", 0);
                            stage.client("screen", version5()).subscribe("cafe/orders", 0);
                            Client tablet = stage.client("tablet");
                            for (int i = 1; i <= 4; i++) {
                                tablet.publish("cafe/orders", "order " + i);
                            }
                        },
                        """
                        one: CONNACK 0; SUBACK 0; PUBLISH cafe/orders order 1; PUBLISH cafe/orders order 3
                        two: CONNACK 0; SUBACK 0; PUBLISH cafe/orders order 2; PUBLISH cafe/orders order 4
                        screen: CONNACK 0; SUBACK 0; PUBLISH cafe/orders order 1; PUBLISH cafe/orders order 2;
                         PUBLISH cafe/orders order 3; PUBLISH cafe/orders order 4
                        tablet: CONNACK 0"""),
                claim(
                        "clients of MQTT 3.1.1 share a subscription, too",
                        stage -> {
                            stage.client("one").subscribe("$share/till/cafe/orders", 1);
                            Client two = stage.client("two");
                            two.subscribe("$share/till/cafe/orders", 0);
                            stage.client("bar").subscribe("$share/bar/cafe/+", 0);
                            Client tablet = stage.client("tablet", version5());
                            for (int i = 1; i <= 4; i++) {
                                tablet.publish(
                                        Letter.to("cafe/orders", "order " + i).qos(1));
                            }
                            two.unsubscribe("$share/till/cafe/orders");
                            tablet.publish(Letter.to("cafe/orders", "order 5").qos(1));
                            tablet.publish(Letter.to("cafe/orders", "order 6").qos(1));
                        },
                        """
                        one: CONNACK 0; SUBACK 1; PUBLISH cafe/orders order 1 qos=1 id=1;
                         PUBLISH cafe/orders order 3 qos=1 id=2; PUBLISH cafe/orders order 5 qos=1 id=3;
                         PUBLISH cafe/orders order 6 qos=1 id=4
                        two: CONNACK 0; SUBACK 0; PUBLISH cafe/orders order 2; PUBLISH cafe/orders order 4; UNSUBACK
                        bar: CONNACK 0; SUBACK 0; PUBLISH cafe/orders order 1; PUBLISH cafe/orders order 2;
                         PUBLISH cafe/orders order 3; PUBLISH cafe/orders order 4; PUBLISH cafe/orders order 5;
                         PUBLISH cafe/orders order 6
                        tablet: CONNACK 0; PUBACK id=1; PUBACK id=2; PUBACK id=3; PUBACK id=4; PUBACK id=5; PUBACK id=6"""),
                claim(
                                "a shared subscription gets no retained message",
                                stage -> {
                                    Client panel = stage.client("panel", version5());
                                    panel.publish(Letter.to(TEMP, "20C").retained());
                                    panel.subscribe("$share/panels/home/temp", 0);
                                    panel.publish(TEMP, "21C");
                                },
                                "panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 21C")
                        .differing(
                                "5 §4.8.2: no retained messages are sent to a session that begins to share",
                                "panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C retain; PUBLISH home/temp 21C"),
                claim(
                        "a Subscription Identifier says for which subscription a message comes",
                        stage -> {
                            Client panel = stage.client("panel", version5());
                            panel.publish(Letter.to(TEMP, "20C").retained());
                            panel.subscribe(Wish.of(TEMP, 0).identifier(7));
                            panel.subscribe(Wish.of("home/light", 0));
                            panel.publish(TEMP, "21C");
                            panel.publish("home/light", "on");
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C retain subscription=7; SUBACK 0;
                         PUBLISH home/temp 21C subscription=7; PUBLISH home/light on"""),
                claim(
                                "two subscriptions match: one message with both identifiers",
                                stage -> {
                                    Client panel = stage.client("panel", version5());
                                    panel.subscribe(Wish.of("home/#", 0).identifier(7));
                                    panel.subscribe(Wish.of(TEMP, 0).identifier(8));
                                    panel.publish(TEMP, "21C");
                                },
                                "panel: CONNACK 0; SUBACK 0; SUBACK 0; PUBLISH home/temp 21C subscription=7 subscription=8")
                        .differing("5 §3.3.4: with overlapping subscriptions further copies MAY be delivered", """
                                panel: CONNACK 0; SUBACK 0; SUBACK 0; PUBLISH home/temp 21C subscription=8;
                                 PUBLISH home/temp 21C subscription=7"""),
                claim(
                                "no more comes again than the client takes at once by now",
                                stage -> {
                                    Greeting kept = version5().persistent().keptFor(60);
                                    Client watch = stage.client("watch", kept.silent());
                                    watch.subscribe(TEMP, 1);
                                    stage.client("room")
                                            .publish(
                                                    Letter.to(TEMP, "20C").qos(1),
                                                    Letter.to(TEMP, "21C").qos(1));
                                    watch.cut();
                                    stage.client("watch", kept.silent().with(Property.receiveMaximum(1)));
                                    stage.secondsPass(1);
                                },
                                """
                        watch: CONNACK 0; SUBACK 1; PUBLISH home/temp 20C qos=1 id=1; PUBLISH home/temp 21C qos=1 id=2;
                         CONNACK 0 session; PUBLISH home/temp 20C qos=1 id=1 dup
                        room: CONNACK 0; PUBACK id=1; PUBACK id=2""")
                        .differing("5 MQTT-3.3.4-9: no more than Receive Maximum at once", """
                                watch: CONNACK 0; SUBACK 1; PUBLISH home/temp 20C qos=1 id=1;
                                 PUBLISH home/temp 21C qos=1 id=2; CONNACK 0 session;
                                 PUBLISH home/temp 20C qos=1 id=1 dup; PUBLISH home/temp 21C qos=1 id=2 dup
                                room: CONNACK 0; PUBACK id=1; PUBACK id=2"""),
                claim(
                        "all of it comes again to a client that acknowledges each",
                        stage -> {
                            Greeting kept = version5().persistent().keptFor(60);
                            Client watch = stage.client("watch", kept.silent());
                            watch.subscribe(TEMP, 2);
                            stage.client("room")
                                    .publish(
                                            Letter.to(TEMP, "20C").qos(1),
                                            Letter.to(TEMP, "21C").qos(2),
                                            Letter.to(TEMP, "22C").qos(1));
                            watch.cut();
                            stage.client("watch", kept.with(Property.receiveMaximum(1)));
                        },
                        """
                        watch: CONNACK 0; SUBACK 2; PUBLISH home/temp 20C qos=1 id=1; PUBLISH home/temp 22C qos=1 id=2;
                         PUBLISH home/temp 21C qos=2 id=3; CONNACK 0 session; PUBLISH home/temp 20C qos=1 id=1 dup;
                         PUBLISH home/temp 22C qos=1 id=2 dup; PUBLISH home/temp 21C qos=2 id=3 dup; PUBREL id=3
                        room: CONNACK 0; PUBACK id=1; PUBREC id=2; PUBACK id=3; PUBCOMP id=2"""),
                claim(
                        "a Topic Alias stands for a topic already named",
                        stage -> {
                            stage.client("panel").subscribe(TEMP, 0);
                            Client room = stage.client("room", version5());
                            room.publish(Letter.to(TEMP, "20C").with(Property.topicAlias(1)));
                            room.publish(Letter.to("", "21C").with(Property.topicAlias(1)));
                        },
                        """
                        panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C; PUBLISH home/temp 21C
                        room: CONNACK 0"""),
                claim(
                                "a client that takes Topic Aliases gets them",
                                stage -> {
                                    Client panel =
                                            stage.client("panel", version5().with(Property.topicAliasMaximum(1)));
                                    panel.subscribe("home/#", 0);
                                    panel.publish(TEMP, "20C");
                                    panel.publish(TEMP, "21C");
                                    panel.publish("home/light", "on");
                                },
                                """
                        panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C alias=1; PUBLISH home/temp 21C alias=1;
                         PUBLISH home/light on""")
                        .differing("5 §3.3.2.3.4: a sender decides whether it uses aliases", """
                                panel: CONNACK 0; SUBACK 0; PUBLISH home/temp 20C; PUBLISH home/temp 21C;
                                 PUBLISH home/light on"""));
    }
}
