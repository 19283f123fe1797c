package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.markdown.CourseReader;

/** Who may connect and do what, before brokers that run with the very files of the lesson. */
final class AccessClaims {
    private static final String LESSON = "who-may-connect";

    private AccessClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "without a configuration a stranger hears everything, and may say anything",
                                stage -> {
                                    Client lock = stage.client("lock");
                                    lock.subscribe("home/lock/set", 0);
                                    Client stranger = stage.client("stranger");
                                    stranger.subscribe("#", 0);
                                    stage.client("panel").publish("home/alarm/pin", "4711");
                                    stranger.publish("home/lock/set", "open");
                                },
                                """
                        lock: CONNACK 0; SUBACK 0; PUBLISH home/lock/set open
                        stranger: CONNACK 0; SUBACK 0; PUBLISH home/alarm/pin 4711; PUBLISH home/lock/set open
                        panel: CONNACK 0""")
                        .taughtIn(LESSON),
                claim(
                                "a configuration that says no more than where to listen lets nobody in",
                                stage -> stage.client("stranger"),
                                "stranger: CONNACK 5; CLOSE")
                        .before(port -> NameClaims.configured(port, ""))
                        .taughtIn("broker"),
                claim(
                                "with a password file nobody comes in without a name",
                                stage -> stage.client("stranger"),
                                "stranger: CONNACK 5; CLOSE")
                        .before(at("passwords"))
                        .taughtIn(LESSON),
                claim(
                                "a wrong password and an unknown name are refused with the same code",
                                stage -> {
                                    stage.client("phone", hello().user("kim", "summer"));
                                    stage.client("tablet", hello().user("Kim", "winter"));
                                },
                                """
                        phone: CONNACK 5; CLOSE
                        tablet: CONNACK 5; CLOSE""")
                        .before(at("login"))
                        .taughtIn(LESSON),
                claim(
                                "the right password lets in",
                                stage -> stage.client("phone", hello().user("kim", "winter")),
                                "phone: CONNACK 0")
                        .before(at("login"))
                        .taughtIn(LESSON),
                claim(
                                "MQTT 5 has a code of its own for it",
                                stage -> stage.client("phone", version5().user("kim", "summer")),
                                "phone: CONNACK 135; CLOSE")
                        .before(at("login"))
                        .taughtIn(LESSON),
                claim(
                                "what the ACL does not allow cannot be subscribed to",
                                stage -> {
                                    Client guest = stage.client("guest", hello().user("guest", "welcome"));
                                    guest.subscribe("home/alarm/pin", 0);
                                    stage.client("phone", hello().user("kim", "winter"))
                                            .publish("home/alarm/pin", "4711");
                                },
                                """
                        guest: CONNACK 0; SUBACK 0x80
                        phone: CONNACK 0""")
                        .differing(
                                "3.1.1 §3.9.3: 0x80 where it fails; an acl_file of Mosquitto holds back what comes",
                                """
                                guest: CONNACK 0; SUBACK 0
                                phone: CONNACK 0""")
                        .before(at("rights"))
                        .taughtIn(LESSON),
                claim(
                                "a message that the ACL does not allow reaches nobody, and its sender is not told",
                                stage -> {
                                    Client lock = stage.client("lock", hello().user("lock", "bolt"));
                                    lock.subscribe("home/lock/set", 0);
                                    Client guest = stage.client("guest", hello().user("guest", "welcome"));
                                    guest.publish("home/lock/set", "open");
                                    stage.client("phone", hello().user("kim", "winter"))
                                            .publish("home/lock/set", "close");
                                },
                                """
                        lock: CONNACK 0; SUBACK 0; PUBLISH home/lock/set close
                        guest: CONNACK 0
                        phone: CONNACK 0""")
                        .before(at("silence"))
                        .taughtIn(LESSON),
                claim(
                                "MQTT 5 tells who publishes with QoS 1 that it was not allowed",
                                stage -> stage.client("guest", version5().user("guest", "welcome"))
                                        .publish(Letter.to("home/lock/set", "open")
                                                .qos(1)),
                                "guest: CONNACK 0; PUBACK id=1 0x87")
                        .before(at("silence"))
                        .taughtIn(LESSON));
    }

    /** The files that the lesson's broker runs with at this step. */
    private static IntFunction<BrokerFiles> at(String step) {
        return port -> {
            Lesson lesson = CourseReader.read(
                            Path.of("lessons"), "en", new Address("127.0.0.1", port == 0 ? 1883 : port))
                    .lesson(LESSON)
                    .orElseThrow();
            return lesson.steps().stream()
                    .filter(one -> one.id().equals(step))
                    .findFirst()
                    .map(lesson::brokerFiles)
                    .orElseThrow();
        };
    }
}
