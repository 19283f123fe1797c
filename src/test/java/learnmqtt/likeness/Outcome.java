package learnmqtt.likeness;

import java.util.List;

/**
 * What a client left behind.
 *
 * @param exit its exit code
 * @param out its standard output, one byte a character
 * @param complaint the first line on its standard error
 * @param packets what it sent, in order; acknowledgements, whose order depends on what comes when, sorted behind it
 */
record Outcome(int exit, String out, String complaint, List<String> packets) {
    /** Without what depends on the time and on the process. */
    Outcome normalised() {
        return new Outcome(
                exit,
                out.replaceAll("\"tst\":(\\s?)\"[^\"]*\"", "\"tst\":$1\"TIME\"").replaceAll("auto-[0-9A-F-]+", "AUTO"),
                complaint,
                packets);
    }

    Outcome withoutWords() {
        return new Outcome(exit, "", "", packets);
    }

    Outcome withSortedLines() {
        return new Outcome(exit, String.join("\n", out.lines().sorted().toList()), complaint, packets);
    }
}
