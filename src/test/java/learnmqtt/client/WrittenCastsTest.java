package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import learnmqtt.broker.Sandbox;
import learnmqtt.check.Cast;
import learnmqtt.check.CastParser;
import learnmqtt.check.Device;
import learnmqtt.check.ParsedCast;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The casts that people read: those of the sandbox, and the examples in the guide for contributors. */
@SuppressWarnings("try") // players are there to be closed
class WrittenCastsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```cast\\n(.*?)^```$");

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    private static Cast read(String block) {
        ParsedCast parsed = CastParser.parse(block, 1);
        assertEquals(List.of(), parsed.problems());
        return parsed.cast();
    }

    private static Cast home() throws IOException {
        return read(Files.readString(Path.of("sandbox/home.cast")));
    }

    private CastPlayer play(Cast cast) {
        return CastPlayer.start(cast, "127.0.0.1", sandbox.port(), sandbox.timeline(), 1);
    }

    private Packet.Publish awaitDelivery(String client, String topic) {
        List<Event.Passed> found = sandbox.await(
                1, Event.Passed.class, passed -> isDelivery(sandbox.timeline().history(), passed, client, topic));
        return (Packet.Publish) found.get(0).packet();
    }

    private static boolean isDelivery(History history, Event.Passed passed, String client, String topic) {
        return passed.direction() == Direction.TO_CLIENT
                && passed.packet() instanceof Packet.Publish publish
                && publish.topic().text().equals(topic)
                && history.client(passed).filter(client::equals).isPresent();
    }

    @Test
    void aHouseIsReadyWhenItHasBegun() throws IOException {
        Cast home = home();
        assertEquals(
                List.of("kitchen-thermometer", "bedroom-thermometer", "lamp", "door"),
                home.devices().stream().map(Device::name).toList());
        try (CastPlayer house = play(home);
                CastPlayer late = play(read("app: SUBSCRIBE filter=home/#"))) {
            Packet.Publish state = awaitDelivery("app", "home/kitchen/lamp/state");
            assertEquals("off", state.payload().text());
            assertTrue(state.retain());
            assertEquals(
                    "online", awaitDelivery("app", "home/door/status").payload().text());
            double kitchen = Double.parseDouble(
                    awaitDelivery("app", "home/kitchen/temp").payload().text());
            assertTrue(kitchen >= 20 && kitchen <= 24);
        }
    }

    @Test
    void itsLampDoesWhatItIsTold() throws IOException {
        try (CastPlayer house = play(home());
                CastPlayer app = play(read("switch: PUBLISH topic=home/kitchen/lamp payload=on\n"
                        + "switch: on PUBLISH from=lamp payload=on SUBSCRIBE filter=home/kitchen/lamp/state"))) {
            Packet.Publish state = awaitDelivery("switch", "home/kitchen/lamp/state");
            assertEquals("on", state.payload().text());
        }
    }

    @Test
    void theExamplesOfTheGuideArePlayed() throws IOException {
        List<Cast> examples = BLOCK.matcher(Files.readString(Path.of("docs/lessons.md")))
                .results()
                .map(block -> read(block.group(1)))
                .toList();
        assertFalse(examples.isEmpty());
        for (Cast example : examples) {
            try (CastPlayer player = play(example)) {
                sandbox.await(example.devices().size(), Event.Opened.class, opened -> true);
            }
        }
    }
}
