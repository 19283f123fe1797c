package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Filters of up to three levels, compared by all topics of up to four. */
public class OverlapTest {
    private static final List<String> LEVELS = List.of("", "a", "b", "$s");

    @Test
    void isWhatTheTopicsSay() {
        List<TopicName> topics = topics();
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            TopicFilter one = filter(random);
            TopicFilter other = filter(random);
            List<TopicName> ofOther = topics.stream().filter(other::matches).toList();
            boolean exists = ofOther.stream().anyMatch(one::matches);
            boolean covers = ofOther.stream().allMatch(one::matches);
            assertEquals(exists, Overlap.exists(one, other), () -> one + " and " + other);
            assertEquals(covers, Overlap.covers(one, other), () -> one + " covers " + other);
        }
    }

    @Test
    void asManyLevelsAsAFilterCanHave() {
        TopicFilter one = new TopicFilter("/".repeat(65_000));
        assertTrue(Overlap.exists(one, one));
        assertTrue(Overlap.covers(one, one));
    }

    public static List<TopicName> topics() {
        List<String> all = new ArrayList<>();
        List<String> longest = LEVELS;
        for (int levels = 1; levels <= 4; levels++) {
            all.addAll(longest);
            longest = longest.stream()
                    .flatMap(begin -> LEVELS.stream().map(level -> begin + "/" + level))
                    .toList();
        }
        return all.stream()
                .filter(topic -> !topic.isEmpty())
                .map(TopicName::new)
                .toList();
    }

    public static TopicFilter filter(Random random) {
        List<String> levels = new ArrayList<>();
        int count = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int first =
                    i == 0 ? 1 : 0; // a filter that begins with / could meet another in the empty topic, which is none
            levels.add(random.nextInt(3) == 0 ? "+" : LEVELS.get(first + random.nextInt(LEVELS.size() - first)));
        }
        if (count == 0 || random.nextInt(3) == 0) {
            levels.add("#");
        }
        return new TopicFilter(String.join("/", levels));
    }
}
