package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import learnmqtt.check.JudgeOracle.Opinion;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

/** Thousands of small timelines and blocks, judged by the judge and by the oracle. */
class JudgeAgainstOracleTest {
    private static final String[] CLIENTS = {"a", "b"};
    private static final String[] TOPICS = {"x", "y"};

    @Test
    void judgeAgreesWithTheOracle() {
        Map<String, Integer> outcomes = new HashMap<>();
        for (int seed = 0; seed < 12_000; seed++) {
            Random random = new Random(seed);
            String block = block(random);
            Parsed parsed = ExpectationParser.parse(block, 1, random.nextInt(3) == 0);
            if (!parsed.problems().isEmpty()) {
                continue; // a variable with != that nothing binds, and the like
            }
            Wire wire = timeline(random);
            History history = wire.history();
            long begins =
                    random.nextInt(3) == 0 ? random.nextInt(history.events().size()) : 0;
            Opinion expected = new JudgeOracle(parsed.expectation(), history, begins).opinion();
            Verdict verdict = Judge.judge(parsed.expectation(), history, begins);
            String at = "seed " + seed + " from " + begins
                    + (parsed.expectation().anyOrder() ? " any order\n" : "\n") + block + "\n" + history.events();
            assertEquals(expected.outcome(), outcome(verdict), at);
            assertEquals(expected.ticks(), ticks(verdict), at);
            if (verdict instanceof Verdict.Violated violated) {
                assertTrue(expected.breakers().contains(violated.event().number()), at);
            }
            outcomes.merge(expected.outcome(), 1, Integer::sum);
        }
        assertEquals(Set.of("met", "waiting", "violated", "not yet"), outcomes.keySet());
        assertTrue(outcomes.values().stream().allMatch(times -> times > 50), outcomes.toString());
    }

    private static String outcome(Verdict verdict) {
        if (verdict instanceof Verdict.NotYet notYet) {
            return notYet.unmet().isPresent() ? "not yet" : "waiting";
        }
        return verdict instanceof Verdict.Met ? "met" : "violated";
    }

    private static List<List<Long>> ticks(Verdict verdict) {
        return verdict.ticks().stream()
                .filter(tick -> tick.line().kind() == Kind.ORDINARY)
                .map(tick -> tick.events().stream().map(Numbered::number).toList())
                .toList();
    }

    private static Wire timeline(Random random) {
        Wire wire = Wire.timeline();
        long millis = 0;
        wire.connect("a").connect("b", random.nextBoolean(), false);
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            millis += new int[] {10, 60, 200, 350}[random.nextInt(4)];
            String client = CLIENTS[random.nextInt(2)];
            String topic = TOPICS[random.nextInt(2)];
            String payload = random.nextBoolean() ? "1" : "x";
            wire.at(100 + millis);
            switch (random.nextInt(9)) {
                case 0 -> wire.subscribe(client, topic);
                case 1 -> wire.subscribe(client, "x", "y");
                case 2 -> wire.unsubscribe(client, topic);
                case 3 -> wire.disconnect(client).connect(client, random.nextBoolean(), random.nextBoolean());
                case 4, 5 -> wire.deliver(client, topic, payload);
                case 6 -> wire.publish(client, topic, random.nextBoolean() ? "" : payload, Qos.AT_MOST_ONCE, true);
                default -> wire.publish(client, topic, payload);
            }
        }
        return random.nextBoolean() ? wire : wire.at(millis + 800).opened();
    }

    private static String block(Random random) {
        StringBuilder block = new StringBuilder();
        int ordinary = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < (ordinary == 0 ? 1 : random.nextInt(5) / 3); i++) {
            String[] words = {"CONNECT", "SUBSCRIBE", "PUBLISH retain=true"};
            block.append("given ")
                    .append(line(random, words[random.nextInt(3)]))
                    .append('\n');
        }
        for (int i = 0; i < ordinary; i++) {
            String[] words = {"PUBLISH", "PUBLISH", "PUBLISH", "SUBSCRIBE", "CONNECT"};
            block.append(line(random, words[random.nextInt(5)]));
            String[] counts = {"", "", "", "", " count=1", " count=2", " count>=2"};
            block.append(counts[random.nextInt(7)]);
            block.append(i > 0 && random.nextInt(4) == 0 ? " within=200ms" : "").append('\n');
        }
        for (int i = 0; i < (ordinary == 0 ? 0 : random.nextInt(5) / 3); i++) {
            block.append("not ").append(line(random, "PUBLISH")).append('\n');
        }
        return block.toString();
    }

    private static String line(Random random, String word) {
        StringBuilder line = new StringBuilder(word);
        boolean publish = word.startsWith("PUBLISH");
        String way = publish && random.nextBoolean() ? " to" : " from";
        if (random.nextInt(4) > 0) {
            line.append(word.startsWith("PUBLISH ") ? " from" : way).append(value(random, "a", "b"));
        }
        if (publish && random.nextInt(3) > 0) {
            line.append(" topic").append(value(random, "x", "y"));
        }
        if (publish && random.nextInt(4) == 0) {
            line.append(" payload").append(value(random, "1", "x"));
        }
        if (word.equals("SUBSCRIBE") && random.nextInt(3) > 0) {
            line.append(" filter").append(value(random, "x", "y"));
        }
        return line.toString();
    }

    private static String value(Random random, String one, String other) {
        String[] values = {one, other, one, other, "$p", "$q"};
        return (random.nextInt(5) == 0 ? "!=" : "=") + values[random.nextInt(6)];
    }
}
