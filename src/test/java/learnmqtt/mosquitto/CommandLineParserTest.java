package learnmqtt.mosquitto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What command lines mean. */
class CommandLineParserTest {
    private static final long PROCESS = 4711;

    private record Case(String line, Function<ConnectOptions, Object> part, Object expected) {
        @Override
        public String toString() {
            return line;
        }
    }

    static Stream<Case> connections() {
        Function<ConnectOptions, Object> host = options -> options.endpoint().host();
        Function<ConnectOptions, Object> port = options -> options.endpoint().port();
        Function<ConnectOptions, Object> protectedBy =
                options -> options.endpoint().tls();
        Function<ConnectOptions, Object> isProtected =
                options -> options.endpoint().tls().isPresent();
        Function<ConnectOptions, Object> login = options -> options.user() + " " + options.password();
        TlsOptions system = new TlsOptions(
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                false,
                List.of("TLSv1.3", "TLSv1.2"),
                List.of());
        return Stream.of(
                new Case("", host, "localhost"),
                new Case("-h a -h b", host, "b"),
                new Case("", port, 1883),
                new Case("-p 1884", port, 1884),
                new Case("-p 1884x", port, 1884),
                new Case("--cafile x", port, 8883),
                new Case("--capath x", port, 8883),
                new Case("--cafile x -p 1", port, 1),
                new Case("--tls-use-os-certs", port, 1883),
                new Case("-p 8883", protectedBy, Optional.of(system)),
                new Case("-p 8883 --no-tls", isProtected, false),
                new Case("--tls-use-os-certs", protectedBy, Optional.of(system)),
                new Case("-L mqtts://h/a", protectedBy, Optional.of(system)),
                new Case("--cert a --key b --insecure --tls-version tlsv1.3", isProtected, false),
                new Case(
                        "--cafile a --capath b --cert c --key d --insecure --tls-version tlsv1.3 --ciphers TLS_A:TLS_B",
                        protectedBy,
                        Optional.of(new TlsOptions(
                                Optional.of("a"),
                                Optional.of("b"),
                                false,
                                Optional.of("c"),
                                Optional.of("d"),
                                true,
                                List.of("TLSv1.3"),
                                List.of("TLS_A", "TLS_B")))),
                new Case("-A 127.0.0.2", options -> options.endpoint().bindAddress(), Optional.of("127.0.0.2")),
                new Case("-L MQTT://u:p:w@h:99/a", host, "h"),
                new Case("-L mqtt://u:p:w@h:99/a", port, 99),
                new Case("-L mqtt://u:p:w@h:99/a", login, "Optional[u] Optional[p:w]"),
                new Case("-u me -P x -L mqtt://u@h/a", login, "Optional[u] Optional[x]"),
                new Case("-L mqtt://h/a -p 5", port, 5),
                new Case("-p 5 -L mqtt://h/a", port, 1883),
                new Case("-L mqtts://h/a", port, 8883),
                new Case("-u '' -P ''", login, "Optional[] Optional[]"),
                new Case("", ConnectOptions::clientId, Optional.empty()),
                new Case("-i me", ConnectOptions::clientId, Optional.of("me")),
                new Case("-I me-", ConnectOptions::clientId, Optional.of("me-4711")),
                new Case("", ConnectOptions::version, MqttVersion.V3_1_1),
                new Case("-V mqttv5", ConnectOptions::version, MqttVersion.V5),
                new Case("-V 311 -D publish content-type x", ConnectOptions::version, MqttVersion.V5),
                new Case("-x 7", ConnectOptions::sessionExpiry, OptionalLong.empty()),
                new Case("-x 7 -V 5", ConnectOptions::sessionExpiry, OptionalLong.of(7)),
                new Case("-x 0x10 -V 5", ConnectOptions::sessionExpiry, OptionalLong.of(16)),
                new Case("-x 010 -V 5", ConnectOptions::sessionExpiry, OptionalLong.of(8)),
                new Case("-x 0 -c -i a -V 5", ConnectOptions::sessionExpiry, OptionalLong.empty()),
                new Case("-c -i a -V 5", ConnectOptions::sessionExpiry, OptionalLong.of(0xffff_ffffL)),
                new Case("-x ∞ -i a -V 5", ConnectOptions::sessionExpiry, OptionalLong.of(0xffff_ffffL)),
                new Case("-V 5", ConnectOptions::sessionExpiry, OptionalLong.empty()),
                new Case("", ConnectOptions::clean, true),
                new Case("-c -i a", ConnectOptions::clean, false),
                new Case("-k 5", ConnectOptions::keepAlive, 5),
                new Case("", ConnectOptions::sendMaximum, 20),
                new Case("-M 3", ConnectOptions::sendMaximum, 3),
                new Case("-M 65536", ConnectOptions::sendMaximum, 20),
                new Case("", ConnectOptions::receiveMaximum, 20),
                new Case("-D connect receive-maximum 300", ConnectOptions::receiveMaximum, 300),
                new Case("-d --quiet", options -> options.debug() && options.quiet(), true),
                new Case(
                        "--will-topic w --will-payload 안녕 --will-qos 1 --will-retain -D will will-delay-interval 3",
                        ConnectOptions::will,
                        Optional.of(new WillOptions(
                                new Will(new TopicName("w"), Bytes.of("안녕"), Qos.AT_LEAST_ONCE, true),
                                new PropertyList(List.of(new Property.Number(PropertyName.WILL_DELAY_INTERVAL, 3)))))),
                new Case(
                        "-D disconnect user-property a b",
                        options -> options.disconnectProperties().user(),
                        List.of(Map.entry("a", "b"))));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void pubAndSubConnectAlike(Case one) {
        assertEquals(
                one.expected(),
                one.part().apply(publish(one.line() + " -t t -n").connect()));
        assertEquals(
                one.expected(), one.part().apply(subscribe(one.line() + " -t t").connect()));
    }

    @Test
    void theLastTopicOfPubCountsAndItsMessageIsBytes() {
        PublishOptions options =
                publish("-L mqtt://h/a/b -t c -m 안녕 -q 2 -r --repeat 3 --repeat-delay 0.25 -D publish content-type x");
        assertEquals("c", options.topic().text());
        assertEquals(new Content.Message(Bytes.of("안녕")), options.content());
        assertEquals(Qos.EXACTLY_ONCE, options.qos());
        assertTrue(options.retain());
        assertEquals(3, options.repeat());
        assertEquals(Duration.ofMillis(250), options.repeatDelay());
        assertEquals(Optional.of("x"), options.properties().text(PropertyName.CONTENT_TYPE));
    }

    @Test
    void aMessageComesFromFiveSources() {
        assertEquals(new Content.WholeFile("f"), publish("-t a -f f").content());
        assertEquals(new Content.WholeInput(), publish("-t a -s").content());
        assertEquals(new Content.Lines(), publish("-t a -l").content());
        assertEquals(new Content.Nothing(), publish("-t a -n").content());
        assertEquals(new Content.Message(Bytes.EMPTY), publish("-t a -m ''").content());
    }

    @Test
    void allTopicsOfSubCountInTheirOrder() {
        SubscribeOptions options = subscribe("-t a/# -L mqtt://h/b/+ -t $share/g/c -U d -T e -T f -q 1");
        assertEquals(filters("a/#", "b/+", "$share/g/c"), options.filters());
        assertEquals(filters("d"), options.unsubscribe());
        assertEquals(filters("e", "f"), options.selection().filterOut());
        assertEquals(Qos.AT_LEAST_ONCE, options.qos());
    }

    @Test
    void subAsksForNoMoreMessagesThanItPrints() {
        assertEquals(5, subscribe("-t a -C 5").connect().receiveMaximum());
        assertEquals(20, subscribe("-t a -C 50").connect().receiveMaximum());
    }

    @Test
    void optionsOfTheSubscriptionArePartOfMqtt5() {
        assertEquals(2, subscribe("-t a -R -V 5").retainHandling());
        assertEquals(0, subscribe("-t a -R").retainHandling());
        assertEquals(1, subscribe("-t a -R --retain-handling new -V 5").retainHandling());
        assertTrue(subscribe("-t a --retain-as-published -V 5").retainAsPublished());
        assertTrue(!subscribe("-t a --retain-as-published").retainAsPublished());
    }

    @Test
    void whatIsPrintedIsSaidInTheSelection() {
        assertEquals(
                new SubscribeOptions.Selection(
                        List.of(), OptionalInt.of(2), true, OptionalInt.of(3), true, false, true, 505),
                subscribe("-t a -C 2 -E -W 3 -R --remove-retained --random-filter 50.5")
                        .selection());
        assertEquals(
                new OutputOptions(Optional.empty(), true, false, true),
                subscribe("-t a -v -N --pretty").output());
    }

    @Test
    void helpAndVersionGoBeforeWhatFollowsThem() {
        CommandLineParser parser = new CommandLineParser(Map.of(), PROCESS);
        assertInstanceOf(Reading.Help.class, parser.publish(List.of("--help", "--nonsense")));
        assertInstanceOf(Reading.Version.class, parser.subscribe(List.of("-t", "a", "--version")));
        assertInstanceOf(Reading.Wrong.class, parser.publish(List.of("--nonsense", "--help")));
    }

    @Test
    void theConfigurationFileIsReadBeforeTheCommandLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mosquitto_pub"), "# mine\n-h there\r\n-m  two  words \n-t a\n\n-q 1");
        CommandLineParser parser = new CommandLineParser(Map.of("XDG_CONFIG_HOME", folder.toString()), PROCESS);
        PublishOptions options = understood(parser.publish(List.of("-q", "2")));
        assertEquals("there", options.connect().endpoint().host());
        assertEquals(new Content.Message(Bytes.of(" two  words ")), options.content());
        assertEquals(Qos.EXACTLY_ONCE, options.qos());
    }

    private static List<TopicFilter> filters(String... texts) {
        return Stream.of(texts).map(TopicFilter::new).toList();
    }

    private static PublishOptions publish(String line) {
        return understood(new CommandLineParser(Map.of(), PROCESS).publish(RealClient.words(line)));
    }

    private static SubscribeOptions subscribe(String line) {
        return understood(new CommandLineParser(Map.of(), PROCESS).subscribe(RealClient.words(line)));
    }

    private static <T> T understood(Reading<T> reading) {
        if (reading instanceof Reading.Understood<T> understood) {
            return understood.options();
        }
        throw new AssertionError(reading);
    }
}
