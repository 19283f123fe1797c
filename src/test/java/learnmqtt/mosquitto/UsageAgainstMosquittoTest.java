package learnmqtt.mosquitto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command lines, with mosquitto_pub and mosquitto_sub: what these refuse, ours refuses, and nothing else. */
class UsageAgainstMosquittoTest {
    private static Mosquitto broker;

    @BeforeAll
    static void start() {
        broker = Mosquitto.start();
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
                "pub",
                "pub -t a",
                "pub -m a",
                "pub -t a -m b -i ''",
                "pub -t a -m b -P x",
                "pub -t a -m b -D connect receive-maximum 3 -V 311",
                "pub -t a -m b -D will content-type 3 -V 311 --will-topic x",
                "pub -t a -m b -D will content-type 3 --will-payload x",
                "pub -t a -m b -V 5 -c",
                "pub -t a -m b -c",
                "pub -t a -m b -I x -c",
                "pub -t a -m b -V 5 -c -x 20",
                "pub -t a -m b -I x -V 5 -x -1",
                "pub -t a -m b -V 5 -x 20 -D connect session-expiry-interval 3",
                "pub -t a -m b -x 5x",
                "pub -t a -m b -x ''",
                "pub -t a -m b -x 08",
                "pub -t a -m b -x 0x",
                "pub -t a -m b -x 4294967296",
                "pub -t a -m b -x -2",
                "pub -t a -m b -q 3",
                "pub -t a -m b -q -1",
                "pub -t a -m b -p 70000",
                "pub -t a -m b -p 0",
                "pub -t a -m b -p -1",
                "pub -t a -m b -p abc",
                "pub -t a -m b -k 3",
                "pub -t a -m b -k 70000",
                "pub -t a -m b --will-payload x",
                "pub -t a -m b --will-retain",
                "pub -t a -m b --will-topic x --will-qos 3",
                "pub -t a -m b --will-topic x/#",
                "pub -t a -m b --cert x",
                "pub -t a -m b --key x",
                "pub -t a -m b --tls-version tlsv1.0",
                "pub -t a -m b --keyform pem",
                "pub -t a -m b --keyform other --cert a --key b",
                "pub -t a -m b extra",
                "pub -t a -m b -f x",
                "pub -t a -m b -m c",
                "pub -t a -n -s",
                "pub -t a -l -n",
                "pub -L mqtt://localhost -m x",
                "pub -L http://localhost/a -m x",
                "pub -L mqtt://localhost:abc/a/b -m x",
                "pub -L mqtt://localhost/a/+ -m x",
                "pub -t a/+ -m x",
                "pub -t # -m x",
                "pub -t a -m b -i x -I y",
                "pub -t a -m b -I x -i y",
                "pub -t a -m b -V 4",
                "pub -t a -m b -V",
                "pub -t a -m b -h",
                "pub -t a -m b --qos",
                "pub --t a -m b",
                "pub -ta -m b",
                "pub -dt a -m b",
                "pub --topic=a -m b",
                "pub -t a -m b -v",
                "pub -t a -m b -C 1",
                "pub -t a -m b -S",
                "pub -t a -m b --repeat 0",
                "pub -t a -m b --repeat-delay -1",
                "pub -t a -m b -M 0",
                "pub -t a -m b -M x",
                "pub -t a -m b -D",
                "pub -t a -m b -D publish content-type",
                "pub -t a -m b -D foo content-type x",
                "pub -t a -m b -D publish bar x",
                "pub -t a -m b -D publish server-keep-alive 3",
                "pub -t a -m b -D publish topic-alias 0",
                "pub -t a -m b -D publish subscription-identifier 1",
                "pub -t a -m b -D publish user-property a",
                "pub -t a -m b -D auth reason-string b",
                "pub -t a -m b -D puback reason-string b",
                "pub -t a -m b -D connack reason-string b",
                "pub -t a -m b -D publish content-type a -D publish content-type b",
                "pub -t a -m b -D publish message-expiry-interval -1",
                "pub -t a -m b -D publish message-expiry-interval 4294967296",
                "pub -t a -m b -D publish payload-format-indicator 256",
                "pub -t a -m b -D connect request-problem-information 7",
                "pub -t a -m b -D connect receive-maximum 0",
                "pub -t a -m b -D connect receive-maximum 65536",
                "pub -t a -m b -D connect maximum-packet-size 0",
                "pub -t a -m b -u 'x\u0001'",
                "pub -t 'a\u0001' -m b",
                "pub -t 'a\uffff' -m b",
                "pub -t a -m b -i 'x\u007f'",
                "pub -t a -m b -D publish content-type 'x\u0001'",
                "pub -t a -m b --psk 11",
                "pub -t a -m b --proxy socks5h://",
                "pub -t a -m b --tls-engine nobody",
                "pub -t a -m b --unix /nowhere",
                "pub -t a -m b --tls-engine-kpass-sha1 x",
                "sub -E",
                "sub -t a# -E",
                "sub -t a+/b -E",
                "sub -t a/#/b -E",
                "sub -t a -E -R --retained-only",
                "sub -t a -W 0",
                "sub -t a -C 0",
                "sub -t a -C x",
                "sub -t a --random-filter 0",
                "sub -t a --random-filter 1001",
                "sub -t a -E -F %z",
                "sub -t a -E -F %",
                "sub -t a -E -F %0-5p",
                "sub -t a -E -F %-",
                "sub -t a -E -F %5",
                "sub -t a -E -F %5.",
                "sub -t a -E -F @",
                "sub -t a -E -F \\",
                "sub -t a -E -F \\q",
                "sub -t a -E -F",
                "sub -t a -E -m b",
                "sub -t a -E -r",
                "sub -t a -E -e x",
                "sub -t a -E -U b#",
                "sub -t a -E -T b#",
                "sub -t a -E -D subscribe reason-string x",
                "sub -t a -E -D subscribe subscription-identifier 268435456",
                "sub -L mqtt://localhost/a# -E"
            })
    void bothRefuse(String line) {
        assertEquals(1, real(line, Map.of()).exitCode());
        assertInstanceOf(Reading.Wrong.class, ours(line, Map.of()), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pub -t a -m b",
                "pub -t a -m ''",
                "pub -t a -n",
                "pub -t a -l",
                "pub -t a -m b -q abc",
                "pub -t a -m b -q 1x",
                "pub -t a -m b -q ' 2'",
                "pub -t a -m b -k 5 -k 65535",
                "pub -t a -t b -m x",
                "pub -t a -m b -h nobody -h localhost",
                "pub -t a -m b -P x -V 5",
                "pub -t a -m b -P x -u ''",
                "pub -t a -m b -I x -V 5 -c -x 20",
                "pub -t a -m b -i x -c -V 5",
                "pub -t a -m b -i x -c",
                "pub -t a -m b -x 0x10",
                "pub -t a -m b -x 010 -V 5",
                "pub -t a -m b -x ∞ -i x -V 5",
                "pub -t a -m b -i x -V 5 -x 4294967295",
                "pub -t a -m b --will-qos 1",
                "pub -t a -m b --will-topic x --will-retain --will-qos 2",
                "pub -t a -m b --cert x --key y",
                "pub -t a -m b --cert x --key y --keyform PEM",
                "pub -t a -m b --tls-version tlsv1.1",
                "pub -t a -m b --tls-version tlsv1.2 --insecure",
                "pub -t a -m b --repeat 2 --repeat-delay 0.01",
                "pub -t a -m b --repeat-delay x",
                "pub -t a -m b -M 5 --nodelay --quiet -d",
                "pub -t a -m b -M 70000",
                "pub -t a -m b -A 127.0.0.1",
                "pub -t a -m b -r -q 2",
                "pub -t a -m --topic",
                "pub -t -m -m b",
                "pub --topic a --message b --id c --qos 1 --retain --username d --pw e --keepalive 9 --host localhost",
                "pub -t a -m b -D PUBLISH User-Property a b -D publish user-property a b",
                "pub -t a -m b -V 311 -D publish content-type x",
                "pub -t a -m b -D publish payload-format-indicator 1",
                "pub -t a -m b -D publish correlation-data 'x\u0001'",
                "pub -t a -m b -D disconnect session-expiry-interval 0",
                "pub -t a -m b -D disconnect reason-string x -D disconnect user-property a b",
                "pub -t a -m b -D will content-type 3",
                "pub -t a -m b -D will will-delay-interval 3 --will-topic x",
                "pub -t a -m b -D connect receive-maximum 3 -D connect topic-alias-maximum 3",
                "sub -t a -E",
                "sub -t a -t b/# -t +/c -E -v -N -R -C 2 -W 5",
                "sub -t $share/group/a -E -q 1",
                "sub -t a -T $share//a -E",
                "sub -t a -E -U b -U c/# -T d -T e/+",
                "sub -t a -E --retain-as-published -R -V 5",
                "sub -t a -E --random-filter 0.1",
                "sub -t a -E --random-filter 100x",
                "sub -t a -E -F '' --pretty",
                "sub -t a -E -F '%-040p%5.5t%%@@@z'",
                "sub -t a -E -D subscribe user-property a b -D unsubscribe user-property c d",
                "pub -t a -m b -D publish topic-alias 1",
                "sub -t a -E -D subscribe subscription-identifier 7",
                "sub -t a -E --retained-only --remove-retained",
                "sub --topic a -E --unsubscribe b --filter-out c --verbose --disable-clean-session --id x"
            })
    void bothObey(String line) {
        RealClient.Run run = real(line, Map.of());
        assertEquals(0, run.exitCode(), () -> line + ": " + run.error());
        assertInstanceOf(Reading.Understood.class, ours(line, Map.of()), line);
    }

    /** What docs/mosquitto.md names as different. */
    static Stream<List<Object>> different() {
        return Stream.of(
                List.of("pub -t '' -m a", 0),
                List.of("pub -t a\ufffd -m b", 0),
                List.of("pub -t a -m \ufffd", 0),
                List.of("pub -t a -m b -V mqttv31", 0),
                List.of("pub -t a -m b -V 31", 0),
                List.of("pub -t '' -m b -D publish topic-alias 1", 0),
                List.of("pub -t a -m b -D publish content-type x -V 311", 0),
                List.of("pub -t a -m b -D will reason-string 5 --will-topic x", 7),
                List.of("pub -t a -m b -D connect authentication-method x", 140),
                List.of("pub -t a -m b -D connect authentication-data x", 0),
                List.of("pub -t a -m b -D disconnect server-reference x", 0),
                List.of("pub -t a -m b -D publish payload-format-indicator 7", 0),
                List.of("pub -t a -m b -D will payload-format-indicator 7 --will-topic x", 0),
                List.of("pub -t a -m b -D publish response-topic a/+", 0),
                List.of("pub -t a -m b -D publish response-topic ''", 0),
                List.of("pub -t a -m b -D will response-topic # --will-topic x", 0),
                List.of("pub -t a -m b --tls-alpn mqtt", 0),
                List.of("pub -t a -m b --insecure --ciphers DEFAULT", 0),
                List.of("sub -t '' -E -W 1", 27),
                List.of("sub -t $share//a -E", 0),
                List.of("sub -t $share/g -E", 0),
                List.of("sub -t $share/g/ -E", 0),
                List.of("sub -t $share/+/a -E", 0),
                List.of("sub -t $share/ -E", 0),
                List.of("sub -L mqtt://localhost/$share/g -E", 0),
                List.of("sub -t a -U $share/g -W 1", 27),
                List.of("sub -t a -E -D subscribe subscription-identifier 0", 0));
    }

    @ParameterizedTest
    @MethodSource("different")
    void oursAloneRefuses(List<Object> line) {
        assertEquals(line.get(1), real((String) line.get(0), Map.of()).exitCode());
        assertInstanceOf(Reading.Wrong.class, ours((String) line.get(0), Map.of()), line.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-m x\n-t a",
                "-m x\n\n# -t b\n-t a\n",
                "-m hello there\r\n-t a\r\n",
                "   -m x y\n --topic  a",
                "-t a#\n-m x",
                "-t\n",
                "-t a\n-m x\n-d  \n",
                "-d \n-t a\n-m x",
                "-D publish content-type x\n-t a\n-m x",
                "-t a\n-m x\n-m y",
                "-i x\n-I y",
                ""
            })
    void readTheConfigurationFileFirst(String content, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mosquitto_pub"), content);
        Files.createDirectories(folder.resolve(".config"));
        Files.writeString(folder.resolve(".config/mosquitto_pub"), content);
        for (String variable : List.of("XDG_CONFIG_HOME", "HOME")) {
            Map<String, String> environment = Map.of(variable, folder.toString());
            int real = real("pub", environment).exitCode();
            assertEquals(real == 0, ours("pub", environment) instanceof Reading.Understood, content);
        }
    }

    private static RealClient.Run real(String line, Map<String, String> environment) {
        List<String> words = new ArrayList<>(RealClient.words(line));
        Program program = words.remove(0).equals("pub") ? Program.PUB : Program.SUB;
        String port = Integer.toString(broker.broker().port());
        words.addAll(0, List.of("-p", port));
        words.replaceAll(word -> word.replace("mqtt://localhost/", "mqtt://localhost:" + port + "/"));
        return RealClient.run(program, words, new byte[0], environment);
    }

    private static Reading<?> ours(String line, Map<String, String> environment) {
        List<String> words = new ArrayList<>(RealClient.words(line));
        Program program = words.remove(0).equals("pub") ? Program.PUB : Program.SUB;
        CommandLineParser parser = new CommandLineParser(environment, 4711);
        return program == Program.PUB ? parser.publish(words) : parser.subscribe(words);
    }
}
