package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.hello;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import java.util.stream.Stream;
import learnmqtt.conf.BrokerFiles;

/** What brokers make of the identifiers, user names and passwords that clients say. */
final class NameClaims {
    private static final String RIGHTS = """
            pattern readwrite own/%c/#
            pattern read all""";

    private static final String ORDER = """
            pattern readwrite all
            pattern deny own
            pattern deny bar
            pattern readwrite shut
            pattern readwrite bar
            pattern deny read
            topic readwrite bar
            user ann
            topic readwrite own
            topic readwrite shut
            topic deny shut
            topic read read""";

    /** The password of ann is {@code secret}, that of eve is empty. */
    private static final String USERS = """
            ann:$7$101$JJ+vJCmLcv5UuYZr$\
            az1Z9nlUICCxiCQwdLMHxynSv4pYGvmH4ODCXtLtPrExU/S9+hmgDJM9pon873TcMN6+INVvJfkL0Cj9GwtyhQ==
            eve:$7$101$RkQbvSkh9PdjLIO2$\
            iC/1iSBpfxSkdjz5r96TArWISahd4fEMb4nZEX1px8sLgkSSg6mSeZz8yyyM17A1GP5zDS5Jl39Z+7sVlRJPDg==""";

    private NameClaims() {}

    static List<Behaviour> all() {
        return List.of(
                claim(
                                "a client identifier with levels has the topics of these levels for its own",
                                stage -> {
                                    Client plant = stage.client("plant", hello().clientId("plant/7"));
                                    plant.subscribe("own/plant/7/#", 1);
                                    plant.publish(
                                            Letter.to("own/plant/7/wet", "yes").qos(1));
                                    Client other =
                                            stage.client("other", version5().clientId("plant/8"));
                                    other.publish(
                                            Letter.to("own/plant/8/wet", "no").qos(1),
                                            Letter.to("own/plant/7/wet", "no").qos(1));
                                },
                                """
                        plant: CONNACK 0; SUBACK 1; PUBLISH own/plant/7/wet yes qos=1 id=1; PUBACK id=2
                        other: CONNACK 0; PUBACK id=1 0x10; PUBACK id=2 0x87""")
                        .before(NameClaims::withRights),
                claim(
                                "an identifier with a wildcard has nothing by a pattern, not even what has no identifier in it",
                                stage -> {
                                    stage.client("plus", version5().clientId("+"))
                                            .publish(
                                                    Letter.to("own/x/wet", "no").qos(1));
                                    Client rest =
                                            stage.client("rest", version5().clientId("a#"));
                                    rest.publish(Letter.to("own/x/wet", "no").qos(1));
                                    rest.subscribe("all", 0);
                                },
                                """
                        plus: CONNACK 0; PUBACK id=1 0x87
                        rest: CONNACK 0; PUBACK id=1 0x87; SUBACK 0x87""")
                        .differing("5 §3.9.3: 0x87; an acl_file of Mosquitto holds back what comes", """
                                plus: CONNACK 0; PUBACK id=1 0x87
                                rest: CONNACK 0; PUBACK id=1 0x87; SUBACK 0""")
                        .before(NameClaims::withRights),
                claim(
                                "what is said of a user goes before what is said of everybody, and among each deny goes first",
                                stage -> {
                                    Letter[] letters = Stream.of("all", "own", "shut", "read", "bar")
                                            .map(topic -> Letter.to(topic, "x").qos(1))
                                            .toArray(Letter[]::new);
                                    stage.client("ann", version5().user("ann")).publish(letters);
                                    stage.client("stranger", version5()).publish(letters);
                                },
                                """
                        ann: CONNACK 0; PUBACK id=1 0x10; PUBACK id=2 0x10; PUBACK id=3 0x87; PUBACK id=4 0x87;
                         PUBACK id=5 0x87
                        stranger: CONNACK 0; PUBACK id=1 0x10; PUBACK id=2 0x87; PUBACK id=3 0x10; PUBACK id=4 0x87;
                         PUBACK id=5 0x10""")
                        .before(port -> configured(port, "allow_anonymous true\nacl_file rights")
                                .and("rights", ORDER)),
                claim(
                                "an empty password is as good as none: who has one does not come in",
                                stage -> {
                                    stage.client("none", hello().user("eve"));
                                    stage.client("empty", hello().user("eve", ""));
                                    stage.client("latest", version5().user("eve", ""));
                                    stage.client("ann", hello().user("ann"));
                                    stage.client("secret", hello().user("ann", "secret"));
                                },
                                """
                        none: CONNACK 5; CLOSE
                        empty: CONNACK 5; CLOSE
                        latest: CONNACK 135; CLOSE
                        ann: CONNACK 5; CLOSE
                        secret: CONNACK 0""")
                        .before(NameClaims::withUsers),
                claim(
                                "an empty user name is as good as none",
                                stage -> {
                                    stage.client("none", hello().user(""));
                                    stage.client("empty", hello().user("", ""));
                                    Client latest =
                                            stage.client("latest", version5().user("", "secret"));
                                    latest.publish(Letter.to("users//wet", "no").qos(1));
                                },
                                """
                        none: CONNACK 0
                        empty: CONNACK 0
                        latest: CONNACK 0; PUBACK id=1 0x87""")
                        .before(port -> configured(port, "allow_anonymous true\npassword_file users\nacl_file rights")
                                .and("users", USERS)
                                .and("rights", "pattern write users/%u/#")),
                claim(
                                "an empty user name does not come in where a name is wanted",
                                stage -> stage.client("none", hello().user("", "")),
                                "none: CONNACK 5; CLOSE")
                        .before(port -> configured(port, "allow_anonymous false\npassword_file users")
                                .and("users", USERS)));
    }

    private static BrokerFiles withUsers(int port) {
        return configured(port, "allow_anonymous true\npassword_file users").and("users", USERS);
    }

    private static BrokerFiles withRights(int port) {
        return configured(port, "allow_anonymous true\nacl_file rights").and("rights", RIGHTS);
    }

    /** A listener at this port, and these lines: without a listener anybody comes in, whatever else is said. */
    static BrokerFiles configured(int port, String lines) {
        String listener = "listener " + (port == 0 ? 1883 : port) + " 127.0.0.1\n";
        return BrokerFiles.NONE.and(BrokerFiles.MAIN, listener + lines);
    }
}
