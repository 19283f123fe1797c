package learnmqtt.likeness;

import java.util.stream.Stream;
import learnmqtt.likeness.Case.House;

/** What MQTT 5 alone has. */
final class PropertyTable {
    private static final String FULL =
            "pub -t a -m x -q 1 -D publish content-type text/plain -D publish response-topic r"
                    + " -D publish correlation-data 12ab -D publish message-expiry-interval 60"
                    + " -D publish payload-format-indicator 1 -D publish user-property k v -D publish user-property k w";

    private PropertyTable() {}

    static Stream<Case> cases() {
        return Stream.of(
                Case.of(FULL),
                Case.of("pub -t a -m b -q 2 -D publish user-property z 1 -D publish content-type c"
                        + " -D publish user-property a b -D publish topic-alias 3 -D publish response-topic rt"
                        + " -D publish user-property z 1"),
                Case.of("sub -V 5 -t a -C 1 -F '%j %P' -q 1").then(FULL).at(House.MOSQUITTO),
                Case.of("sub -V 5 -t a -C 1 -F '%j %P'")
                        .then("pub -t a -m x -D publish user-property z 1 -D publish content-type c"
                                + " -D publish user-property a b -D publish response-topic rt")
                        .at(House.MOSQUITTO),
                Case.of("pub -V 5 -t a -m b -x 10"),
                Case.of("pub -V 5 -t a -m b -x 0"),
                Case.of("pub -V 5 -t a -m b -x -1 -i keeper"),
                Case.of("pub -V 5 -t a -m b -x 0x10 -c -i keeper"),
                Case.of("pub -V 5 -t a -m b -P secret"),
                Case.of("pub -t a -m b -D connect user-property k v -D connect receive-maximum 7"),
                Case.of("pub -t a -m b -D connect maximum-packet-size 1000 -D connect topic-alias-maximum 5"),
                Case.of("pub -t a -m b -D connect request-problem-information 0"),
                Case.of("pub -t a -m b -D connect request-response-information 1"),
                Case.of("pub -t a -m b -D connect session-expiry-interval 30"),
                Case.of("pub -t a -m b -D publish topic-alias 3"),
                Case.of("pub -t a -m b -q 1 --repeat 3 -D publish topic-alias 7"),
                Case.of("pub -t a -l -D publish topic-alias 1 -D publish user-property k v")
                        .input("one\ntwo\n"),
                Case.of("pub -t a -m b -D disconnect user-property k v -D disconnect reason-string bye"),
                Case.of("pub -t a -m b -x 5 -D disconnect session-expiry-interval 9"),
                Case.of("pub -t a -m b --will-topic w -D will will-delay-interval 3 -D will content-type c"),
                Case.of("pub -t a -m b --will-topic w --will-payload p -D will message-expiry-interval 9"
                        + " -D will payload-format-indicator 1 -D will response-topic r -D will correlation-data d"
                        + " -D will user-property k v"),
                Case.of("sub -V 5 -t a -C 1 -F %j -q 1").then(FULL),
                Case.of("sub -V 5 -t a -C 1 -F '%C %D %E %F %P %R %S %A' -q 1").then(FULL),
                Case.of("sub -t a -C 1 -F '%S %p' -D subscribe subscription-identifier 300")
                        .then("pub -t a -m x"),
                Case.of("sub -t a -C 1 -F %j -D subscribe subscription-identifier 5 -D subscribe user-property k v")
                        .then("pub -t a -m x"),
                Case.of("sub -t a -U b -C 1 -D unsubscribe user-property k v").then("pub -t a -m x"),
                Case.of("sub -V 5 -t a -C 1 -F '%r %p' --retain-as-published").then("pub -t a -m x -r"),
                Case.of("sub -V 5 -t a -t b -R -q 1 -C 1").then("pub -t b -m x"),
                Case.of("sub -V 5 -t '$share/g/a' -C 1").then("pub -t a -m x"),
                Case.of("sub -V 5 -t a -x 20 -C 1").then("pub -t a -m x"),
                Case.of("sub -t a -D connect receive-maximum 3 -q 2 -C 1").then("pub -t a -m x -q 2"));
    }
}
