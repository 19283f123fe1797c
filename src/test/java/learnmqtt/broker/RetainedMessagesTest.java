package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.codec.mqtt.MqttProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.OverlapTest;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;

class RetainedMessagesTest {
    private static final Quota PLENTY = new Quota(1 << 20);

    @Test
    void theTreeFindsWhatComparingEachTopicFinds() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            RetainedMessages tree = new RetainedMessages(PLENTY);
            Map<TopicName, Message> all = new HashMap<>();
            List<TopicName> topics = OverlapTest.topics();
            for (int i = 0; i < 60; i++) {
                TopicName topic = topics.get(random.nextInt(topics.size()));
                Message message = message(topic.text(), random.nextInt(3) == 0 ? "" : "" + i);
                tree.keep(message);
                all.put(topic, message);
                all.values().removeIf(one -> one.payload().length() == 0);
            }
            assertEquals(all.size(), tree.count());
            for (int i = 0; i < 40; i++) {
                TopicFilter filter = OverlapTest.filter(random);
                if (filter.text().startsWith("$share/")) {
                    continue;
                }
                Set<Message> expected = all.values().stream()
                        .filter(message -> filter.matches(message.topic()))
                        .collect(Collectors.toSet());
                assertEquals(expected, new HashSet<>(matching(tree, filter.text())), filter::text);
            }
            all.keySet().forEach(topic -> tree.keep(message(topic.text(), "")));
            assertEquals(0, tree.count());
            assertEquals(0, PLENTY.used());
        }
    }

    @Test
    void whatFindsNoRoomTakesTheValueBeforeWithIt() {
        RetainedMessages small = new RetainedMessages(new Quota(2_000));
        small.keep(message("a", "1"));
        assertFalse(small.takes(message("a", "x".repeat(2_000))));
        small.keep(message("a", "x".repeat(2_000)));
        assertEquals(List.of(), matching(small, "a"));
        assertTrue(small.takes(message("a", "x".repeat(1_000))));
    }

    @Test
    void noMoreThanTenThousandAreKeptAndTheirValuesMayChange() {
        RetainedMessages full = new RetainedMessages(new Quota(Long.MAX_VALUE));
        for (int i = 0; i <= RetainedMessages.MOST; i++) {
            full.keep(message("t/" + i, "1"));
        }
        assertEquals(RetainedMessages.MOST, full.count());
        assertTrue(full.takes(message("t/7", "2")));
        assertFalse(full.takes(message("other", "2")));
    }

    @Test
    void whatHasExpiredMakesRoom() {
        RetainedMessages full = new RetainedMessages(new Quota(Long.MAX_VALUE));
        for (int i = 0; i < RetainedMessages.MOST; i++) {
            full.keep(message("t/" + i, "1").expiringIn(i % 2 == 0 ? 0 : 1_000));
        }
        assertTrue(full.takes(message("other", "2")));
        assertEquals(RetainedMessages.MOST / 2, full.count());
        for (int i = 0; i < RetainedMessages.MOST / 2; i++) {
            full.keep(message("more/" + i, "1"));
        }
        assertFalse(full.takes(message("other", "2")));
    }

    @Test
    void itStopsWhereItIsToldTo() {
        RetainedMessages tree = new RetainedMessages(PLENTY);
        List.of("a", "b", "c").forEach(topic -> tree.keep(message(topic, "1")));
        List<String> seen = new ArrayList<>();
        tree.matching(new TopicFilter("#"), message -> {
            seen.add(message.topic().text());
            return seen.size() < 2;
        });
        assertEquals(List.of("a", "b"), seen);
    }

    private static List<Message> matching(RetainedMessages tree, String filter) {
        List<Message> found = new ArrayList<>();
        tree.matching(new TopicFilter(filter), found::add);
        return found;
    }

    private static Message message(String topic, String payload) {
        return new Message(
                new TopicName(topic),
                Bytes.of(payload),
                0,
                true,
                MqttProperties.NO_PROPERTIES,
                Message.NEVER,
                "publisher");
    }
}
