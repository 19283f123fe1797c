package learnmqtt.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One command line that Mosquitto's client and ours are given, and what happens around it.
 *
 * @param command {@code pub …} or {@code sub …}; {@code PORT} and {@code DIR} stand for the port and a folder of files
 * @param house the broker
 * @param given command lines of others, before
 * @param then command lines of others, as soon as the subscription is acknowledged
 * @param after a command line of another, after the end: what it prints, both clients have brought about
 * @param input what is on standard input
 * @param stopAfter after so many acknowledgements of the client it is told to end; negative: it ends by itself
 * @param difference why something is not compared; empty: everything is
 */
record Case(
        String command,
        House house,
        List<String> given,
        List<String> then,
        Optional<String> after,
        String input,
        int stopAfter,
        Difference difference) {
    /** Which broker. */
    enum House {
        /** Our own. */
        OURS,
        /** Our own, which wants a user name, and lets it read and write below {@code open/} alone. */
        STRICT,
        /** A real Mosquitto. */
        MOSQUITTO,
        /** A real Mosquitto that takes packets of up to 100 000 bytes, and tells so in MQTT 5. */
        NARROW,
        /** A real Mosquitto that drops messages of more than 100 000 bytes. */
        SPARING,
        /** A real Mosquitto that lets in {@code ann} with {@code secret}, to what is below {@code open/} alone. */
        GUARDED,
        /** Our own, with the files of that one. */
        OURS_GUARDED,
        /** Nobody listens there. */
        NOBODY
    }

    /** What deliberately differs. */
    enum Difference {
        NONE,
        /** Usage errors and help are said in our own words. */
        WORDS,
        /** Lines of {@code -d} for two directions at once come in either order. */
        ORDER_OF_LINES
    }

    static Case of(String command) {
        return new Case(command, House.OURS, List.of(), List.of(), Optional.empty(), "", -1, Difference.NONE);
    }

    Case at(House other) {
        return new Case(command, other, given, then, after, input, stopAfter, difference);
    }

    Case given(String... lines) {
        return new Case(command, house, List.of(lines), then, after, input, stopAfter, difference);
    }

    Case then(String... lines) {
        return new Case(command, house, given, List.of(lines), after, input, stopAfter, difference);
    }

    Case after(String line) {
        return new Case(command, house, given, then, Optional.of(line), input, stopAfter, difference);
    }

    Case input(String text) {
        return new Case(command, house, given, then, after, text, stopAfter, difference);
    }

    Case stopAfter(int acknowledgements) {
        return new Case(command, house, given, then, after, input, acknowledgements, difference);
    }

    Case but(Difference one) {
        return new Case(command, house, given, then, after, input, stopAfter, one);
    }

    /** The same line in both versions of the protocol. */
    Stream<Case> inBothVersions() {
        return Stream.of("311", "5")
                .map(version ->
                        new Case(command + " -V " + version, house, given, then, after, input, stopAfter, difference));
    }

    String program() {
        return command.substring(0, command.indexOf(' '));
    }

    /** Cut at blanks; what stands between apostrophes stays together. */
    static List<String> arguments(String line, int port, String folder) {
        List<String> words = new ArrayList<>();
        boolean quoted = false;
        for (String part : line.split("'", -1)) {
            if (quoted) {
                words.add(part);
            } else {
                Stream.of(part.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
            }
            quoted = !quoted;
        }
        words.replaceAll(word -> word.replace("PORT", "" + port).replace("DIR", folder));
        return words.subList(1, words.size());
    }

    /** What the table shows of it. */
    String title() {
        return command
                + (house == House.OURS ? "" : " @" + house)
                + (given.isEmpty() ? "" : " after " + given)
                + (then.isEmpty() ? "" : ", then " + then)
                + after.map(line -> ", after it " + line).orElse("")
                + (input.isEmpty() ? "" : " <" + input.lines().count());
    }
}
