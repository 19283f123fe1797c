package learnmqtt.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives the same command lines to Mosquitto's clients and to ours, before the same broker, and compares standard output
 * byte by byte, the exit code, the first line of standard error, and every packet.
 */
class LikenessTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("text"), "two\nlines\n");
        Files.writeString(folder.resolve("empty"), "");
        Files.write(folder.resolve("binary"), new byte[] {0, 1, (byte) 0xff, (byte) 0xc3, 10, 0});
        Files.writeString(folder.resolve("long"), "0123456789".repeat(30_000));
        Files.write(folder.resolve("oversize"), new byte[2 << 20]);
        try (RandomAccessFile endless =
                new RandomAccessFile(folder.resolve("endless").toFile(), "rw")) {
            endless.setLength(300L << 20); // takes no room
        }
    }

    static Stream<Case> table() {
        return Stream.of(
                        PublishTable.cases(),
                        SubscribeTable.cases(),
                        PropertyTable.cases(),
                        TroubleTable.cases(),
                        SizeTable.cases(),
                        GuardedTable.cases())
                .flatMap(cases -> cases);
    }

    @TestFactory
    Stream<DynamicTest> bothDoTheSame() {
        return table().map(line -> DynamicTest.dynamicTest(line.title(), () -> compare(line)));
    }

    @Test
    void theTableIsLong() {
        assertTrue(table().count() >= 120, () -> table().count() + " lines");
    }

    private static void compare(Case line) throws Exception {
        Outcome theirs = play(line, Client::mosquitto);
        Outcome ours = play(line, Client::ours);
        switch (line.difference()) {
            case NONE -> assertAlike(theirs, ours);
            case WORDS -> assertAlike(theirs.withoutWords(), ours.withoutWords());
            case ORDER_OF_LINES -> assertAlike(theirs.withSortedLines(), ours.withSortedLines());
        }
    }

    private static Outcome play(Case line, Performance.Starter starter) throws Exception {
        try (Performance performance = new Performance(line, folder)) {
            return performance.play(starter);
        }
    }

    private static void assertAlike(Outcome theirs, Outcome ours) {
        assertEquals(text(theirs), text(ours));
    }

    private static String text(Outcome outcome) {
        List<String> packets = outcome.packets();
        return "exit " + outcome.exit() + "\n" + outcome.complaint() + "\n" + String.join("\n", packets) + "\n"
                + outcome.out();
    }
}
