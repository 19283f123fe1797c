package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static Bytes fill(String source, Bytes payload) {
        Packet.Publish publish = new Packet.Publish(
                new TopicName("home/lamp"),
                payload,
                Qos.AT_MOST_ONCE,
                false,
                false,
                OptionalInt.empty(),
                PublishProperties.NONE);
        return Template.of(source).fill(Optional.of(publish), new SplittableRandom(1));
    }

    private static List<String> numbers(String source, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 500)
                .mapToObj(
                        i -> Template.of(source).fill(Optional.empty(), random).text())
                .toList();
    }

    @Test
    void repeatsTopicAndPayloadOfTheMessage() {
        assertEquals(
                "home/lamp is on!",
                fill("{topic} is {payload}!", Bytes.of("on")).text());
    }

    @Test
    void repeatsBytesThatAreNoText() {
        Bytes bytes = Bytes.of(
                new byte[] {0, (byte) 0xFF, (byte) 0xC3, 'a', (byte) 0xF0, (byte) 0x9F, (byte) 0x8C, (byte) 0x8A});
        assertEquals(bytes, fill("{payload}", bytes));
        assertEquals(Bytes.of("온도 🌡"), fill("온도 🌡", Bytes.EMPTY));
    }

    @Test
    void aNumberHasTheDecimalsOfItsRange() {
        List<String> temperatures = numbers("{20.0..24.0}", 1);
        assertTrue(temperatures.stream().allMatch(one -> one.matches("2[0-3]\\.\\d|24\\.0")), temperatures.toString());
        List<String> chill = numbers("{-1..0.50}", 1);
        assertTrue(chill.stream().allMatch(one -> one.matches("-1\\.00|-?0\\.\\d\\d")), chill.toString());
    }

    @Test
    void bothEndsOfARangeComeUp() {
        Set<String> faces = new HashSet<>(numbers("{1..6}", 1));
        assertEquals(Set.of("1", "2", "3", "4", "5", "6"), faces);
        assertEquals(Set.of("7"), new HashSet<>(numbers("{7..7}", 1)));
    }

    @Test
    void theSameSeedBringsTheSameNumbers() {
        assertEquals(numbers("{1..1000}", 5), numbers("{1..1000}", 5));
        assertTrue(!numbers("{1..1000}", 5).equals(numbers("{1..1000}", 6)));
    }

    @Test
    void otherBracesAreText() {
        assertEquals(
                "{\"temp\": 5, x{}}",
                fill("{\"temp\": {payload}, x{}}", Bytes.of("5")).text());
    }
}
