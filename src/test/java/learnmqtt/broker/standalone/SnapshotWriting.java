package learnmqtt.broker.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.Snapshot;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/** A process that writes a snapshot which takes longer than the rest of a test. */
final class SnapshotWriting {
    private SnapshotWriting() {}

    /**
     * Writes it.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        List<Snapshot.Publication> retained = new ArrayList<>();
        Bytes payload = Bytes.of(new byte[10_000]);
        for (int i = 0; i < 200_000; i++) {
            retained.add(new Snapshot.Publication(
                    new TopicName("t/" + i), payload, 0, true, List.of(), Optional.empty(), ""));
        }
        new SnapshotFile(Path.of(arguments[0])).write(new Snapshot(Instant.EPOCH, retained, List.of()));
    }
}
