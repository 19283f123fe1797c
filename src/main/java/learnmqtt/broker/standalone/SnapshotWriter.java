package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.broker.Snapshot;

/** Writes a {@link Snapshot} as bytes, which {@link SnapshotReader} reads: each message once, then who has which. */
final class SnapshotWriter {
    private final DataOutput out;
    private final IdentityHashMap<Snapshot.Publication, Integer> numbers = new IdentityHashMap<>();

    /** Something that is written. */
    private interface Part<T> {
        void write(T value) throws IOException;
    }

    SnapshotWriter(DataOutput out) {
        this.out = out;
    }

    void write(Snapshot snapshot) throws IOException {
        out.writeLong(snapshot.taken().toEpochMilli());
        list(publications(snapshot), this::publication);
        list(snapshot.retained(), this::reference);
        list(snapshot.clients(), this::client);
    }

    private List<Snapshot.Publication> publications(Snapshot snapshot) {
        Stream<Snapshot.Publication> ofClients = snapshot.clients().stream()
                .flatMap(client -> Stream.of(
                                client.unacknowledged().stream()
                                        .map(one -> one.copy().publication()),
                                client.waiting().stream().map(Snapshot.Copy::publication),
                                client.unreleased().stream().map(Snapshot.Unreleased::publication))
                        .flatMap(all -> all));
        return Stream.concat(snapshot.retained().stream(), ofClients)
                .filter(one -> numbers.putIfAbsent(one, numbers.size()) == null)
                .toList();
    }

    private void publication(Snapshot.Publication publication) throws IOException {
        text(publication.topic().text());
        bytes(publication.payload().toArray());
        out.writeByte(publication.qos());
        out.writeBoolean(publication.retain());
        list(publication.properties(), this::property);
        left(publication.left());
        text(publication.publisher());
    }

    private void property(Snapshot.Property property) throws IOException {
        if (property instanceof Snapshot.Property.Numeral number) {
            out.writeByte(SnapshotReader.NUMERAL);
            out.writeInt(number.id());
            out.writeInt(number.value());
        } else if (property instanceof Snapshot.Property.Text text) {
            out.writeByte(SnapshotReader.TEXT);
            out.writeInt(text.id());
            text(text.value());
        } else if (property instanceof Snapshot.Property.Data data) {
            out.writeByte(SnapshotReader.DATA);
            out.writeInt(data.id());
            bytes(data.value().toArray());
        } else if (property instanceof Snapshot.Property.User user) {
            out.writeByte(SnapshotReader.USER);
            text(user.name());
            text(user.value());
        }
    }

    private void client(Snapshot.Client client) throws IOException {
        text(client.id());
        out.writeBoolean(client.user().isPresent());
        text(client.user().orElse(""));
        left(client.left());
        list(client.subscriptions(), one -> {
            text(one.filter().text());
            out.writeByte(one.options());
            out.writeInt(one.identifier());
        });
        list(client.unacknowledged(), one -> {
            out.writeShort(one.packetId());
            copy(one.copy());
            out.writeBoolean(one.released());
        });
        list(client.waiting(), this::copy);
        list(client.unreleased(), one -> {
            out.writeShort(one.packetId());
            reference(one.publication());
        });
    }

    private void copy(Snapshot.Copy copy) throws IOException {
        reference(copy.publication());
        out.writeByte(copy.qos());
        out.writeBoolean(copy.retain());
        list(copy.identifiers(), out::writeInt);
    }

    private void reference(Snapshot.Publication publication) throws IOException {
        out.writeInt(numbers.getOrDefault(publication, -1));
    }

    private void left(Optional<Duration> left) throws IOException {
        out.writeLong(left.map(one -> Math.max(0, one.toMillis())).orElse(SnapshotReader.ALWAYS));
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private <T> void list(List<T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            part.write(value);
        }
    }
}
