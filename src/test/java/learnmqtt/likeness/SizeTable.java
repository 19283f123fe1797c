package learnmqtt.likeness;

import java.util.stream.Stream;
import learnmqtt.likeness.Case.House;

/**
 * Messages that are too long: for MQTT, for the broker, or for what it passes on. With MQTT 3.1.1 a client is not told the
 * limit, and where it waits for no answer, either, it ends with 0 or with 7, as chance will have it: mosquitto_pub too.
 */
final class SizeTable {
    private static final String WILL = " --will-topic w --will-payload gone --will-retain";

    private SizeTable() {}

    static Stream<Case> cases() {
        return Stream.of(
                        known("pub -t a -f DIR/oversize", House.OURS),
                        known("pub -t a -f DIR/oversize", House.NARROW),
                        known("pub -t a -f DIR/long", House.NARROW),
                        unknown("pub -t a -f DIR/oversize", House.OURS),
                        unknown("pub -t a -f DIR/oversize", House.NARROW),
                        unknown("pub -t a -f DIR/long", House.NARROW),
                        dropped(),
                        lines(),
                        will(),
                        Stream.of("311", "5").map(version -> Case.of("pub -t a -f DIR/endless -V " + version)))
                .flatMap(cases -> cases);
    }

    /** The broker has said how much it takes. */
    private static Stream<Case> known(String command, House house) {
        return Stream.of(" -q 0", " -q 1", " -q 2", " -q 1 --repeat 3", " -i x -d")
                .map(more -> Case.of(command + " -V 5" + more).at(house));
    }

    private static Stream<Case> unknown(String command, House house) {
        return Stream.of(" -q 1", " -q 2")
                .map(more -> Case.of(command + " -V 311" + more).at(house));
    }

    /** The broker takes it, and passes it on to nobody. */
    private static Stream<Case> dropped() {
        return Stream.of(" -q 0", " -q 1", " -q 2", " -q 1 --repeat 3", " -q 2 --repeat 2")
                .map(more -> Case.of("pub -t a -f DIR/long" + more).at(House.SPARING))
                .flatMap(Case::inBothVersions);
    }

    private static Stream<Case> lines() {
        String line = "x".repeat(200_000) + "\n";
        return Stream.of(" -q 0", " -q 1", " -q 2")
                .map(more -> Case.of("pub -t a -l -V 5" + more).at(House.NARROW).input(line));
    }

    /** A connection that the broker ends brings the Will; a client that does not even send says goodbye. */
    private static Stream<Case> will() {
        return Case.of("pub -t a -q 1 -f DIR/long" + WILL)
                .at(House.NARROW)
                .given("pub -t w -m alive -r")
                .after("sub -t w -C 1")
                .inBothVersions();
    }
}
