package learnmqtt.likeness;

import java.util.stream.Stream;
import learnmqtt.likeness.Case.Difference;
import learnmqtt.likeness.Case.House;

/** Command lines of {@code sub}. */
final class SubscribeTable {
    private static final String[] THREE = {"pub -t a/1 -m one", "pub -t a/2 -m two -q 1", "pub -t a/3 -m three -q 2"};

    private SubscribeTable() {}

    static Stream<Case> cases() {
        return Stream.of(
                        Case.of("sub -t a -C 1").then("pub -t a -m hello"),
                        Case.of("sub -t a/# -v -C 3").then(THREE),
                        Case.of("sub -t a/# -v -C 3 -q 1").then(THREE),
                        Case.of("sub -t a/# -v -C 3 -q 2").then(THREE),
                        Case.of("sub -t a/# -C 3 -N -q 2").then(THREE),
                        Case.of("sub -t a/+ -t b -t c/# -q 1 -C 2 -v").then("pub -t b -m x", "pub -t c -m y"),
                        Case.of("sub -t a/# -F '%t|%q|%r|%l|%m|%p|%x' -q 2 -C 3")
                                .then(THREE),
                        Case.of("sub -t a/# -F %j -q 2 -C 3").then(THREE),
                        Case.of("sub -t a/# -F '%j' --pretty -q 1 -C 2").then("pub -t a/1 -m x", "pub -t a/2 -m y"),
                        Case.of("sub -t a -C 2 -v").then("pub -t a -n", "pub -t a -m '한국어'"),
                        Case.of("sub -t a -C 2").then("pub -t a -f DIR/binary", "pub -t a -f DIR/long"),
                        Case.of("sub -t a -E"),
                        Case.of("sub -t a -t b -q 1 -E"),
                        Case.of("sub -t a -E -d -i testSub"),
                        Case.of("sub -t a -U b -U c -C 1 -d -i testSub").then("pub -t a -m x"),
                        Case.of("sub -t a/# -C 3 -d -q 2 -i testSub")
                                .then(THREE)
                                .but(Difference.ORDER_OF_LINES),
                        Case.of("sub -t a/# -C 2 -v")
                                .given("pub -t a/1 -m kept -r")
                                .then("pub -t a/2 -m live"),
                        Case.of("sub -t a/# -C 1 -v -R")
                                .given("pub -t a/1 -m kept -r")
                                .then("pub -t a/2 -m live"),
                        Case.of("sub -t a/# -v --retained-only")
                                .given("pub -t a/1 -m kept -r")
                                .then("pub -t a/2 -m live"),
                        Case.of("sub -t a/# -v -T a/1 -T 'b/+' -C 1").then("pub -t a/1 -m no", "pub -t a/2 -m yes"),
                        Case.of("sub -t a/# -v --remove-retained -q 1")
                                .given("pub -t a/1 -m kept -r")
                                .then("pub -t a/2 -m live -q 1")
                                .stopAfter(2),
                        Case.of("sub -t a -i keeper -c -q 1 -C 1").then("pub -t a -m x -q 1"),
                        Case.of("sub -t a -I pre -C 1").then("pub -t a -m x"),
                        Case.of("sub -t a --will-topic w --will-payload gone -C 1 -k 10")
                                .then("pub -t a -m x"),
                        Case.of("sub -t a -u ann -P secret -C 1").then("pub -t a -m x"),
                        Case.of("sub -L mqtt://127.0.0.1:PORT/a -t b -C 1 -v").then("pub -t b -m x"),
                        Case.of("sub -t a -W 1"),
                        Case.of("sub -t a -q 1 --will-topic w")
                                .then("pub -t a -m x -q 1")
                                .stopAfter(1),
                        Case.of("sub -t a").stopAfter(0),
                        Case.of("sub -t a -q 1 -C 25").then("pub -t a -m x -q 1 --repeat 25"),
                        Case.of("sub -t a -C 5 --random-filter 1000")
                                .then("pub -t a -m x --repeat 5"), // that is all, to both
                        Case.of("sub -t a -q 2 -C 5").then("pub -t a -m x -q 2 --repeat 5"),
                        Case.of("sub -t a/# -v -C 3 -q 2").then(THREE).at(House.MOSQUITTO),
                        Case.of("sub -t a/# -v -C 2 -q 1")
                                .given("pub -t a/1 -m kept -r -q 1")
                                .then("pub -t a/2 -m live -q 2")
                                .at(House.MOSQUITTO))
                .flatMap(Case::inBothVersions);
    }
}
