package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TopicFilterTest {
    private static boolean matches(String filter, String topic) {
        return new TopicFilter(filter).matches(new TopicName(topic));
    }

    @Test
    void withoutWildcardsOnlyTheSameTextMatches() {
        assertTrue(matches("home/kitchen/temp", "home/kitchen/temp"));
        assertFalse(matches("debug", "Debug"));
        assertFalse(matches("debug", "/debug"));
        assertFalse(matches("debug", "debug/"));
        assertFalse(matches("home", "home/kitchen"));
        assertFalse(matches("home/*", "home/kitchen"));
    }

    @Test
    void plusStandsForExactlyOneLevel() {
        assertTrue(matches("home/+/temp", "home/kitchen/temp"));
        assertTrue(matches("home/+", "home/"));
        assertTrue(matches("+/+", "/finance"));
        assertTrue(matches("/+", "/finance"));
        assertFalse(matches("+", "/finance"));
        assertFalse(matches("home/+", "home"));
        assertFalse(matches("home/+", "home/kitchen/temp"));
    }

    @Test
    void hashMatchesTheParentLevelToo() {
        assertTrue(matches("home/#", "home"));
        assertTrue(matches("home/#", "home/kitchen/temp"));
        assertTrue(matches("#", "home/kitchen"));
        assertFalse(matches("home/#", "homes"));
        assertFalse(matches("home/+/#", "home"));
    }

    @Test
    void aWildcardInTheFirstLevelLeavesDollarTopicsOut() {
        assertFalse(matches("#", "$SYS/broker"));
        assertFalse(matches("+/broker", "$SYS/broker"));
        assertTrue(matches("$SYS/#", "$SYS/broker"));
        assertTrue(matches("$SYS/+", "$SYS/broker"));
    }

    @Test
    void aSharedSubscriptionMatchesByTheFilterBehindItsGroup() {
        assertTrue(matches("$share/group/home/+", "home/kitchen"));
        assertFalse(matches("$share/group/home/+", "group/home/kitchen"));
        assertFalse(matches("$share/group/#", "$SYS/broker"));
    }

    @Test
    void aSharedSubscriptionHasANameAndAFilter() {
        for (String wrong :
                new String[] {"$share/", "$share/g", "$share//a", "$share/g/", "$share/+/a", "$share/g#/a"}) {
            assertTrue(TopicFilter.isShareMalformed(wrong), wrong);
        }
        for (String right :
                new String[] {"$share", "$share/g/a", "$share/g//", "$share/g/#", "$shared/g", "a/$share/"}) {
            assertFalse(TopicFilter.isShareMalformed(right), right);
        }
    }

    @Test
    void wildcardsStandAlone() {
        for (String wrong : new String[] {"", "a#", "#/a", "a/#/b", "a+", "+a/b", "a/b+", "a\0b"}) {
            assertThrows(IllegalArgumentException.class, () -> new TopicFilter(wrong), wrong);
        }
    }

    @Test
    void aTopicNameHasNoWildcardsAndAtLeastOneCharacter() {
        for (String wrong : new String[] {"", "a/#", "a+b", "a\0b", "x".repeat(65_536), "한".repeat(21_846)}) {
            assertThrows(IllegalArgumentException.class, () -> new TopicName(wrong));
        }
        assertEquals(65_535, new TopicName("x".repeat(65_535)).text().length());
        assertEquals(21_845, new TopicName("한".repeat(21_845)).text().length());
    }

    @Test
    void levelsMayBeEmpty() {
        assertEquals(2, new TopicName("/debug").levels().length);
        assertEquals("", new TopicName("/debug").levels()[0]);
        assertEquals(2, new TopicName("debug/").levels().length);
    }
}
