package learnmqtt.session;

import static learnmqtt.wire.Qos.AT_LEAST_ONCE;
import static learnmqtt.wire.Qos.AT_MOST_ONCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.Wire;
import org.junit.jupiter.api.Test;

final class FlowFeedTest {
    private final Wire wire = Wire.timeline().connect("pub").connect("sub").connect("other");
    private final int before = wire.size();
    private int ends = 1;

    @Test
    void deliveriesStandOnOneLineWithWhatCameIn() {
        wire.publish("pub", "debug", "hi").deliver("sub", "debug", "hi").deliver("other", "debug", "hi");
        assertEquals(List.of("pub Publish -> [sub, other]"), lines());
    }

    @Test
    void twoMessagesKeepTheirOwnDeliveries() {
        wire.publish("pub", "debug", "one")
                .publish("pub", "debug", "two")
                .deliver("sub", "debug", "one")
                .deliver("sub", "debug", "two");
        assertEquals(List.of("pub Publish -> [sub]", "pub Publish -> [sub]"), lines());
    }

    @Test
    void aDeliveryOfAnEarlierLineIsALineOfItsOwn() {
        FlowFeed feed = new FlowFeed();
        wire.publish("pub", "debug", "hi");
        feed.accept(wire.events().get(before), false);
        assertEquals(List.of("pub Publish -> []"), describe(feed));
        wire.deliver("sub", "debug", "hi");
        feed.accept(wire.events().get(before + 1), false);
        assertEquals(List.of("sub Publish -> []"), describe(feed));
    }

    @Test
    void aDeliveryWithALowerQosShows() {
        wire.publish("pub", "debug", "hi", AT_LEAST_ONCE, false).deliver("sub", "debug", "hi", AT_MOST_ONCE, false);
        assertEquals(List.of("pub Publish -> []", "sub Publish -> []"), lines());
    }

    @Test
    void aDeliveryWithItsOwnAcknowledgementShows() {
        wire.publish("pub", "debug", "hi", AT_LEAST_ONCE, false).deliver("sub", "debug", "hi", AT_LEAST_ONCE, false);
        assertEquals(List.of("pub Publish -> []", "sub Publish -> []"), lines());
    }

    @Test
    void aRetainedMessageThatComesWithoutItsFlagShows() {
        wire.publish("pub", "debug", "hi", AT_MOST_ONCE, true).deliver("sub", "debug", "hi", AT_MOST_ONCE, false);
        assertEquals(List.of("pub Publish -> []", "sub Publish -> []"), lines());
    }

    @Test
    void aRetainedMessageThatComesLateIsALine() {
        wire.deliver("sub", "debug", "hi", AT_MOST_ONCE, true);
        assertEquals(List.of("sub Publish -> []"), lines());
    }

    @Test
    void theEndAfterADisconnectIsNoLine() {
        wire.disconnect("pub");
        assertEquals(List.of("pub Disconnect -> []"), lines());
    }

    @Test
    void theEndWithoutADisconnectIsALine() {
        wire.lost("pub");
        assertEquals(List.of("pub Closed -> []"), lines());
    }

    @Test
    void aResetIsALine() {
        wire.add(ended(Event.Party.CLIENT, false, Event.Ending.RESET));
        assertEquals(List.of("pub Closed -> []"), lines());
    }

    @Test
    void theTapsOwnEndIsALineEvenAfterADisconnect() {
        wire.add(ended(Event.Party.TAP, true, Event.Ending.MALFORMED));
        assertEquals(List.of("pub Closed -> []"), lines());
    }

    @Test
    void theEndOfAConnectionSaysThatItsClientConnectedAnew() {
        wire.add(ended(Event.Party.BROKER, false, Event.Ending.FINISHED));
        assertFalse(theLastLine().takenOver());
        wire.connect("pub").add(ended(Event.Party.BROKER, false, Event.Ending.FINISHED));
        assertTrue(theLastLine().takenOver());
    }

    @Test
    void aConnectionsSignsOfLifeAreToldOnce() {
        ping("pub").publish("pub", "debug", "hi");
        ping("pub");
        ping("sub");
        assertEquals(
                List.of("pub Ping -> []", "pub Ping -> []", "pub Publish -> []", "sub Ping -> []", "sub Ping -> []"),
                lines());
    }

    @Test
    void aTaskAboutSignsOfLifeSeesThemAll() {
        ping("pub");
        ping("pub");
        assertEquals(4, lines(true).size());
    }

    private Wire ping(String client) {
        return wire.from(client, new Packet.Ping(PacketType.PINGREQ)).to(client, new Packet.Ping(PacketType.PINGRESP));
    }

    @Test
    void theEndOfTheSandboxIsNoLine() {
        wire.add(ended(Event.Party.TAP, false, Event.Ending.SHUTDOWN));
        assertEquals(List.of(), lines());
    }

    @Test
    void aRequestIsALineAndItsEndIsNot() {
        wire.http("TESTING").add(ended(Event.Party.TAP, false, Event.Ending.HTTP_ANSWERED));
        assertEquals(List.of("? HttpRequest -> []"), lines());
    }

    @Test
    void anExceptionIsNoLineForTheSnippetSaysIt() {
        FlowFeed feed = new FlowFeed();
        feed.accept(wire.failure("MqttException", "no").events().get(before), false);
        assertTrue(feed.isEmpty());
    }

    @Test
    void whatWasFlushedIsGone() {
        FlowFeed feed = new FlowFeed();
        feed.accept(wire.lost("pub").events().get(before), false);
        assertFalse(feed.isEmpty());
        feed.flush(wire.history());
        assertTrue(feed.isEmpty());
        assertEquals(List.of(), feed.flush(wire.history()));
    }

    /** The first connection's end; it is that of pub. */
    private Event ended(Event.Party by, boolean clean, Event.Ending how) {
        return new Event.Closed(Duration.ofSeconds(ends++), 1, by, clean, how, Optional.empty());
    }

    private Flow theLastLine() {
        FlowFeed feed = new FlowFeed();
        feed.accept(wire.events().get(wire.size() - 1), false);
        return feed.flush(wire.history()).get(0);
    }

    private List<String> lines() {
        return lines(false);
    }

    private List<String> lines(boolean everyPing) {
        FlowFeed feed = new FlowFeed();
        wire.events().stream().skip(before).forEach(event -> feed.accept(event, everyPing));
        return describe(feed);
    }

    private List<String> describe(FlowFeed feed) {
        return feed.flush(wire.history()).stream().map(FlowFeedTest::describe).toList();
    }

    private static String describe(Flow flow) {
        Object what = flow.event() instanceof Event.Passed passed ? passed.packet() : flow.event();
        return flow.client().orElse("?") + " " + what.getClass().getSimpleName() + " -> " + flow.deliveredTo();
    }
}
