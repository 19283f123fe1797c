package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.broker.Sandbox;
import learnmqtt.conf.AclFile;
import learnmqtt.likeness.Case.House;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Upstream;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.Timeline;

/** Plays a case once, with one of the two clients, before a broker that knows nothing yet. */
final class Performance implements AutoCloseable {
    private static final BrokerSettings STRICT = new BrokerSettings(
            false, Optional.empty(), Optional.of(AclFile.parse(List.of("pattern readwrite open/#"))), 65_535);
    private static final Set<PacketType> ACKNOWLEDGEMENTS =
            Set.of(PacketType.PUBACK, PacketType.PUBREC, PacketType.PUBREL, PacketType.PUBCOMP);

    private final Case played;
    private final Path folder;
    private final Timeline timeline = new Timeline(100_000, 256L << 20, System::nanoTime);
    private final List<Runnable> closing = new ArrayList<>();
    private final int port;
    private final int sideEntrance;

    /** Starts one of the clients. */
    interface Starter {
        Client start(String program, List<String> arguments, byte[] input, Path settings) throws Exception;
    }

    Performance(Case played, Path folder) {
        this.played = played;
        this.folder = folder;
        Tap side = Tap.start(TapSettings.loopback(0), broker(), new Timeline());
        sideEntrance = side.port();
        RemoteBroker behind = RemoteBroker.parse("mqtt://127.0.0.1:" + sideEntrance);
        Tap front = Tap.start(TapSettings.loopback(0), behind, timeline);
        port = front.port();
        closing.add(0, side::close);
        closing.add(0, front::close);
        if (played.house() == House.NOBODY) {
            front.close();
        }
    }

    private Upstream broker() {
        Optional<MosquittoHouse> theirs = MosquittoHouse.of(played.house());
        if (theirs.isPresent()) {
            Mosquitto mosquitto = Mosquitto.with(theirs.get()::files);
            closing.add(mosquitto::close);
            return mosquitto.broker();
        }
        EmbeddedBroker broker = EmbeddedBroker.start(
                switch (played.house()) {
                    case STRICT -> STRICT;
                    case OURS_GUARDED -> BrokerSettings.of(MosquittoHouse.GUARDED.files(1883));
                    default -> BrokerSettings.open();
                });
        closing.add(broker::close);
        return broker;
    }

    Outcome play(Starter starter) throws Exception {
        for (String line : played.given()) {
            other(line);
        }
        Client client = starter.start(
                played.program(),
                Case.arguments(played.command() + " -p PORT", port, folder.toString()),
                played.input().getBytes(UTF_8),
                folder);
        if (!played.then().isEmpty() || played.stopAfter() >= 0) {
            await(PacketType.SUBACK, Direction.TO_CLIENT, 1);
        }
        for (String line : played.then()) {
            other(line);
        }
        if (played.stopAfter() >= 0) {
            await(PacketType.PUBACK, Direction.FROM_CLIENT, played.stopAfter());
            client.stop();
        }
        int exit = client.exit();
        Sandbox.await(
                timeline,
                history ->
                        sent(history.events().stream().map(one -> one.event()).toList()),
                Sandbox.DEADLINE);
        String complaint = new String(client.err(), UTF_8).lines().findFirst().orElse("");
        List<String> seen = packets();
        if (played.after().isPresent()) {
            seen.add("after it: " + other(played.after().get()));
        }
        return new Outcome(exit, new String(client.out(), ISO_8859_1), complaint, seen).normalised();
    }

    /** Whether every connection has ended. */
    private static boolean sent(List<Event> events) {
        return events.stream().filter(Event.Opened.class::isInstance).count()
                == events.stream().filter(Event.Closed.class::isInstance).count();
    }

    private void await(PacketType type, Direction direction, int count) {
        Sandbox.await(
                timeline,
                history -> history.events().stream()
                                .filter(one -> one.event() instanceof Event.Passed passed
                                        && passed.direction() == direction
                                        && passed.packet().type() == type)
                                .count()
                        >= count,
                Sandbox.DEADLINE);
    }

    /** Returns what it prints. */
    private String other(String line) throws Exception {
        String login =
                switch (played.house()) {
                    case STRICT -> " -u ann";
                    case GUARDED, OURS_GUARDED -> " -u ann -P secret";
                    default -> "";
                };
        return Mosquitto.run(
                "mosquitto_" + line.substring(0, line.indexOf(' ')),
                Case.arguments(line + login + " -p PORT", sideEntrance, folder.toString()));
    }

    /** What the client sent. A goodbye after a refusal may or may not reach the tap, so it does not count. */
    private List<String> packets() {
        List<String> packets = new ArrayList<>();
        List<String> acknowledgements = new ArrayList<>();
        Set<Long> modern = new HashSet<>();
        Set<Long> refused = new HashSet<>();
        for (var one : timeline.history().events()) {
            if (!(one.event() instanceof Event.Passed passed)) {
                continue;
            }
            if (passed.packet() instanceof Packet.Connect connect && connect.version() == MqttVersion.V5) {
                modern.add(passed.connection());
            }
            if (passed.packet() instanceof Packet.Connack connack && connack.code() != 0) {
                refused.add(passed.connection());
            }
            PacketType type = passed.packet().type();
            boolean counts = passed.direction() == Direction.FROM_CLIENT
                    && !(type == PacketType.DISCONNECT && refused.contains(passed.connection()));
            if (counts) {
                (ACKNOWLEDGEMENTS.contains(type) ? acknowledgements : packets)
                        .add(PacketText.of(passed.bytes().toArray(), modern.contains(passed.connection())));
            }
        }
        acknowledgements.sort(null);
        packets.addAll(acknowledgements);
        return packets;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
