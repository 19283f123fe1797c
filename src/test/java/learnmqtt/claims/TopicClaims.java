package learnmqtt.claims;

import static learnmqtt.claims.Behaviour.claim;
import static learnmqtt.claims.Greeting.version5;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which filter hears which topic. */
final class TopicClaims {
    private TopicClaims() {}

    static List<Behaviour> all() {
        return List.of(
                matching(
                                "without a wildcard a filter is compared letter by letter",
                                "debug",
                                List.of("debug"),
                                List.of("Debug", "/debug", "debug/", "debug ", "debugs"))
                        .taughtIn("topics", "publishers", "empty-board"),
                matching(
                                "every level has to be the same",
                                "home/kitchen/temp",
                                List.of("home/kitchen/temp"),
                                List.of("home/kitchen", "home/kitchen/temp/", "home/bath/temp", "home/kitchen/light"))
                        .taughtIn("topics"),
                matching(
                                "+ is one level, whatever is written there",
                                "home/+/temp",
                                List.of("home/kitchen/temp", "home/bath/temp", "home//temp"),
                                List.of("home/bath/light", "home/temp", "home/attic/left/temp", "/home/kitchen/temp"))
                        .taughtIn("wildcards", "decoupled", "heat-alarm", "greenhouse-panel"),
                matching(
                                "+ at the end is one level more",
                                "school/weather/+",
                                List.of("school/weather/temp", "school/weather/"),
                                List.of("school/weather", "/school/weather/temp", "school/weather/temp/now"))
                        .taughtIn("empty-board", "wildcards", "garden-chat"),
                matching(
                                "+ may stand in several levels",
                                "+/kitchen/+",
                                List.of("home/kitchen/temp", "/kitchen/"),
                                List.of("kitchen/temp", "home/kitchen"))
                        .taughtIn("wildcards"),
                matching(
                                "an empty level is a level",
                                "+/temp",
                                List.of("/temp", "home/temp"),
                                List.of("temp", "home/kitchen/temp"))
                        .taughtIn("topics", "wildcards"),
                matching(
                                "# is everything below, and the level above it",
                                "home/#",
                                List.of("home", "home/", "home/kitchen/oven/temp"),
                                List.of("homes", "/home", "Home/kitchen"))
                        .taughtIn("wildcards"),
                matching(
                                "# alone is every topic but those with $",
                                "#",
                                List.of("debug", "/", "home/kitchen/temp"),
                                List.of("$own", "$own/figures"))
                        .taughtIn("wildcards"),
                matching(
                                "+ at the beginning does not match $ either",
                                "+/figures",
                                List.of("own/figures"),
                                List.of("$own/figures"))
                        .taughtIn("wildcards"),
                matching(
                                "who wants topics with $ names them",
                                "$own/#",
                                List.of("$own", "$own/figures"),
                                List.of("own"))
                        .taughtIn("wildcards"),
                matching(
                                "a star is a letter like any other",
                                "home/*/temp",
                                List.of("home/*/temp"),
                                List.of("home/bath/temp"))
                        .taughtIn("wildcards"),
                matching(
                                "a blank is a letter like any other",
                                "home/living room/temp",
                                List.of("home/living room/temp"),
                                List.of("home/livingroom/temp"))
                        .taughtIn("topics"),
                matching("a topic is written in any letters", "집/+/온도", List.of("집/부엌/온도"), List.of("집/부엌/습도"))
                        .taughtIn("topics"),
                claim(
                                "the broker's own figures are retained below $SYS",
                                stage -> stage.client("curious")
                                        .subscribe(
                                                Wish.of("$SYS/broker/version", 0),
                                                Wish.of("$SYS/broker/clients/total", 0)),
                                """
                        curious: CONNACK 0; SUBACK 0 0; PUBLISH $SYS/broker/version … retain;
                         PUBLISH $SYS/broker/clients/total … retain""")
                        .taughtIn("wildcards"),
                claim(
                        "how long it has run, and how much has come and gone, is among them",
                        stage -> stage.client("curious")
                                .subscribe(
                                        Wish.of("$SYS/broker/uptime", 0),
                                        Wish.of("$SYS/broker/messages/received", 0),
                                        Wish.of("$SYS/broker/messages/sent", 0),
                                        Wish.of("$SYS/broker/publish/messages/received", 0),
                                        Wish.of("$SYS/broker/publish/messages/sent", 0),
                                        Wish.of("$SYS/broker/bytes/received", 0),
                                        Wish.of("$SYS/broker/bytes/sent", 0)),
                        """
                        curious: CONNACK 0; SUBACK 0 0 0 0 0 0 0; PUBLISH $SYS/broker/uptime … retain;
                         PUBLISH $SYS/broker/messages/received … retain; PUBLISH $SYS/broker/messages/sent … retain;
                         PUBLISH $SYS/broker/publish/messages/received … retain;
                         PUBLISH $SYS/broker/publish/messages/sent … retain;
                         PUBLISH $SYS/broker/bytes/received … retain; PUBLISH $SYS/broker/bytes/sent … retain"""),
                claim(
                        "nobody else publishes there",
                        stage -> {
                            Client liar = stage.client("liar");
                            liar.subscribe("$SYS/broker/lie", 0);
                            liar.publish("$SYS/broker/lie", "true");
                            liar.publish(Letter.to("$SYS/broker/lie", "true").qos(1));
                            Client told = stage.client("told", version5());
                            told.publish(Letter.to("$SYS/broker/lie", "true").qos(1));
                        },
                        """
                        liar: CONNACK 0; SUBACK 0; PUBACK id=2
                        told: CONNACK 0; PUBACK id=1 0x87"""),
                claim(
                                "a message to a filter ends the connection, and reaches nobody",
                                stage -> {
                                    stage.client("listener").subscribe("home/#", 0);
                                    stage.client("bold").publish("home/#", "hello, everybody");
                                    stage.client("bolder").publish("home/+/temp", "hello, everybody");
                                },
                                """
                        listener: CONNACK 0; SUBACK 0
                        bold: CONNACK 0; CLOSE by=tap
                        bolder: CONNACK 0; CLOSE by=tap""")
                        .taughtIn("wildcards"),
                claim(
                        "what begins with $SYS or $share is not for clients to publish to",
                        stage -> {
                            stage.client("listener")
                                    .subscribe(
                                            Wish.of("$SYS", 0),
                                            Wish.of("$SYSTEM/#", 0),
                                            Wish.of("$shared/#", 0),
                                            Wish.of("$shar/#", 0));
                            Letter[] letters = Stream.of(
                                            "$SYS", "$SYSTEM/own", "$share", "$share/", "$shared/own", "$share/g/own")
                                    .map(topic -> Letter.to(topic, "x").qos(1))
                                    .toArray(Letter[]::new);
                            stage.client("old").publish(letters);
                            stage.client("modern", version5()).publish(letters);
                            stage.client("other").publish("$shar/own", "x");
                        },
                        """
                        listener: CONNACK 0; SUBACK 0 0 0 0; PUBLISH $shar/own x
                        old: CONNACK 0; PUBACK id=1; PUBACK id=2; PUBACK id=3; PUBACK id=4; PUBACK id=5; PUBACK id=6
                        modern: CONNACK 0; PUBACK id=1 0x87; PUBACK id=2 0x87; PUBACK id=3 0x87; PUBACK id=4 0x87;
                         PUBACK id=5 0x87; PUBACK id=6 0x87
                        other: CONNACK 0"""),
                claim(
                        "a message to no topic ends the connection",
                        stage -> stage.client("vague").publish("", "hello"),
                        "vague: CONNACK 0; CLOSE by=tap"));
    }

    /** A client subscribes, another one publishes to all these topics. */
    private static Behaviour matching(String name, String filter, List<String> heard, List<String> unheard) {
        return claim(
                name,
                stage -> {
                    stage.client("listener").subscribe(filter, 0);
                    Client speaker = stage.client("speaker");
                    for (String topic :
                            Stream.concat(unheard.stream(), heard.stream()).toList()) {
                        speaker.publish(topic, "x");
                    }
                },
                "listener: CONNACK 0; SUBACK 0"
                        + heard.stream()
                                .map(topic -> "; PUBLISH " + topic + " x")
                                .collect(Collectors.joining())
                        + "\nspeaker: CONNACK 0");
    }
}
