package learnmqtt.likeness;

import java.util.stream.Stream;
import learnmqtt.likeness.Case.House;

/** A broker that knows its clients, a real Mosquitto and ours: sessions, Wills, names with passwords, and rights. */
final class GuardedTable {
    private static final String WILL = " --will-topic w --will-payload gone --will-qos 1 --will-retain";

    private GuardedTable() {}

    static Stream<Case> cases() {
        return Stream.of(
                        at(House.MOSQUITTO, Stream.concat(sessions(), wills())),
                        at(House.OURS, Stream.concat(sessions(), wills())),
                        at(House.GUARDED, logins()),
                        at(House.OURS_GUARDED, logins()))
                .flatMap(cases -> cases)
                .flatMap(Case::inBothVersions);
    }

    private static Stream<Case> at(House house, Stream<Case> cases) {
        return cases.map(one -> one.at(house));
    }

    private static Stream<Case> sessions() {
        String[] away = {
            "sub -t a/# -q 2 -i keeper -c -E", "pub -t a/0 -m lost", "pub -t a/1 -m one -q 1", "pub -t a/2 -m two -q 2"
        };
        String[] gone = {"sub -t a/# -q 2 -i keeper -c -E", "pub -t a/1 -m one -q 1", "sub -t b -i keeper -E"};
        return Stream.of(
                Case.of("sub -t a/# -q 2 -i keeper -c -C 2 -v").given(away),
                Case.of("sub -t b -q 2 -i keeper -c -C 2 -v").given(away),
                Case.of("sub -t a/# -q 1 -i keeper -c -C 1 -v").given(gone).then("pub -t a/2 -m two -q 1"),
                Case.of("sub -t a/# -q 1 -i keeper -c -E").after("pub -t a/1 -m one -q 1"));
    }

    private static Stream<Case> wills() {
        return Stream.of(
                Case.of("sub -t a -C 1" + WILL)
                        .given("pub -t w -m alive -r")
                        .then("pub -t a -m x")
                        .after("sub -t w -C 1"),
                Case.of("pub -t a -m x" + WILL).given("pub -t w -m alive -r").after("sub -t w -C 1"));
    }

    private static Stream<Case> logins() {
        return Stream.of(
                Case.of("pub -t open/x -m b -q 1"),
                Case.of("pub -t open/x -m b -q 1 -u ann -P wrong"),
                Case.of("pub -t open/x -m b -q 1 -u ben -P secret"),
                Case.of("pub -t open/x -m b -u ann"),
                Case.of("pub -t open/x -m b -q 2 -r -u ann -P secret").after("sub -t open/x -C 1"),
                Case.of("pub -t shut -m b -q 1 -u ann -P secret"),
                Case.of("pub -t shut -m b -q 2 -u ann -P secret"),
                Case.of("pub -L mqtt://ann:secret@127.0.0.1:PORT/open/x -m b -q 1"),
                Case.of("sub -t open/# -W 5"),
                Case.of("sub -t open/# -u ann -P wrong -d -i testSub"),
                Case.of("sub -t open/# -u ann -P secret -C 1 -v").then("pub -t shut -m no", "pub -t open/x -m yes"),
                Case.of("sub -t '#' -u ann -P secret -C 1 -v -q 1").then("pub -t open/x -m yes -q 1"));
    }
}
