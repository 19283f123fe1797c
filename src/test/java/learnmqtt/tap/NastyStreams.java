package learnmqtt.tap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learnmqtt.wire.MqttVersion;

/** What a hostile client sends in one go, packet by packet. */
final class NastyStreams {
    private static final int MIB = 1 << 20;

    private final Random random;
    private final NastyPackets packets;
    private int names;

    private final List<Supplier<List<byte[]>>> streams = List.of(
            this::damagedPackets,
            this::damagedPackets,
            this::damagedPackets,
            this::manyAtOnce,
            this::manyAtOnce,
            this::manyAtOnce,
            this::manyAtOnce,
            this::manyAtOnce,
            this::acknowledgementsOfNothing,
            this::acknowledgementsOfNothing,
            this::neverReleased,
            this::manySubscriptions,
            this::deepTopics,
            this::retainedFlood,
            this::huge,
            this::pingsWithoutReading,
            this::noise);

    NastyStreams(Random random, NastyPackets packets) {
        this.random = random;
        this.packets = packets;
    }

    /** Whichever comes next. */
    List<byte[]> any() {
        return streams.get(random.nextInt(streams.size())).get();
    }

    private List<byte[]> damagedPackets() {
        MqttVersion version = packets.version();
        List<byte[]> stream = new ArrayList<>();
        stream.add(random.nextInt(8) == 0 ? packets.damaged(packets.anyConnect(version)) : packets.anyConnect(version));
        for (int i = random.nextInt(30); i >= 0; i--) {
            stream.add(random.nextInt(10) == 0 ? packets.damaged(packets.any(version)) : packets.any(version));
        }
        return stream;
    }

    private List<byte[]> manyAtOnce() {
        boolean isMqtt5 = random.nextBoolean();
        int qos = random.nextInt(3);
        byte[] payload = packets.payload(random.nextInt(100));
        List<byte[]> stream = new ArrayList<>();
        stream.add(packets.connect(isMqtt5, name(), true));
        int count = 500 + random.nextInt(1000);
        for (int i = 1; i <= count; i++) {
            String topic = "many/" + random.nextInt(50);
            stream.add(packets.publish(isMqtt5, qos, false, topic, i, payload));
        }
        return stream;
    }

    private List<byte[]> acknowledgementsOfNothing() {
        List<byte[]> stream = new ArrayList<>(List.of(connect()));
        IntStream.range(0, 1000).forEach(i -> stream.add(packets.acknowledgement()));
        return stream;
    }

    private List<byte[]> neverReleased() {
        List<byte[]> stream = new ArrayList<>();
        boolean isMqtt5 = random.nextInt(3) == 0;
        stream.add(packets.connect(isMqtt5, "keeper-" + random.nextInt(20), false));
        byte[] payload = packets.payload(random.nextInt(5_000));
        for (int i = 1; i <= 400; i++) {
            int id = 1 + random.nextInt(65_535);
            stream.add(packets.publish(isMqtt5, 2, random.nextBoolean(), "held/" + i, id, payload));
        }
        return stream;
    }

    private List<byte[]> manySubscriptions() {
        List<String> filters = IntStream.range(0, 1 + random.nextInt(5_000))
                .mapToObj(i -> i % 5 == 0 ? "+/" + i + "/#" : "many/" + i)
                .toList();
        List<byte[]> stream = new ArrayList<>(List.of(connect(), packets.subscribe(1, filters)));
        for (int i = 0; i < 200; i++) {
            stream.add(packets.subscribe(2 + i, List.of("single/" + i + "/+")));
        }
        return stream;
    }

    private List<byte[]> deepTopics() {
        int levels = random.nextInt(4) == 0 ? 60_000 : 3_000;
        String topic = NastyPackets.deep(levels, levels > 30_000 ? "" : "a");
        return List.of(
                connect(),
                packets.subscribe(1, List.of(topic, topic + "/#", NastyPackets.deep(3_000, "+"))),
                packets.publish(false, 1, true, topic, 1, packets.payload(10)),
                packets.unsubscribe(2, topic),
                packets.publish(false, 0, true, topic, 1, new byte[0]));
    }

    private List<byte[]> retainedFlood() {
        List<byte[]> stream = new ArrayList<>(List.of(connect()));
        for (int i = 0; i < 500; i++) {
            String topic = "retained/" + random.nextInt(50_000);
            byte[] payload = packets.payload(1 + random.nextInt(2_000));
            stream.add(packets.publish(false, random.nextInt(20) == 0 ? 1 : 0, true, topic, 1 + i, payload));
        }
        return stream;
    }

    private List<byte[]> huge() {
        byte[] largest = packets.publish(false, 1, random.nextInt(4) == 0, "huge", 1, packets.payload(MIB - 20));
        byte[] tooLarge = packets.publish(false, 1, false, "huge", 1, packets.payload(MIB));
        return List.of(
                connect(), largest, largest, random.nextBoolean() ? tooLarge : new byte[] {0x30, -1, -1, -1, 127});
    }

    private List<byte[]> pingsWithoutReading() {
        List<byte[]> stream = new ArrayList<>(List.of(connect(), packets.subscribe(1, List.of("#"))));
        IntStream.range(0, 3_000).forEach(i -> stream.add(Wire.pingreq()));
        return stream;
    }

    private List<byte[]> noise() {
        return List.of(packets.noise());
    }

    byte[] connect() {
        return packets.connect(false, name(), true);
    }

    String name() {
        return "hostile-" + names++;
    }
}
