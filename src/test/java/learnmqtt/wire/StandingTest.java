package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static Standing after(Wire wire) {
        History history = wire.history();
        Standing standing = new Standing(history.clients());
        history.events().forEach(standing::accept);
        return standing;
    }

    private static List<String> filters(Wire wire) {
        return after(wire).subscriptions().stream()
                .map(held -> held.client() + " " + held.subscription().filter())
                .toList();
    }

    private static List<String> retained(Wire wire) {
        return after(wire).retained().stream()
                .map(one -> ((Event.Passed) one.event()).packet())
                .map(packet -> ((Packet.Publish) packet).payload().text())
                .toList();
    }

    private static Packet.Connect connect(long expiry, Optional<Will> will) {
        return new Packet.Connect(
                MqttVersion.V5, "s", false, 60, Optional.empty(), Optional.empty(), will, OptionalLong.of(expiry));
    }

    private static Packet.Disconnect disconnect(int code, OptionalLong expiry) {
        return new Packet.Disconnect(OptionalInt.of(code), expiry);
    }

    @Test
    void aConnectionStandsFromItsConnackToItsEnd() {
        assertEquals(0, after(Wire.timeline().connecting("a", true)).connects().size());
        assertEquals(
                0,
                after(Wire.timeline().connecting("a", true).refused("a", 5))
                        .connects()
                        .size());
        assertEquals(1, after(Wire.timeline().connect("a")).connects().size());
        assertEquals(0, after(Wire.timeline().connect("a").lost("a")).connects().size());
    }

    @Test
    void aRefusedSubscriptionIsNotHeld() {
        Wire wire = Wire.timeline().connect("s").subscribing("s", Qos.AT_MOST_ONCE, "a", "b");
        wire.to("s", new Packet.Suback(1, List.of(0x80, 0), List.of()));
        assertEquals(List.of("s b"), filters(wire));
    }

    @Test
    void aCleanSessionEndsWithItsConnection() {
        assertEquals(
                List.of(),
                filters(Wire.timeline().connect("s").subscribe("s", "a").lost("s")));
    }

    @Test
    void aKeptSessionIsTakenUpOrThrownAwayByTheNextConnection() {
        Wire wire =
                Wire.timeline().connect("s", false, false).subscribe("s", "a").lost("s");
        assertEquals(List.of("s a"), filters(wire));
        assertEquals(List.of("s a"), filters(wire.connect("s", false, true).unsubscribe("s", "b")));
        assertEquals(List.of(), filters(wire.connect("s")));
    }

    @Test
    void aSecondConnectionWithTheSameIdentifierTakesTheSessionOver() {
        Wire wire = Wire.timeline().connect("s", false, false).subscribe("s", "a");
        assertEquals(List.of("s a"), filters(wire.connect("s", false, true)));
        assertEquals(List.of(), filters(wire.unsubscribe("s", "a")));
    }

    @Test
    void theSessionExpiryOfMqtt5DecidesAndTheDisconnectMayChangeIt() {
        Wire kept =
                Wire.timeline().connecting("s", connect(60, Optional.empty())).accepted("s", false);
        kept.subscribe("s", "a").from("s", disconnect(0, OptionalLong.empty()));
        assertEquals(List.of("s a"), filters(kept));
        Wire ended =
                Wire.timeline().connecting("s", connect(60, Optional.empty())).accepted("s", false);
        ended.subscribe("s", "a").from("s", disconnect(0, OptionalLong.of(0)));
        assertEquals(List.of(), filters(ended));
    }

    @Test
    void aRetainedMessageStandsUntilItIsReplacedOrCleared() {
        Wire wire = Wire.timeline().connect("p").publish("p", "a", "1", Qos.AT_MOST_ONCE, true);
        wire.publish("p", "a", "live").deliver("p", "a", "2", Qos.AT_MOST_ONCE, true);
        assertEquals(List.of("1"), retained(wire));
        assertEquals(List.of("3"), retained(wire.publish("p", "a", "3", Qos.AT_MOST_ONCE, true)));
        assertEquals(List.of(), retained(wire.publish("p", "a", "", Qos.AT_MOST_ONCE, true)));
    }

    @Test
    void aRetainedWillTakesThePlaceOfARetainedMessage() {
        Will will = new Will(new TopicName("a"), Bytes.of("gone"), Qos.AT_MOST_ONCE, true);
        for (boolean farewell : new boolean[] {true, false}) {
            Wire wire = Wire.timeline()
                    .connecting("s", connect(0, Optional.of(will)))
                    .accepted("s", false);
            wire.publish("s", "a", "here", Qos.AT_MOST_ONCE, true);
            wire.from("s", disconnect(farewell ? 0 : 4, OptionalLong.empty())).lost("s");
            assertEquals(farewell ? List.of("here") : List.of(), retained(wire));
        }
    }
}
