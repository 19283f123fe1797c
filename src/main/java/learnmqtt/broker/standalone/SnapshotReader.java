package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.Snapshot;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** Reads what {@link SnapshotWriter} has written. Texts are UTF-8 behind their length, times milliseconds. */
final class SnapshotReader {
    /** Stands for no end. */
    static final long ALWAYS = -1;

    // the kinds of properties
    static final int NUMERAL = 1;
    static final int TEXT = 2;
    static final int DATA = 3;
    static final int USER = 4;

    private final DataInputStream in;
    private List<Snapshot.Publication> publications = List.of();

    /** Something that is read. */
    private interface Part<T> {
        T read() throws IOException;
    }

    SnapshotReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * The snapshot.
     *
     * @throws IllegalArgumentException if there is something that cannot be
     * @throws IndexOutOfBoundsException if a message is meant that is not there
     * @throws EOFException if there is too little
     */
    Snapshot read() throws IOException {
        Instant taken = Instant.ofEpochMilli(in.readLong());
        publications = list(this::publication);
        List<Snapshot.Publication> retained = list(this::reference);
        return new Snapshot(taken, retained, list(this::client));
    }

    private Snapshot.Publication publication() throws IOException {
        return new Snapshot.Publication(
                new TopicName(text()),
                Bytes.of(bytes()),
                in.readUnsignedByte(),
                in.readBoolean(),
                list(this::property),
                left(),
                text());
    }

    private Snapshot.Property property() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case NUMERAL -> new Snapshot.Property.Numeral(in.readInt(), in.readInt());
            case TEXT -> new Snapshot.Property.Text(in.readInt(), text());
            case DATA -> new Snapshot.Property.Data(in.readInt(), Bytes.of(bytes()));
            case USER -> new Snapshot.Property.User(text(), text());
            default -> throw new IllegalArgumentException("no property is of kind " + kind);
        };
    }

    private Snapshot.Client client() throws IOException {
        String id = text();
        boolean named = in.readBoolean();
        String user = text();
        return new Snapshot.Client(
                id,
                named ? Optional.of(user) : Optional.empty(),
                left(),
                list(() -> new Snapshot.Subscribed(new TopicFilter(text()), in.readUnsignedByte(), in.readInt())),
                list(() -> new Snapshot.Unacknowledged(in.readUnsignedShort(), copy(), in.readBoolean())),
                list(this::copy),
                list(() -> new Snapshot.Unreleased(in.readUnsignedShort(), reference())));
    }

    private Snapshot.Copy copy() throws IOException {
        return new Snapshot.Copy(reference(), in.readUnsignedByte(), in.readBoolean(), list(in::readInt));
    }

    private Snapshot.Publication reference() throws IOException {
        return publications.get(in.readInt());
    }

    private Optional<Duration> left() throws IOException {
        long millis = in.readLong();
        return millis == ALWAYS ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private String text() throws IOException {
        return new String(bytes(), UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private <T> List<T> list(Part<T> part) throws IOException {
        int count = in.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(part.read());
        }
        return values;
    }
}
