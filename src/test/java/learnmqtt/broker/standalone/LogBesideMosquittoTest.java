package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.mosquitto.log.LogLine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our log says what {@code mosquitto -v} says, line for line, with the same clients at the same work; where it does not,
 * the session names the line and the reason. What ours says besides is named there too.
 */
class LogBesideMosquittoTest {
    /** As mosquitto_passwd writes it; the password is {@code secret}. */
    private static final String USERS = "last:$7$101$teno3tKvggG4HPqD$"
            + "+8heOuGfhWBAhqH+LlLiY7CVAZUIS/v51AquS+7EFMD54JjcnbTfIT1jNQ7453SoxvJUM0gWcBlZ03911EO4Qw==\n";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> verbose() {
        return LogSessions.all().stream()
                .map(session -> DynamicTest.dynamicTest(session.name(), () -> compare(session, "-v")));
    }

    @TestFactory
    Stream<DynamicTest> brief() {
        return LogSessions.all().stream()
                .filter(LogSession::brief)
                .map(session -> DynamicTest.dynamicTest(session.name(), () -> compare(session)));
    }

    private void compare(LogSession session, String... flags) throws Exception {
        List<String> told = play(session, false, flags);
        List<String> said = play(session, true, flags);
        List<String> own =
                said.stream().filter(line -> line.startsWith(LogLine.OWN)).toList();
        said.removeAll(own);
        for (LogSession.Difference difference : session.differences()) {
            assertTrue(flags.length == 0 || told.contains(difference.mosquitto()), difference.reason());
            told.replaceAll(line -> line.equals(difference.mosquitto()) ? difference.ours() : line);
        }
        told.removeIf(String::isEmpty);
        assertEquals(
                String.join("\n", ByClient.sorted(told)), String.join("\n", ByClient.sorted(said)), session.name());
        assertEquals(session.remarks().size(), own.size(), own::toString);
        for (int i = 0; i < own.size(); i++) {
            assertTrue(own.get(i).contains(session.remarks().get(i)), own.get(i));
        }
    }

    private List<String> play(LogSession session, boolean ours, String... flags) throws Exception {
        Path place = Files.createTempDirectory(folder, "broker");
        Files.writeString(place.resolve("users"), USERS);
        Files.writeString(place.resolve("rules"), "topic open\nuser last\ntopic #\n");
        String configuration = "listener PORT\n" + session.configuration() + "\n";
        try (LoggedBroker broker = ours
                ? LoggedBroker.ours(place, configuration, flags)
                : LoggedBroker.mosquitto(place, configuration, flags)) {
            session.script().play(broker);
            broker.settle();
            return new ArrayList<>(broker.log());
        }
    }
}
