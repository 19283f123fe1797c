package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;

/** SUBSCRIBE and UNSUBSCRIBE, and what is answered. */
final class SubscribeClaims {
    private SubscribeClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "SUBACK grants what was asked for, whether the topic was ever used or not",
                                stage -> stage.client("testSub").subscribe("debug", 0),
                                "testSub: CONNACK 0; SUBACK 0")
                        .taughtIn("subscribers", "publishers"),
                claim(
                                "SUBACK has a code for each filter, in their order",
                                stage -> stage.client("testSub")
                                        .subscribe(Wish.of("debug", 2), Wish.of("news", 0), Wish.of("home/#", 1)),
                                "testSub: CONNACK 0; SUBACK 2 0 1")
                        .taughtIn("subscribers"),
                claim(
                                "a client has many subscriptions on one connection",
                                stage -> {
                                    Client testSub = stage.client("testSub");
                                    testSub.subscribe("debug", 0);
                                    testSub.subscribe("news", 0);
                                    Client testPub = stage.client("testPub");
                                    testPub.publish("news", "one");
                                    testPub.publish("debug", "two");
                                },
                                """
                        testSub: CONNACK 0; SUBACK 0; SUBACK 0; PUBLISH news one; PUBLISH debug two
                        testPub: CONNACK 0""")
                        .taughtIn("subscribers", "wildcards"),
                claim(
                        "the same filter again takes the place of the older subscription",
                        stage -> {
                            Client testSub = stage.client("testSub");
                            testSub.subscribe("debug", 0);
                            testSub.subscribe("debug", 1);
                            stage.client("testPub")
                                    .publish(Letter.to("debug", "TESTING").qos(1));
                        },
                        """
                        testSub: CONNACK 0; SUBACK 0; SUBACK 1; PUBLISH debug TESTING qos=1 id=1
                        testPub: CONNACK 0; PUBACK id=1"""),
                claim(
                                "UNSUBSCRIBE ends one subscription, the others stay",
                                stage -> {
                                    Client cashier = stage.client("cashier");
                                    cashier.subscribe(Wish.of("shop/#", 0), Wish.of("news", 0));
                                    cashier.unsubscribe("shop/#");
                                    Client shop = stage.client("shop");
                                    shop.publish("shop/1/door", "open");
                                    shop.publish("news", "open");
                                },
                                """
                        cashier: CONNACK 0; SUBACK 0 0; UNSUBACK; PUBLISH news open
                        shop: CONNACK 0""")
                        .taughtIn("wildcards"),
                claim(
                        "UNSUBSCRIBE names the filter, not a topic that it matches",
                        stage -> {
                            Client cashier = stage.client("cashier");
                            cashier.subscribe("shop/+", 0);
                            cashier.unsubscribe("shop/till");
                            cashier.publish("shop/till", "open");
                        },
                        "cashier: CONNACK 0; SUBACK 0; UNSUBACK; PUBLISH shop/till open"),
                claim(
                        "UNSUBACK of MQTT 5 says whether there was such a subscription",
                        stage -> {
                            Client cashier = stage.client("cashier", version5());
                            cashier.subscribe("shop/#", 0);
                            cashier.unsubscribe("shop/#", "news");
                        },
                        "cashier: CONNACK 0; SUBACK 0; UNSUBACK 0 0x11"),
                claim(
                        "MQTT 3.1.1 has shared subscriptions too",
                        stage -> {
                            stage.client("one").subscribe("$share/till/cafe/orders", 0);
                            stage.client("two").subscribe("$share/till/cafe/orders", 0);
                            Client tablet = stage.client("tablet");
                            tablet.publish("cafe/orders", "1 cake");
                            tablet.publish("cafe/orders", "2 coffees");
                        },
                        """
                        one: CONNACK 0; SUBACK 0; PUBLISH cafe/orders 1 cake
                        two: CONNACK 0; SUBACK 0; PUBLISH cafe/orders 2 coffees
                        tablet: CONNACK 0"""),
                claim(
                        "what looks like half a shared subscription is a filter like any other before MQTT 5",
                        stage -> {
                            Client one = stage.client("one");
                            one.subscribe(Wish.of("$share/g", 0), Wish.of("$share/", 1), Wish.of("$share/g/", 2));
                            one.unsubscribe("$share/g", "$share/", "$share/g/");
                            Client two = stage.client("two");
                            two.subscribe("$share//cafe/orders", 0);
                            stage.client("tablet").publish("cafe/orders", "1 cake");
                        },
                        """
                        one: CONNACK 0; SUBACK 0 1 2; UNSUBACK
                        two: CONNACK 0; SUBACK 0; PUBLISH cafe/orders 1 cake
                        tablet: CONNACK 0"""),
                claim(
                        "MQTT 5 wants the name and the filter of a shared subscription",
                        stage -> {
                            stage.client("one", version5()).subscribe("$share/g", 0);
                            stage.client("two", version5()).subscribe("$share//cafe/orders", 0);
                        },
                        """
                        one: CONNACK 0; DISCONNECT 0x8f; CLOSE by=tap
                        two: CONNACK 0; DISCONNECT 0x8f; CLOSE by=tap"""),
                claim(
                                "a wildcard that does not fill its level is no filter",
                                stage -> {
                                    stage.client("one").subscribe("kitch+", 0);
                                    stage.client("two").subscribe("home/#/temp", 0);
                                    stage.client("three").subscribe("", 0);
                                },
                                """
                        one: CONNACK 0; CLOSE by=tap
                        two: CONNACK 0; CLOSE by=tap
                        three: CONNACK 0; CLOSE by=tap""")
                        .taughtIn("wildcards"));
    }
}
