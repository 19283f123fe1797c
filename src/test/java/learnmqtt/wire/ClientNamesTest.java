package learnmqtt.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClientNamesTest {
    @Test
    void aClientIsCalledByTheIdentifierOfItsConnect() {
        assertEquals(
                Map.of(1L, "a", 2L, "b"),
                Wire.timeline().connect("a").connect("b").history().clients());
    }

    @Test
    void theSameIdentifierOnTwoConnectionsNamesBoth() {
        assertEquals(
                Map.of(1L, "a", 2L, "a"),
                Wire.timeline().connect("a").connect("a").history().clients());
    }

    @Test
    void anEmptyIdentifierIsAnonymousWithTheNumberOfItsConnection() {
        assertEquals(
                "anonymous-2",
                Wire.timeline().connect("a").connect("").history().clients().get(2L));
    }

    @Test
    void anAssignedIdentifierTakesThePlaceOfAnEmptyOne() {
        Wire wire = Wire.timeline().connecting("", true);
        wire.to("", new Packet.Connack(false, 0, Optional.of("auto-7F"), OptionalLong.empty()));
        assertEquals(Map.of(1L, "auto-7F"), wire.history().clients());
    }

    @Test
    void whoWasKnownBeforeIsStillKnown() {
        History history = Wire.timeline().connect("a").connect("b").history();
        ClientNames names = new ClientNames(Map.of(1L, "a"));
        history.events().forEach(one -> names.accept(one.event()));
        assertEquals(Map.of(1L, "a", 2L, "b"), names.byConnection());
        history.events().forEach(one -> assertEquals(history.client(one.event()), names.of(one.event())));
    }

    @Test
    void withoutAConnectThereIsNoName() {
        History history = Wire.timeline().opened().http("hello").history();
        assertEquals(Optional.empty(), history.client(history.events().get(0).event()));
        assertEquals(Optional.empty(), history.client(history.events().get(2).event()));
    }
}
