package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.Listener;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.tap.RawClient;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broker that may take any free port says which one it took: nobody could connect otherwise. */
class AnyPortTest {
    private static final Pattern OPENING = Pattern.compile("Opening (ipv[46]) listen socket on port (\\d+)\\.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"'', ipv4 ipv6", "127.0.0.1, ipv4", "0.0.0.0, ipv4"})
    void theLogTellsThePortOfEachAddress(String address, String families) throws Exception {
        List<String> log = new CopyOnWriteArrayList<>();
        Optional<String> at = Optional.of(address).filter(one -> !one.isEmpty());
        Listener any = new Listener(0, at, OptionalInt.empty(), Optional.empty());
        StandaloneBroker broker = StandaloneBroker.start(
                BrokerConfiguration.usual().listeningAt(any),
                Optional.empty(),
                new ConfigurationFiles(folder),
                Clock.systemUTC(),
                Messages.of(Language.EN),
                line -> log.add(line.text()));
        broker.sayRunning();
        try {
            List<Matcher> opened =
                    log.stream().map(OPENING::matcher).filter(Matcher::matches).toList();
            assertEquals(
                    families,
                    String.join(" ", opened.stream().map(one -> one.group(1)).toList()));
            List<Integer> ports = opened.stream()
                    .map(one -> Integer.valueOf(one.group(2)))
                    .distinct()
                    .toList();
            assertEquals(1, ports.size(), log::toString);
            assertNotEquals(0, ports.get(0));
            new RawClient(ports.get(0)).connect("a").close();
            assertEquals("Learn MQTT broker 1.0 running", lastBeforeAClient(log), log::toString);
        } finally {
            broker.close();
        }
    }

    /** What was said when it was ready. */
    private static String lastBeforeAClient(List<String> log) {
        Stream<String> before = log.stream().takeWhile(line -> !line.startsWith("New connection"));
        return before.reduce("", (first, second) -> second);
    }
}
