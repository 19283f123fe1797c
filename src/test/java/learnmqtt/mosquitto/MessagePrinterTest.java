package learnmqtt.mosquitto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever mosquitto_sub prints for some messages and an output format, ours prints, byte for byte. */
class MessagePrinterTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final List<Received> MESSAGES = List.of(
            message("TESTING", 1),
            message("plain", 0, new Property.Text(PropertyName.CONTENT_TYPE, "text/plain")),
            message("안녕 \"MQTT\" \\ / \t\n\b\f\u0001\u007f😀", 2),
            message(Bytes.of(new byte[] {(byte) 0xff, 0, 'a', (byte) 0x80}), 1),
            message("x", 0),
            message(
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                    2,
                    new Property.Number(PropertyName.PAYLOAD_FORMAT_INDICATOR, 1),
                    new Property.Text(PropertyName.CONTENT_TYPE, "응용/json"),
                    new Property.Text(PropertyName.RESPONSE_TOPIC, "a/b"),
                    new Property.Binary(PropertyName.CORRELATION_DATA, Bytes.of("corr \"7\"")),
                    new Property.Pair("who", "me"),
                    new Property.Pair("키", "값"),
                    new Property.Pair("who", "you"),
                    new Property.Number(PropertyName.MESSAGE_EXPIRY_INTERVAL, 4_000_000_000L)));

    /** The first and the last reading of the clock in a line. */
    private static final Pattern CLOCK = Pattern.compile("(\\d+)\\.(\\d+)\\|.*@(\\d+)\\.\\d+\n", Pattern.DOTALL);

    private static final Pattern STAMP = Pattern.compile("\"tst\":\\s*\"([-0-9T:.]+)Z([+-]\\d\\d)(\\d\\d)\"");

    private static Mosquitto broker;

    @BeforeAll
    static void publishMessages() {
        broker = Mosquitto.start();
        for (int i = 0; i < MESSAGES.size(); i++) {
            publish(MESSAGES.get(i), topic(i));
        }
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-v",
                "-N",
                "-N -v",
                "-v --pretty",
                "-F ''",
                "-F '' -N",
                "-F '%t|%q|%r|%l|%m|%p|%x|%X|%%'",
                "-v -F %p",
                "-F '%A|%C|%D|%E|%F|%P|%R|%S'",
                "-F '%5A|%5C|%5D|%5F|%5P|%5R|%5S'",
                "-F '%-5A|%-5C|%-5D|%-5F|%-5P|%-5R|%-5S'",
                "-F '%05A|%05C|%05D|%05F|%05P|%05R|%05S'",
                "-F '| %10t | %-10t | %010t | %7x | %-7x | %08x | %7X | %-7X | %08X | %8p | %-8p | %08p |'",
                "-F '| %3m | %-3m | %03m | %3l | %-3l | %03l | %2F | %-2F | %02F |'",
                "-F '| %10.10t | %.2t | %-10.2t | %5.1t | %.0t | %.t | %5.t | %5.5C | %-.4C | %.3R | %9.3R | %-9.3R |'",
                "-F '%-p|%-x|%-X|%0p|%00p|%.3p|%9.3p|%1p|%2x|%3x|%5q|%5r|%05%'",
                "-F '%-040p|%-04l|%-04m'",
                "-F '\\\\ \\0 \\a \\e \\n \\r \\t \\v'",
                "-F '한글 %t @@ 100%%' -N"
            })
    void printsAsMosquittoDoes(String options) {
        for (int i = 0; i < MESSAGES.size(); i++) {
            same(options, topic(i), MESSAGES.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-F %j", "-F %j --pretty", "-F '<%j>' -N", "-F '%5j|'", "-F %J", "-F '<%J>' --pretty"})
    void printsJsonAsMosquittoDoes(String options) {
        for (int i = 0; i < MESSAGES.size(); i++) {
            same(options, topic(i), MESSAGES.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void readsJsonAsMosquittoDoes(String payload) {
        Received message = message(payload, 0);
        publish(message, "json");
        same("-F %J", "json", message);
        same("-F %J --pretty", "json", message);
    }

    static Stream<String> json() {
        return Stream.of(
                "{}",
                "[]",
                " { \"a\" : 1 , \"b\" : [ 1 , 2, {} , [] ], \"a\": null } \n",
                "{\"t\":20.5,\"on\":true,\"off\":false,\"o\":{\"p\":{\"q\":\"r\"}}}",
                "[{\"a\":1},{\"b\":[[1,2],[3]]}]",
                "1",
                "\"text\"",
                "null",
                "nullx",
                "true false",
                "tru",
                "01",
                "-0",
                "-1.50",
                "1.",
                ".5",
                "-.5",
                "+1",
                "1e5",
                "1e+20",
                "1E-7",
                "0.0001",
                "0.00001234",
                "123456789012345",
                "1234567890123456",
                "12345678901234567890",
                "2147483647",
                "2147483648",
                "-2147483649",
                "0.1",
                "0.30000000000000004",
                "3.141592653589793238",
                "1e400",
                "1e-400",
                "1e",
                "1-2",
                "-",
                "--1",
                "5e-324",
                "1.7976931348623157e308",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":1}}",
                "[",
                "{",
                "\"",
                "\"\\",
                "\"\\u00",
                "\"\\u0041\\u00e9\\uac00\\ud83d\\ude00\"",
                "\"a\\u0000b\"",
                "\"\\ud83d\"",
                "\"\\ude00\"",
                "\"\\ud83dx\"",
                "\"\\x\"",
                "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
                "\"tab\there\"",
                "\"안녕\"",
                "\ufeff{\"bom\":1}",
                " \ufeff1",
                "\u0001\u000b 7 \u0001",
                "[".repeat(999) + "]".repeat(999),
                "[".repeat(1001) + "]".repeat(1001));
    }

    @ParameterizedTest
    @CsvSource({"Asia/Seoul", "UTC", "America/New_York", "Asia/Kolkata"})
    void writesTheTimeAsMosquittoDoes(String zone) {
        StringBuilder letters = new StringBuilder();
        for (char letter = '!'; letter <= '~'; letter++) {
            letters.append(letter == 'N' ? "" : "@" + letter + "|");
        }
        String format = "%U|" + letters + "@한|%I|%30I|%-30I|%.10I|%5.4I|%9U|@@";
        List<String> arguments = List.of("-t", "t/0", "-C", "1", "-F", format + "%U");
        for (int attempt = 0; ; attempt++) {
            String real = output(arguments, Map.of("TZ", zone));
            Matcher clock = CLOCK.matcher(real);
            assertTrue(clock.matches(), real);
            if (clock.group(1).equals(clock.group(3))) {
                Instant now = Instant.ofEpochSecond(Long.parseLong(clock.group(1)), Long.parseLong(clock.group(2)));
                Clock then = Clock.fixed(now, ZoneId.of(zone));
                String ours = text(print(List.of("-F", format + "%U"), List.of(MESSAGES.get(0)), then));
                assertEquals(withoutNanos(real), withoutNanos(ours));
                return;
            }
            assertTrue(attempt < 20, "no two readings of the clock in one second");
        }
    }

    @Test
    void writesEveryMinuteHourAndDayAsItsCStandardSays() {
        Clock clock = Clock.fixed(Instant.parse("2027-01-03T15:04:05.000000009Z"), ZoneId.of("UTC"));
        String format = "@G-@g-@V-@U-@W-@u-@w-@j-@C-@y-@k-@l-@I-@p-@P-@N-@e-@c-@s";
        assertEquals(
                "2026-26-53-01-00-7-0-003-20-27-15- 3-03-PM-pm-000000009- 3-Sun Jan  3 15:04:05 2027-1798988645\n",
                text(print(List.of("-F", format), List.of(MESSAGES.get(0)), clock)));
    }

    private void same(String options, String topic, Received message) {
        List<String> arguments = new ArrayList<>(List.of("-t", topic, "-C", "1"));
        arguments.addAll(RealClient.words(options));
        Received received = new Received(
                topic,
                message.payload(),
                message.qos(),
                true,
                message.qos() == Qos.AT_MOST_ONCE ? 0 : 1,
                message.properties());
        same(subscribe(arguments, Map.of("TZ", ZONE.getId())), options, received);
    }

    /** Prints at the time that the real output tells. */
    private static void same(RealClient.Run run, String options, Received received) {
        String real = text(run.output());
        Matcher stamp = STAMP.matcher(real);
        Instant time = stamp.find()
                ? OffsetDateTime.parse(stamp.group(1) + stamp.group(2) + ":" + stamp.group(3))
                        .toInstant()
                : Instant.EPOCH;
        MessagePrinter.Printed printed =
                printer(RealClient.words(options), Clock.fixed(time, ZONE)).print(received);
        assertEquals(real, text(printed.output()), () -> options + " " + received);
        assertEquals(
                run.error().text(), printed.error().map(error -> error + "\n").orElse(""));
    }

    /** Without the nanoseconds of %U, which is read again each time. */
    private static String withoutNanos(String line) {
        return line.replaceAll("(\\d{9,10})\\.\\d{9}", "$1");
    }

    private static String output(List<String> arguments, Map<String, String> environment) {
        return text(subscribe(arguments, environment).output());
    }

    private static RealClient.Run subscribe(List<String> arguments, Map<String, String> environment) {
        List<String> line = new ArrayList<>(
                List.of("-p", Integer.toString(broker.broker().port()), "-V", "5", "-q", "2", "-W", "15"));
        line.addAll(arguments);
        RealClient.Run run = RealClient.run(Program.SUB, line, new byte[0], environment);
        assertEquals(0, run.exitCode(), () -> line + ": " + run.error());
        return run;
    }

    private static Bytes print(List<String> options, List<Received> messages, Clock clock) {
        MessagePrinter printer = printer(options, clock);
        StringBuilder all = new StringBuilder();
        messages.forEach(message -> all.append(text(printer.print(message).output())));
        return Bytes.of(all.toString().getBytes(ISO_8859_1));
    }

    private static MessagePrinter printer(List<String> options, Clock clock) {
        List<String> arguments = new ArrayList<>(List.of("-t", "a"));
        arguments.addAll(options);
        Reading<SubscribeOptions> reading = new CommandLineParser(Map.of(), 1).subscribe(arguments);
        if (reading instanceof Reading.Understood<SubscribeOptions> understood) {
            return new MessagePrinter(understood.options().output(), clock);
        }
        throw new AssertionError(reading);
    }

    /** Each byte a character; a retained message's expiry, which gets shorter, without its last digits. */
    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), ISO_8859_1)
                .replaceAll("(3999999|4000000)\\d{3}", "3999999…")
                .replaceAll("-29496\\d{4}", "-29496…");
    }

    private static String topic(int number) {
        return "t/" + number;
    }

    private static Received message(String payload, int qos, Property... properties) {
        return message(Bytes.of(payload.getBytes(UTF_8)), qos, properties);
    }

    private static Received message(Bytes payload, int qos, Property... properties) {
        return new Received("", payload, Qos.of(qos), true, 0, new PropertyList(List.of(properties)));
    }

    private static void publish(Received message, String topic) {
        List<String> line = new ArrayList<>(
                List.of("-p", Integer.toString(broker.broker().port()), "-V", "5", "-r", "-t", topic, "-q"));
        line.add(Integer.toString(message.qos().level()));
        line.add(message.payload().length() == 0 ? "-n" : "-s");
        for (Property property : message.properties().entries()) {
            line.addAll(List.of("-D", "publish", property.name().text()));
            if (property instanceof Property.Pair pair) {
                line.addAll(List.of(pair.key(), pair.value()));
            } else if (property instanceof Property.Number number) {
                line.add(Long.toString(number.value()));
            } else if (property instanceof Property.Text text) {
                line.add(text.value());
            } else if (property instanceof Property.Binary binary) {
                line.add(binary.value().text());
            }
        }
        RealClient.Run run = RealClient.run(Program.PUB, line, message.payload().toArray(), Map.of());
        assertEquals(0, run.exitCode(), () -> line + ": " + run.error());
    }
}
