package learnmqtt.session;

import static learnmqtt.session.Samples.line;
import static learnmqtt.session.Samples.reading;
import static learnmqtt.session.Samples.task;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import learnmqtt.check.Line;
import learnmqtt.lesson.Step;
import org.junit.jupiter.api.Test;

final class OriginTest {
    private final Line given = line("given SUBSCRIBE from=testSub filter=debug\nPUBLISH topic=debug");

    @Test
    void isTheStepWithTheMostOfTheConditions() {
        Step most = task("most", "SUBSCRIBE from=testSub filter=debug");
        Step fewer = task("fewer", "SUBSCRIBE from=testSub filter=other");
        assertEquals(Optional.of(most), Origin.of(given, List.of(most, fewer)));
        assertEquals(Optional.of(most), Origin.of(given, List.of(fewer, most)));
    }

    @Test
    void isTheLatestOfEqualOnes() {
        Step first = task("first", "SUBSCRIBE from=testSub filter=debug");
        Step second = task("second", "CONNECT client=testSub\nSUBSCRIBE from=testSub filter=debug");
        assertEquals(Optional.of(second), Origin.of(given, List.of(first, second)));
    }

    @Test
    void isAStepWithTheSameWordWhereNoConditionIsShared() {
        Step other = task("other", "SUBSCRIBE from=$c");
        assertEquals(Optional.of(other), Origin.of(given, List.of(reading("read"), other)));
    }

    @Test
    void isNoneWhereNoStepDoesIt() {
        Step publishes = task("publishes", "PUBLISH topic=debug");
        Step buildsOnIt = task("builds", "given SUBSCRIBE from=testSub filter=debug\nPUBLISH topic=debug");
        assertEquals(Optional.empty(), Origin.of(given, List.of(reading("read"), publishes, buildsOnIt)));
    }
}
