package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import learnmqtt.wire.History.Numbered;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long LARGE = 1L << 40;

    private static Timeline timeline(int events, long bytes) {
        return new Timeline(events, bytes, System::nanoTime);
    }

    private static Set<Long> numbers(Timeline timeline) {
        return timeline.history().events().stream()
                .map(Numbered::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublish(Event event) {
        return event instanceof Event.Passed passed && passed.packet() instanceof Packet.Publish;
    }

    @Test
    void eventsAreNumberedAndTold() {
        Timeline timeline = new Timeline();
        List<Long> told = new ArrayList<>();
        timeline.listen(one -> told.add(one.number()));
        Wire.timeline().connect("a").events().forEach(timeline::append);
        assertEquals(List.of(0L, 1L, 2L), told);
        assertEquals(3, timeline.next());
        assertEquals(3, timeline.history().next());
        assertEquals("a", timeline.history().clients().get(1L));
    }

    @Test
    void whoIsForgottenIsToldNoMore() {
        Timeline timeline = new Timeline();
        List<Long> told = new ArrayList<>();
        Consumer<Numbered> listener = one -> told.add(one.number());
        List<Event> events = Wire.timeline().connect("a").events();
        timeline.listen(listener);
        timeline.append(events.get(0));
        timeline.forget(listener);
        timeline.append(events.get(1));
        assertEquals(List.of(0L), told);
    }

    @Test
    void theTimeIsCountedFromTheBeginning() {
        List<Long> clock = new ArrayList<>(List.of(5_000_000L, 12_000_000L));
        Timeline timeline = new Timeline(10, 10, () -> clock.remove(0));
        assertEquals(Duration.ofMillis(7), timeline.now());
    }

    @Test
    void oldEventsAreDroppedPastEitherLimit() {
        Timeline byCount = timeline(100, LARGE);
        Timeline byBytes = timeline(1_000_000, 16 * 100);
        Wire wire = Wire.timeline().connect("p");
        for (int i = 0; i < 10_000; i++) {
            wire.publish("p", "a", "1");
        }
        wire.events().forEach(byCount::append);
        wire.events().forEach(byBytes::append);
        assertTrue(numbers(byCount).size() <= 103, () -> "" + numbers(byCount).size());
        assertTrue(numbers(byBytes).size() <= 103, () -> "" + numbers(byBytes).size());
        assertTrue(numbers(byCount).contains(10_002L));
        assertEquals("p", byCount.history().clients().get(1L));
    }

    @Test
    void whatTheAttemptNeedsIsNeverDropped() {
        Timeline timeline = timeline(20, 16 * 20);
        Wire wire = Wire.timeline().connect("p").connect("s");
        for (int i = 0; i < 500; i++) {
            wire.publish("p", "a", "1").from("s", new Packet.Ping(PacketType.PINGREQ));
        }
        List<Event> events = wire.events();
        events.subList(0, 100).forEach(timeline::append);
        timeline.keep(100, TimelineTest::isPublish);
        events.subList(100, events.size()).forEach(timeline::append);
        Set<Long> kept = numbers(timeline);
        for (int number = 100; number < events.size(); number++) {
            assertEquals(true, !isPublish(events.get(number)) || kept.contains((long) number), "event " + number);
        }
        assertTrue(kept.size() < 540, () -> "" + kept.size());
    }

    @Test
    void compactionIsRareWhenEverythingIsNeeded() {
        for (Timeline timeline : List.of(timeline(100, LARGE), timeline(LARGE_COUNT, 16 * 100))) {
            AtomicInteger asked = new AtomicInteger();
            timeline.keep(0, event -> asked.incrementAndGet() > 0);
            Wire wire = Wire.timeline().connect("p");
            for (int i = 0; i < 3_000; i++) {
                wire.publish("p", "a", "1");
            }
            wire.events().forEach(timeline::append);
            assertEquals(3_003, numbers(timeline).size());
            assertTrue(asked.get() < 3_003 * 150, () -> asked + " looks"); // every append would be over 9 million
        }
    }

    private static final int LARGE_COUNT = 1_000_000;

    @Test
    void whatStandsIsNeverForgottenNorRevived() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Timeline timeline = timeline(12, LARGE);
            List<Numbered> all = new ArrayList<>();
            timeline.listen(all::add);
            List<Event> events = random(random).events();
            int attempt = random.nextInt(4) == 0 ? Integer.MAX_VALUE : random.nextInt(events.size());
            for (int i = 0; i < events.size(); i++) {
                if (i == attempt) {
                    timeline.keep(attempt, TimelineTest::isPublish);
                }
                timeline.append(events.get(i));
                assertEquals(
                        standing(all, Long.MAX_VALUE),
                        standing(timeline.history().events(), Long.MAX_VALUE),
                        "seed " + seed);
                if (i >= attempt) {
                    assertEquals(
                            standing(all, attempt), standing(timeline.history().events(), attempt), "seed " + seed);
                }
            }
            assertTrue(attempt < events.size() || timeline.history().events().size() < events.size());
        }
    }

    /** What stood before an event, as text. */
    private static Set<String> standing(List<Numbered> events, long before) {
        History history = new History(events, Duration.ZERO, names(events));
        Standing standing = new Standing(history.clients());
        events.stream().filter(one -> one.number() < before).forEach(standing::accept);
        Set<String> found = new TreeSet<>();
        standing.connects().forEach(one -> found.add("connect " + one.number()));
        standing.retained().forEach(one -> found.add("retained " + one.number()));
        standing.subscriptions()
                .forEach(held ->
                        found.add(held.subscription() + " " + held.subscribe().number() + " " + held.client()));
        return found;
    }

    private static Map<Long, String> names(List<Numbered> events) {
        ClientNames names = new ClientNames();
        events.forEach(one -> names.accept(one.event()));
        return names.byConnection();
    }

    private static Wire random(Random random) {
        Wire wire = Wire.timeline().connect("a").connect("b");
        String[] clients = {"a", "b"};
        String[] topics = {"x", "y"};
        for (int i = 0; i < 60; i++) {
            String client = clients[random.nextInt(2)];
            String topic = topics[random.nextInt(2)];
            switch (random.nextInt(9)) {
                case 0 -> wire.subscribe(client, topic);
                case 1 -> wire.subscribe(client, "x", "y");
                case 2 -> wire.unsubscribe(client, topic);
                case 3 -> wire.disconnect(client).connect(client, random.nextBoolean(), random.nextBoolean());
                case 4 -> wire.lost(client).connect(client, random.nextBoolean(), random.nextBoolean());
                case 5 -> wire.connect(client, random.nextBoolean(), random.nextBoolean());
                case 6 -> wire.publish(client, topic, random.nextBoolean() ? "" : "1", Qos.AT_MOST_ONCE, true);
                default -> wire.publish(client, topic, "1");
            }
        }
        return wire;
    }
}
