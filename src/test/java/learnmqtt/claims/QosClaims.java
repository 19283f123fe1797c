package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learnmqtt.tap.Wire;

/** At most once, at least once, exactly once. */
final class QosClaims {
    private static final byte[] PUBREC_1 = Wire.packet(0x50, new byte[] {0, 1});

    private QosClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "QoS 0 is not acknowledged, QoS 1 once, QoS 2 twice; whether anybody listens or not",
                                stage -> {
                                    Client testPub = stage.client("testPub");
                                    testPub.publish("debug", "none");
                                    testPub.publish(Letter.to("debug", "one").qos(1));
                                    testPub.publish(Letter.to("debug", "two").qos(2));
                                },
                                "testPub: CONNACK 0; PUBACK id=1; PUBREC id=2; PUBCOMP id=2")
                        .taughtIn("publishers"),
                claim(
                        "a subscriber gets the lower one of both QoS",
                        stage -> {
                            for (int qos = 0; qos <= 2; qos++) {
                                stage.client("sub" + qos).subscribe("debug", qos);
                            }
                            Client testPub = stage.client("testPub");
                            for (int qos = 0; qos <= 2; qos++) {
                                testPub.publish(Letter.to("debug", "m" + qos).qos(qos));
                            }
                        },
                        """
                        sub0: CONNACK 0; SUBACK 0; PUBLISH debug m0; PUBLISH debug m1; PUBLISH debug m2
                        sub1: CONNACK 0; SUBACK 1; PUBLISH debug m0; PUBLISH debug m1 qos=1 id=1;
                         PUBLISH debug m2 qos=1 id=2
                        sub2: CONNACK 0; SUBACK 2; PUBLISH debug m0; PUBLISH debug m1 qos=1 id=1;
                         PUBLISH debug m2 qos=2 id=2; PUBREL id=2
                        testPub: CONNACK 0; PUBACK id=1; PUBREC id=2; PUBCOMP id=2"""),
                claim(
                        "QoS 1 sent again is delivered again, and DUP stays on the first hop",
                        stage -> {
                            stage.client("testSub").subscribe("debug", 1);
                            Client testPub = stage.client("testPub");
                            Letter letter = Letter.to("debug", "TESTING").qos(1);
                            testPub.publish(letter);
                            testPub.publish(letter.again());
                        },
                        """
                        testSub: CONNACK 0; SUBACK 1; PUBLISH debug TESTING qos=1 id=1; PUBLISH debug TESTING qos=1 id=2
                        testPub: CONNACK 0; PUBACK id=1; PUBACK id=1"""),
                claim(
                        "QoS 2 sent again before PUBREL is delivered once, when PUBREL has come",
                        stage -> {
                            Client testSub = stage.client("testSub");
                            testSub.subscribe("debug", 2);
                            Client testPub = stage.client("testPub", hello().silent());
                            Letter letter = Letter.to("debug", "TESTING").qos(2);
                            testPub.publish(letter);
                            testPub.publish(letter.again());
                            testSub.publish("debug", "before");
                            testPub.release();
                        },
                        """
                        testSub: CONNACK 0; SUBACK 2; PUBLISH debug before; PUBLISH debug TESTING qos=2 id=1; PUBREL id=1
                        testPub: CONNACK 0; PUBREC id=1; PUBREC id=1; PUBCOMP id=1"""),
                claim(
                        "when QoS 2 is complete, its identifier is free for the next message",
                        stage -> {
                            stage.client("testSub").subscribe("debug", 0);
                            Client testPub = stage.client("testPub");
                            testPub.publish(Letter.to("debug", "one").qos(2));
                            testPub.step(Letter.to("debug", "two").qos(2).packet(new byte[] {0, 1}, false));
                        },
                        """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH debug one; PUBLISH debug two
                        testPub: CONNACK 0; PUBREC id=1; PUBCOMP id=1; PUBREC id=1; PUBCOMP id=1"""),
                claim(
                        "a PUBREC that refuses ends QoS 2",
                        stage -> {
                            Greeting kept = version5().persistent().keptFor(60).silent();
                            Client testSub = stage.client("testSub", kept);
                            testSub.subscribe("debug", 2);
                            stage.client("testPub")
                                    .publish(Letter.to("debug", "TESTING").qos(2));
                            testSub.step(Wire.packet(0x50, new byte[] {0, 1, (byte) 0x97}));
                            testSub.cut();
                            stage.client("testSub", kept);
                        },
                        """
                        testSub: CONNACK 0; SUBACK 2; PUBLISH debug TESTING qos=2 id=1; CONNACK 0 session
                        testPub: CONNACK 0; PUBREC id=1; PUBCOMP id=1"""),
                claim(
                        "a sender's QoS 2 goes on after a cut where it was",
                        stage -> {
                            stage.client("testSub").subscribe("debug", 0);
                            Greeting kept = hello().persistent().silent();
                            Client testPub = stage.client("testPub", kept);
                            testPub.publish(Letter.to("debug", "TESTING").qos(2));
                            testPub.cut();
                            Client again = stage.client("testPub", kept);
                            again.step(Wire.packet(0x62, new byte[] {0, 1}));
                            again.step(Wire.packet(0x62, new byte[] {0, 1}));
                        },
                        """
                        testSub: CONNACK 0; SUBACK 0; PUBLISH debug TESTING
                        testPub: CONNACK 0; PUBREC id=1; CONNACK 0 session; PUBCOMP id=1; PUBCOMP id=1"""),
                claim(
                        "what is not acknowledged does not come again over a live connection",
                        stage -> {
                            Client testSub = stage.client("testSub", hello().silent());
                            testSub.subscribe("debug", 1);
                            stage.client("testPub")
                                    .publish(Letter.to("debug", "TESTING").qos(1));
                            stage.secondsPass(1);
                        },
                        """
                        testSub: CONNACK 0; SUBACK 1; PUBLISH debug TESTING qos=1 id=1
                        testPub: CONNACK 0; PUBACK id=1"""),
                claim(
                        "what is not acknowledged comes again with DUP and the same id when its client returns",
                        stage -> {
                            Greeting kept = hello().persistent();
                            Client testSub = stage.client("testSub", kept.silent());
                            testSub.subscribe("debug", 2);
                            Client testPub = stage.client("testPub");
                            testPub.publish(
                                    Letter.to("debug", "one").qos(1),
                                    Letter.to("debug", "two").qos(2));
                            testSub.cut();
                            testPub.publish(Letter.to("debug", "three").qos(1));
                            stage.client("testSub", kept);
                        },
                        """
                        testSub: CONNACK 0; SUBACK 2; PUBLISH debug one qos=1 id=1; PUBLISH debug two qos=2 id=2;
                         CONNACK 0 session; PUBLISH debug one qos=1 id=1 dup; PUBLISH debug two qos=2 id=2 dup;
                         PUBLISH debug three qos=1 id=3; PUBREL id=2
                        testPub: CONNACK 0; PUBACK id=1; PUBREC id=2; PUBCOMP id=2; PUBACK id=3"""),
                claim(
                        "after PUBREC it is PUBREL that comes again",
                        stage -> {
                            Greeting kept = hello().persistent().silent();
                            Client testSub = stage.client("testSub", kept);
                            testSub.subscribe("debug", 2);
                            stage.client("testPub")
                                    .publish(Letter.to("debug", "TESTING").qos(2));
                            testSub.step(PUBREC_1);
                            testSub.cut();
                            stage.client("testSub", kept);
                        },
                        """
                        testSub: CONNACK 0; SUBACK 2; PUBLISH debug TESTING qos=2 id=1; PUBREL id=1; CONNACK 0 session;
                         PUBREL id=1
                        testPub: CONNACK 0; PUBREC id=1; PUBCOMP id=1"""),
                claim(
                                "a client of MQTT 5 says how many it takes at once",
                                stage -> {
                                    Client testSub = stage.client(
                                            "testSub", version5().silent().with(Property.receiveMaximum(2)));
                                    testSub.subscribe("debug", 1);
                                    Client testPub = stage.client("testPub");
                                    testPub.publish(IntStream.rangeClosed(1, 4)
                                            .mapToObj(i ->
                                                    Letter.to("debug", "m" + i).qos(1))
                                            .toArray(Letter[]::new));
                                    testSub.step(Wire.packet(0x40, new byte[] {0, 1}));
                                },
                                """
                        testSub: CONNACK 0; SUBACK 1; PUBLISH debug m1 qos=1 id=1; PUBLISH debug m2 qos=1 id=2;
                         PUBLISH debug m3 qos=1 id=3
                        testPub: CONNACK 0; PUBACK id=1; PUBACK id=2; PUBACK id=3; PUBACK id=4""")
                        .differing("5 MQTT-3.3.4-9: no more than Receive Maximum at once", """
                                testSub: CONNACK 0; SUBACK 1; PUBLISH debug m1 qos=1 id=1;
                                 PUBLISH debug m2 qos=1 id=2; PUBLISH debug m3 qos=1 id=3; PUBLISH debug m4 qos=1 id=4
                                testPub: CONNACK 0; PUBACK id=1; PUBACK id=2; PUBACK id=3; PUBACK id=4"""),
                claim(
                        "without such a number it gets twenty at once",
                        stage -> {
                            Client testSub = stage.client("testSub", hello().silent());
                            testSub.subscribe("debug", 1);
                            Letter[] letters = IntStream.rangeClosed(1, 22)
                                    .mapToObj(i -> Letter.to("debug", "m" + i).qos(1))
                                    .toArray(Letter[]::new);
                            stage.client("testPub", hello().silent()).publish(letters);
                        },
                        "testSub: CONNACK 0; SUBACK 1"
                                + numbered(20, "; PUBLISH debug m%1$d qos=1 id=%1$d")
                                + "\ntestPub: CONNACK 0"
                                + numbered(22, "; PUBACK id=%1$d")),
                claim(
                        "MQTT 5 says that nobody was there",
                        stage -> {
                            Client testPub = stage.client("testPub", version5());
                            testPub.publish(Letter.to("debug", "TESTING").qos(1));
                            testPub.subscribe("debug", 0);
                            testPub.publish(Letter.to("debug", "TESTING").qos(1));
                        },
                        "testPub: CONNACK 0; PUBACK id=1 0x10; SUBACK 0; PUBLISH debug TESTING; PUBACK id=3"),
                claim(
                                "MQTT 5 says that there is nothing to release",
                                stage -> {
                                    Client testPub = stage.client("testPub", version5());
                                    testPub.step(Wire.packet(0x62, new byte[] {0, 9}));
                                },
                                "testPub: CONNACK 0; PUBCOMP id=9 0x92")
                        .differing(
                                "5 §3.7.2.1: 0x92 is one of two codes, and no error while a session is recovered",
                                "testPub: CONNACK 0; PUBCOMP id=9"));
    }

    private static String numbered(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.joining());
    }
}
