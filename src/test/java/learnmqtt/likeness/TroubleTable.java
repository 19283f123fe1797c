package learnmqtt.likeness;

import java.util.stream.Stream;
import learnmqtt.likeness.Case.Difference;
import learnmqtt.likeness.Case.House;

/** What goes wrong. */
final class TroubleTable {
    private TroubleTable() {}

    static Stream<Case> cases() {
        return Stream.concat(refusals().flatMap(Case::inBothVersions), usage());
    }

    private static Stream<Case> refusals() {
        return Stream.of(
                Case.of("pub -t a -m b").at(House.NOBODY),
                Case.of("sub -t a").at(House.NOBODY),
                Case.of("pub -h no.such.host.invalid -t a -m b"),
                Case.of("sub -h no.such.host.invalid -t a"),
                Case.of("pub -h '' -t a -m b"),
                Case.of("sub -h '' -t a"),
                Case.of("pub -L mqtt:///a -m b"),
                Case.of("sub -L mqtt://ann:secret@:1883/a"),
                Case.of("pub -A '' -t a -m b"),
                Case.of("pub -h 127.0.0.1 -A 9.9.9.9 -t a -m b"),
                Case.of("pub -A no.such.host.invalid -t a -m b"),
                Case.of("pub -t a -m b").at(House.STRICT),
                Case.of("pub -t a -l").at(House.STRICT).input("line\n"),
                Case.of("pub -t a -m b --quiet").at(House.STRICT),
                Case.of("sub -t a -W 5").at(House.STRICT),
                Case.of("sub -t a -d -i testSub").at(House.STRICT),
                Case.of("sub -u ann -t a -t b").at(House.STRICT),
                Case.of("sub -u ann -t a -t open/# -E -i testSub -d").at(House.STRICT),
                Case.of("pub -u ann -t open/x -m b -q 1").at(House.STRICT),
                Case.of("pub -u ann -t shut -m b -q 1 --repeat 2").at(House.STRICT),
                Case.of("pub -u ann -t shut -m b -q 2").at(House.STRICT),
                Case.of("pub -t a -f DIR/nowhere"),
                Case.of("pub -t a -f DIR"),
                Case.of("pub -t a -s"));
    }

    private static Stream<Case> usage() {
        return Stream.of(
                        "pub -t a",
                        "pub -m b",
                        "pub -t a -m b -n",
                        "pub -t a/# -m b",
                        "pub -t a -m b -q 3",
                        "pub -t a -m b -k 4",
                        "pub -t a -m b --nonsense",
                        "pub -t a -m b -C 1",
                        "pub -t a -m b -V 4",
                        "pub -t a -m b -c",
                        "pub -t a -m b -i x -I y",
                        "pub -t a -m b -P secret",
                        "pub -t a -m b --will-payload x",
                        "pub -t a -m b --cert x",
                        "pub -t a -m b --repeat 0",
                        "pub -t a -m b -x soon",
                        "pub -t a -m b -D publish nonsense 1",
                        "pub -t a -m b -D subscribe content-type 1",
                        "pub -L http://127.0.0.1/a -m b",
                        "sub -t a#",
                        "sub -v",
                        "sub -t a -C 0",
                        "sub -t a -W 0",
                        "sub -t a --random-filter 0",
                        "sub -t a --random-filter 1001",
                        "sub -t a -F %",
                        "sub -t a -F %z",
                        "sub -t a -R --retained-only",
                        "sub -t a -m b")
                .map(command -> Case.of(command).but(Difference.WORDS));
    }
}
