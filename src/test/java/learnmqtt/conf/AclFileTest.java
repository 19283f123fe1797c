package learnmqtt.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclFileTest {
    private static final AclFile HOUSE = AclFile.parse("""
            # clients without a name
            topic read home/+/temp

            user roof station
            topic write home/roof/#
            topic deny home/roof/secret
            topic home/log

            pattern read phones/%c/in
            pattern write users/%u/out
            pattern read all
            pattern readwrite %c/#
            """.lines().toList());

    @ParameterizedTest
    @CsvSource({
        "'', any, home/kitchen/temp, true, false",
        "'', any, home/kitchen/door, false, false",
        "'', any, home/roof/temp, true, false",
        "roof station, any, home/roof/temp, false, true",
        "roof station, any, home/roof, false, true",
        "roof station, any, home/roof/secret, false, false",
        "roof station, any, home/log, true, true",
        "roof station, any, home/kitchen/temp, false, false",
        "ann, any, home/log, false, false",
        "ann, p1, phones/p1/in, true, false",
        "ann, p1, phones/p2/in, false, false",
        "ann, p1, users/ann/out, false, true",
        "'', p1, users//out, false, false",
        "ann, +, phones/p2/in, false, false",
        "ann, #, phones/p2/in, false, false",
        "+, p1, users/ann/out, false, false",
        "ann, p1, all, true, false",
        "+, p1, all, false, false",
        "ann, a#, all, false, false",
        "ann, plant/7, phones/plant/7/in, true, false",
        "a/b, p1, users/a/b/out, false, true",
        "ann, %u, phones/ann/in, false, false",
        "ann, $share/g, phones/p2/in, false, false",
        "ann, $share/g, home/kitchen/temp, false, false"
    })
    void whoMayReadAndWrite(String user, String clientId, String topic, boolean read, boolean write) {
        assertEquals(read, HOUSE.mayRead(user, clientId, new TopicName(topic)));
        assertEquals(write, HOUSE.mayWrite(user, clientId, new TopicName(topic)));
    }

    @Test
    void aNameThatMakesAPatternTooLongForAFilterOpensNothing() {
        String longest = "i".repeat(65_535);
        assertFalse(HOUSE.mayRead("ann", longest, new TopicName("phones/p1/in")));
        assertTrue(HOUSE.mayRead("ann", longest, new TopicName("all")));
    }

    /** As {@code mosquitto} decides: by the client's own lines first, then by the patterns; deny first among each. */
    @ParameterizedTest
    @CsvSource({
        "own allow before pattern deny, 'user ann|topic a/1|pattern deny a/#', ann, true",
        "own allow for something else, 'user ann|topic b|pattern deny a/#|pattern a/1', ann, false",
        "own deny before own allow, 'user ann|topic a/#|topic deny a/1', ann, false",
        "own deny before pattern allow, 'user ann|topic deny a/1|pattern a/1', ann, false",
        "pattern deny before pattern allow, 'pattern a/1|pattern deny a/1', ann, false",
        "pattern allow where nothing is denied, 'topic deny a/1|user ann|topic b|pattern a/1', ann, true",
        "lines of others say nothing, 'user bob|topic deny a/1|user ann|topic a/1|pattern deny a/%c', ann, true",
        "a client without a name has own lines too, 'pattern deny a/#|topic a/1', '', true",
        "and its own deny, 'topic deny a/1|pattern a/#', '', false",
        "a user does not have them, 'pattern deny a/1|topic a/1', ann, false"
    })
    void whichLineDecides(String why, String lines, String user, boolean allowed) {
        AclFile rules = AclFile.parse(List.of(lines.split("\\|")));
        assertEquals(allowed, rules.mayWrite(user, "any", new TopicName("a/1")), why);
        assertEquals(allowed, rules.mayRead(user, "any", new TopicName("a/1")), why);
        assertEquals(allowed, rules.maySubscribe(user, "any", new TopicFilter("a/1")), why);
    }

    @Test
    void anAllowForReadingOnlyLeavesWritingToThePatterns() {
        AclFile rules = AclFile.parse(List.of("user ann", "topic read a", "pattern deny a"));
        assertTrue(rules.mayRead("ann", "any", new TopicName("a")));
        assertFalse(rules.mayWrite("ann", "any", new TopicName("a")));
    }

    @Test
    void aSubscriptionIsRefusedOnlyWhereNothingCouldComeOfIt() {
        AclFile rules =
                AclFile.parse("topic read a/+/c\ntopic deny a/x/c".lines().toList());
        assertTrue(rules.maySubscribe("", "any", new TopicFilter("#")));
        assertTrue(rules.maySubscribe("", "any", new TopicFilter("a/b/c")));
        assertFalse(rules.maySubscribe("", "any", new TopicFilter("a/x/c")));
        assertFalse(rules.maySubscribe("", "any", new TopicFilter("b/#")));
        assertFalse(rules.maySubscribe("somebody", "any", new TopicFilter("#")));
    }

    @ParameterizedTest
    @CsvSource({
        "topics a, ACL_WORD, word, topics",
        "topic, ACL_NOTHING, word, topic",
        "topic read a/#/b, ACL_FILTER, filter, a/#/b",
        "' # indented', ACL_WORD, word, #",
        "'\ttopic a', TAB, text, \\ttopic",
        "'topic read\ta', TAB, text, read\\ta"
    })
    void whatCannotBeMeantIsNamedWithItsLine(String line, Problem.Kind kind, String fact, String value) {
        ConfigurationException refusal = assertThrows(
                ConfigurationException.class,
                () -> AclFile.parse(("# rules\n" + line).lines().toList()));
        assertEquals(List.of(new Problem(2, kind, Map.of(fact, value))), refusal.problems());
    }

    @ParameterizedTest
    @CsvSource({
        "topic readwrit a, topic, readwrit",
        "topic Read a, topic, Read",
        "topic a b, topic, a",
        "topic a # b, topic, a",
        "pattern all a/%c, pattern, all"
    })
    void beforeAFilterOnlyAnAccessMayStand(String line, String word, String access) {
        ConfigurationException refusal = assertThrows(ConfigurationException.class, () -> AclFile.parse(List.of(line)));
        assertEquals(
                List.of(new Problem(1, Problem.Kind.ACL_ACCESS, Map.of("word", word, "access", access))),
                refusal.problems());
    }

    @Test
    void aTopicWithABlankNeedsAnAccess() {
        AclFile rules = AclFile.parse(List.of("topic  read  a b "));
        assertTrue(rules.mayRead("", "any", new TopicName("a b")));
        assertFalse(rules.mayWrite("", "any", new TopicName("a b")));
    }

    @Test
    void aPatternThatIsTheSameForEverybodyIsRemarked() {
        AclFile rules = AclFile.parse(List.of("pattern read a/%c", "pattern readwrite x", "pattern %u"));
        assertEquals(List.of(new Problem(2, Problem.Kind.ACL_PATTERN, Map.of("filter", "x"))), rules.remarks());
        assertTrue(rules.mayWrite("ann", "any", new TopicName("x")));
    }
}
