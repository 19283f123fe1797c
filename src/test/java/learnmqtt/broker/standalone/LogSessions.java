package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;

/** What is played before both brokers. */
final class LogSessions {
    private static final String PASSWORDS = "password_file @/users";

    private LogSessions() {}

    static List<LogSession> all() {
        List<LogSession> all = new ArrayList<>();
        for (int qos = 0; qos <= 2; qos++) {
            for (String version : List.of("31", "311", "5")) {
                all.add(delivery(qos, version));
            }
        }
        all.addAll(List.of(
                retained(),
                will(),
                willTaken(),
                takenOver(),
                unsubscribed(),
                waiting(),
                silent(),
                pinged(),
                atOnce(),
                expired()));
        all.addAll(List.of(strangers(), wrongPassword(), denied(), closedTopics(), full(), expelled()));
        all.addAll(BadSessions.all());
        return all;
    }

    private static LogSession delivery(int qos, String version) {
        return LogSession.verbose("QoS " + qos + " with version " + version, broker -> {
            Process subscriber = broker.subscriber("sub", "-V", version, "-t", "a/+", "-q", "" + qos, "-C", "1");
            broker.run("mosquitto_pub", "-V", version, "-i", "pub", "-t", "a/값", "-m", "값", "-q", "" + qos);
            subscriber.waitFor();
        });
    }

    private static LogSession retained() {
        return LogSession.of("retained messages", broker -> {
            broker.run("mosquitto_pub", "-V", "5", "-i", "pub", "-t", "a", "-m", "x", "-r", "-q", "1");
            broker.run("mosquitto_sub", "-i", "late", "-t", "a", "-C", "1", "-q", "1");
            broker.run("mosquitto_pub", "-i", "pub2", "-t", "a", "-n", "-r");
            broker.run("mosquitto_sub", "-i", "later", "-t", "#", "-E");
        });
    }

    private static LogSession will() {
        return LogSession.verbose("a will, and no goodbye", broker -> {
            RawClient watch = connected(broker, "observer");
            watch.send(Wire.subscribe(1, "w", 0)).read();
            Process leaving = broker.subscriber(
                    "w", "-t", "q", "--will-topic", "w", "--will-payload", "gone", "--will-qos", "1", "--will-retain");
            leaving.destroyForcibly();
            watch.read();
            bye(watch);
        });
    }

    private static LogSession willTaken() {
        return LogSession.of("a will, and a goodbye", broker -> {
            RawClient polite = broker.raw();
            polite.send(Wire.connectWithWill("polite", "w", "gone")).read();
            bye(polite);
        });
    }

    private static LogSession takenOver() {
        return LogSession.of("a client identifier in use", broker -> {
            RawClient old = connected(broker, "same");
            RawClient young = connected(broker, "same");
            old.ends();
            bye(young);
        });
    }

    private static LogSession unsubscribed() {
        return LogSession.of("several filters, and two that go", broker -> {
            RawClient client = connected(broker, "a");
            byte[] one = {0, 1};
            client.send(Wire.packet(0x82, one, Wire.text("x/#"), one(2), Wire.text("$share/g/y"), one(0)));
            client.read();
            client.send(Wire.packet(0xa2, one, Wire.text("x/#"), Wire.text("never/had")))
                    .read();
            bye(client);
        });
    }

    private static LogSession waiting() {
        return LogSession.of("a message that waits", broker -> {
            RawClient away = broker.raw();
            away.send(kept("away")).read();
            away.send(Wire.subscribe(1, "a", 1)).read();
            bye(away);
            RawClient pub = connected(broker, "pub");
            pub.send(Wire.packet(0x32, Wire.text("a"), new byte[] {0, 7}, "x".getBytes(UTF_8)))
                    .read();
            bye(pub);
            RawClient back = broker.raw();
            back.send(kept("away")).read();
            back.read();
            back.send(Wire.packet(0x40, new byte[] {0, 1}));
            bye(back);
        });
    }

    private static LogSession silent() {
        return LogSession.of("silence for longer than the keep alive", broker -> {
            RawClient silent = broker.raw();
            silent.send(Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 2, 0, 1}, Wire.text("silent")))
                    .read();
            silent.ends();
        });
    }

    private static LogSession pinged() {
        return LogSession.of("a ping, and a cut", broker -> {
            RawClient client = connected(broker, "a");
            client.send(Wire.pingreq()).read();
            client.close();
            broker.await("Client a closed");
        });
    }

    private static LogSession atOnce() {
        return LogSession.of("everything at once", broker -> {
            RawClient client = broker.raw();
            client.send(Wire.join(
                    Wire.connect("hasty"), Wire.publish("a", "x"), Wire.subscribe(1, "b", 1), Wire.publish("b", "y")));
            client.read();
            client.read();
            client.read();
            bye(client);
        });
    }

    private static LogSession expired() {
        return LogSession.of("a session whose time is over", broker -> {
            byte[] expiry = {5, 0x11, 0, 0, 0, 1}; // a second
            RawClient away = broker.raw();
            away.send(Wire.packet(0x10, Wire.text("MQTT"), new byte[] {5, 0, 0, 60}, expiry, Wire.text("away")))
                    .read();
            bye(away);
            broker.await("Expiring client");
        });
    }

    private static LogSession strangers() {
        return LogSession.of("strangers", broker -> {
                    broker.run("mosquitto_pub", "-i", "nobody", "-t", "a", "-m", "x");
                    broker.run("mosquitto_pub", "-V", "5", "-i", "nobody5", "-t", "a", "-m", "x");
                })
                .with("allow_anonymous false", PASSWORDS)
                .remarking("It said no user name", "It said no user name");
    }

    private static LogSession wrongPassword() {
        return LogSession.of("passwords, right and wrong", broker -> {
                    broker.run("mosquitto_pub", "-i", "a", "-u", "last", "-P", "no", "-t", "a", "-m", "x");
                    broker.run("mosquitto_pub", "-i", "b", "-u", "who", "-P", "no", "-t", "a", "-m", "x");
                    broker.run("mosquitto_pub", "-i", "c", "-u", "last", "-P", "secret", "-t", "a", "-m", "x");
                })
                .with(PASSWORDS)
                .remarking("There is no user last", "There is no user who");
    }

    private static LogSession denied() {
        return LogSession.of("what the ACL denies", broker -> {
                    for (String qos : List.of("0", "1", "2")) {
                        for (String version : List.of("311", "5")) {
                            broker.run(
                                    "mosquitto_pub",
                                    "-V",
                                    version,
                                    "-i",
                                    "p" + qos + version,
                                    "-t",
                                    "secret",
                                    "-m",
                                    "x",
                                    "-q",
                                    qos);
                        }
                    }
                    broker.run("mosquitto_sub", "-i", "s", "-t", "secret", "-E");
                })
                .with("allow_anonymous true", "acl_file @/rules")
                .differing(
                        "s 0 secret",
                        "",
                        "our ACL refuses a subscription that nothing could come of, Mosquitto's does not")
                .remarking("Nothing could come of secret");
    }

    private static LogSession closedTopics() {
        return LogSession.of("topics that are not for clients", broker -> {
            RawClient client = connected(broker, "a");
            for (String topic : List.of("$SYS/own", "$SYS", "$share/g/a", "$shared", "$other")) {
                client.send(Wire.packet(0x32, Wire.text(topic), new byte[] {0, 7}, "x".getBytes(UTF_8)))
                        .read();
            }
            bye(client);
        });
    }

    private static LogSession full() {
        return LogSession.of("one connection too many", broker -> {
                    List<RawClient> inside = new ArrayList<>();
                    for (String id : List.of("first", "second", "third")) {
                        inside.add(connected(broker, id));
                    }
                    broker.raw().ends();
                    for (RawClient client : inside) {
                        bye(client);
                        client.close(); // its place is free only then
                    }
                })
                .with("allow_anonymous true", "max_connections 3");
    }

    private static LogSession expelled() {
        return LogSession.of("settings that change", broker -> {
                    RawClient client = connected(broker, "a");
                    LoggedBroker.write(
                            broker.folder(), broker.port(), "listener PORT\nallow_anonymous false\n" + PASSWORDS);
                    broker.reload();
                    client.ends();
                })
                .with("allow_anonymous true", PASSWORDS)
                .remarking("do not let this client in any more");
    }

    static RawClient connected(LoggedBroker broker, String id) throws Exception {
        return broker.raw().connect(id);
    }

    static void bye(RawClient client) throws Exception {
        client.send(Wire.disconnect());
        client.ends();
    }

    private static byte[] kept(String id) {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 0, 0, 60}, Wire.text(id));
    }

    private static byte[] one(int value) {
        return new byte[] {(byte) value};
    }
}
