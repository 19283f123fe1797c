package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Event;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.Test;

final class WireFeedTest {
    private static final int MOST = 500;

    private final Timeline timeline = new Timeline();
    private final Inbox inbox = new Inbox();
    private final WireFeed feed = new WireFeed(timeline, inbox);

    @Test
    void handsEventsOnInTheirOrder() throws InterruptedException {
        happen(3);
        assertEquals(
                List.of(0L, 1L, 2L),
                waiting().stream().map(one -> one.event().number()).toList());
    }

    @Test
    void namesTheTimelineThatTheEventIsOn() throws InterruptedException {
        happen(1);
        assertEquals(timeline, waiting().get(0).source());
    }

    @Test
    void onlyCountsWhatComesTooFast() throws InterruptedException {
        happen(MOST + 7);
        List<Happening.Wire> handedOn = waiting();
        assertEquals(MOST, handedOn.size());
        assertEquals(0, handedOn.get(MOST - 1).untold());

        handedOn.forEach(one -> feed.taken(one.event()));
        happen(2);
        assertEquals(
                List.of(7, 0), waiting().stream().map(Happening.Wire::untold).toList());
    }

    @Test
    void knowsWhatWasLeftOutWhenNothingFollows() throws InterruptedException {
        happen(MOST + 7);
        waiting().forEach(one -> feed.taken(one.event()));
        assertTrue(feed.isEmpty());
        assertEquals(7, feed.untold());
        assertEquals(0, feed.untold());
    }

    @Test
    void handsOnOneForEachThatWasTaken() throws InterruptedException {
        happen(MOST);
        feed.taken(waiting().get(0).event());
        happen(2);
        assertEquals(1, waiting().size());
    }

    @Test
    void knowsUpToWhereEverythingWasSeen() throws InterruptedException {
        happen(3);
        assertEquals(0, feed.seen());
        List<Happening.Wire> handedOn = waiting();
        handedOn.subList(0, 2).forEach(one -> feed.taken(one.event()));
        assertEquals(2, feed.seen());
        feed.taken(handedOn.get(2).event());
        assertEquals(3, feed.seen());
    }

    @Test
    void waitsForNothingThatWasLeftOut() throws InterruptedException {
        happen(MOST + 7);
        List<Happening.Wire> handedOn = waiting();
        handedOn.subList(0, MOST - 1).forEach(one -> feed.taken(one.event()));
        assertEquals(MOST - 1, feed.seen());
        feed.taken(handedOn.get(MOST - 1).event());
        assertEquals(MOST + 7, feed.seen());
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            timeline.append(new Event.Opened(timeline.now(), i));
        }
    }

    private List<Happening.Wire> waiting() throws InterruptedException {
        List<Happening.Wire> all = new ArrayList<>();
        Optional<Happening> next = inbox.take(Duration.ZERO);
        while (next.isPresent()) {
            all.add((Happening.Wire) next.get());
            next = inbox.take(Duration.ZERO);
        }
        return all;
    }
}
