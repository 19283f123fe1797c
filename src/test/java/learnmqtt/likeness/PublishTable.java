package learnmqtt.likeness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnmqtt.likeness.Case.House;

/** Command lines of {@code pub}. */
final class PublishTable {
    /** More than a client has on the way at a time, by far. */
    private static final String MANY =
            IntStream.rangeClosed(1, 300).mapToObj(number -> number + "\n").collect(Collectors.joining());

    private PublishTable() {}

    static Stream<Case> cases() {
        return Stream.of(
                        Case.of("pub -t a -m hello"),
                        Case.of("pub -t a/b/c -m '한국어 and blanks'"),
                        Case.of("pub -t a -n"),
                        Case.of("pub -t a -m ''"),
                        Case.of("pub -t a -m hello -q 1"),
                        Case.of("pub -t a -m hello -q 2"),
                        Case.of("pub -t a -m kept -r -q 1"),
                        Case.of("pub -t a -r -n"),
                        Case.of("pub -i testPub -t debug -m TESTING -d"),
                        Case.of("pub -i testPub -t debug -m TESTING -q 1 -d"),
                        Case.of("pub -i testPub -t debug -m TESTING -q 2 -d"),
                        Case.of("pub -I pre -t a -m b"),
                        Case.of("pub -i keeper -c -t a -m b"),
                        Case.of("pub -k 5 -t a -m b"),
                        Case.of("pub -u ann -t a -m b"),
                        Case.of("pub -u ann -P secret -t a -m b"),
                        Case.of("pub --will-topic w -t a -m b"),
                        Case.of("pub --will-topic w --will-payload gone --will-qos 1 --will-retain -t a -m b"),
                        Case.of("pub -t a -f DIR/text"),
                        Case.of("pub -t a -f DIR/empty"),
                        Case.of("pub -t a -f DIR/binary -q 1"),
                        Case.of("pub -t a -f DIR/long -q 2"),
                        Case.of("pub -t a -s").input("all\nof it\n"),
                        Case.of("pub -t a -l").input("one\ntwo\n\nfour\n"),
                        Case.of("pub -t a -l -q 1").input("one\ntwo\nand the last without an end"),
                        Case.of("pub -t a -l -q 2").input("one\ntwo\n"),
                        Case.of("pub -t a -l -q 1 -M 1").input("1\n2\n3\n4\n5\n"),
                        Case.of("pub -t a -l").input(MANY),
                        Case.of("pub -t a -l -q 1").input(MANY),
                        Case.of("pub -t a -l -q 2").input(MANY),
                        Case.of("pub -t a -l -q 1 -M 200").input(MANY),
                        Case.of("pub -t a -l").input(MANY).at(House.MOSQUITTO),
                        Case.of("pub -t a -l -q 1").input(MANY).at(House.MOSQUITTO),
                        Case.of("pub -t a -l -q 2").input(MANY).at(House.MOSQUITTO),
                        Case.of("pub -t a -l"),
                        Case.of("pub -t a -m b --repeat 3"),
                        Case.of("pub -t a -m b --repeat 3 -q 1 --repeat-delay 0.01"),
                        Case.of("pub -t a -m b --repeat 2 -q 2"),
                        Case.of("pub -L mqtt://ann:secret@127.0.0.1:PORT/a/b -m c"),
                        Case.of("pub -h 127.0.0.1 -A 127.0.0.1 -t a -m b"),
                        Case.of(
                                "pub --topic a --message b --qos 1 --retain --id long --keepalive 30 --quiet --nodelay"),
                        Case.of("pub -t a -m b -q 1").at(House.MOSQUITTO),
                        Case.of("pub -t a -m b -q 2 -r").at(House.MOSQUITTO),
                        Case.of("pub -t '$SYS/a' -m b -q 1").at(House.MOSQUITTO))
                .flatMap(Case::inBothVersions);
    }
}
