package learnmqtt.check;

import static learnmqtt.check.AuthorMistake.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every mistake that an author can make in a cast, at its line. */
class CastProblemsTest {
    private static final String ACTIONS = "CONNECT SUBSCRIBE UNSUBSCRIBE PUBLISH DISCONNECT";

    /** The faulty line stands in line 11 of its file, after one without fault. */
    private static Problem second(String line) {
        return only("lamp: SUBSCRIBE filter=a\n" + line, 11);
    }

    private static Problem only(String block, int line) {
        return AuthorMistake.only(line, CastParser.parse(block, 10).problems());
    }

    @Test
    void names() {
        says("cast-name", Map.of("line", "PUBLISH topic=a"), second("PUBLISH topic=a"));
        says("cast-name", second("my lamp: PUBLISH topic=a"));
        says("cast-name", second("lamp PUBLISH topic=a"));
        says("cast-name", second(": PUBLISH topic=a"));
        says("cast-empty", only("# nobody\n", 10));
    }

    @Test
    void words() {
        says("word-unknown", Map.of("word", "publish", "nearest", "PUBLISH"), second("lamp: publish topic=a"));
        says("word-unknown", Map.of("word", "evry", "nearest", "every"), second("lamp: evry 2s PUBLISH topic=a"));
        says("word-unknown", Map.of("word", "On", "nearest", "on"), second("lamp: On PUBLISH PUBLISH topic=a"));
        says("word-unknown", Map.of("word", "PUBLIS", "nearest", "PUBLISH"), second("lamp: every 2s PUBLIS topic=a"));
        says("word-unknown", Map.of("word", "PUBLISHD", "nearest", "PUBLISH"), second("lamp: on PUBLISHD DISCONNECT"));
        String known = ACTIONS + " after every on";
        says("word-unknown-far", Map.of("word", "LISTEN", "known", known), second("lamp: LISTEN filter=a"));
        says(
                "key-elsewhere",
                Map.of("key", "colour", "word", "DISCONNECT", "keys", "code"),
                second("lamp: DISCONNECT colour=1"));
        says(
                "cast-hole-unknown-far",
                Map.of("name", "temp", "known", "payload topic"),
                second("lamp: on PUBLISH PUBLISH topic=a payload={temp}"));
        says("cast-action", Map.of("word", "PINGREQ", "actions", ACTIONS), second("lamp: PINGREQ"));
        says("cast-action-missing", Map.of("actions", ACTIONS), second("lamp:"));
        says("cast-action-missing", second("lamp: every 2s"));
        says("cast-action-missing", second("lamp: on PUBLISH topic=a"));
        says("cast-action-missing", second("lamp: topic=a"));
    }

    @Test
    void times() {
        says("cast-time", Map.of("word", "every", "value", "2"), second("lamp: every 2 PUBLISH topic=a"));
        says("cast-time", Map.of("word", "after", "value", "PUBLISH"), second("lamp: after PUBLISH topic=a"));
        says("cast-time", second("lamp: after 0s PUBLISH topic=a"));
        says("cast-time", second("lamp: every"));
        says("cast-times", Map.of("term", "time=3"), second("lamp: every 2s time=3 PUBLISH topic=a"));
        says("cast-times", second("lamp: every 2s times>=3 PUBLISH topic=a"));
        says("cast-times-value", Map.of("value", "0"), second("lamp: every 2s times=0 PUBLISH topic=a"));
        says("cast-times-value", second("lamp: every 2s times=1001 PUBLISH topic=a"));
        says("cast-times-missing", second("lamp: on PUBLISH topic=a every 2s PUBLISH topic=b"));
        says("cast-action-missing", second("lamp: after 2s times=3 PUBLISH topic=a"));
    }

    @Test
    void whatIsWaitedFor() {
        says("cast-on-kind", Map.of("word", "not"), second("lamp: on not PUBLISH topic=a DISCONNECT"));
        says("cast-on-kind", second("lamp: on given CONNECT DISCONNECT"));
        says("cast-on-count", second("lamp: on PUBLISH topic=a count=2 DISCONNECT"));
        says("cast-on-count", second("lamp: on PUBLISH topic=a within=2s DISCONNECT"));
        says("word-missing", second("lamp: on"));
        says("word-missing", second("lamp: on topic=a PUBLISH topic=b"));
        says("key-unknown", Map.of("key", "topik", "nearest", "topic"), second("lamp: on PUBLISH topik=a DISCONNECT"));
        says("operator-missing", Map.of("term", "topic"), second("lamp: on PUBLISH topic PUBLISH topic=b"));
        says("quote-open", second("lamp: on PUBLISH payload=\"a PUBLISH topic=b"));
        says("variable-unbound", second("lamp: on CONNECT client!=$c DISCONNECT"));
        says("from-and-to", second("lamp: on PUBLISH from=a to=b DISCONNECT"));
    }

    @Test
    void keys() {
        says("key-unknown", Map.of("key", "topik", "nearest", "topic"), second("lamp: PUBLISH topic=a topik=a"));
        says("key-elsewhere", second("lamp: PUBLISH topic=a dup=true"));
        says(
                "key-elsewhere",
                Map.of("key", "topic", "word", "SUBSCRIBE", "keys", "filter qos"),
                second("lamp: SUBSCRIBE topic=a"));
        says("key-twice", Map.of("key", "filter"), second("lamp: SUBSCRIBE filter=a filter=b"));
        says("cast-key-missing", Map.of("word", "PUBLISH", "key", "topic"), second("lamp: PUBLISH payload=a"));
        says("cast-key-missing", Map.of("word", "UNSUBSCRIBE", "key", "filter"), second("lamp: UNSUBSCRIBE"));
        says("cast-key-missing", Map.of("word", "CONNECT", "key", "will-topic"), second("lamp: CONNECT will-qos=1"));
        says("cast-operator", Map.of("operator", ">="), second("lamp: PUBLISH topic=a qos>=1"));
        says("cast-variable", Map.of("variable", "$x"), second("lamp: PUBLISH topic=a payload=$x"));
        says("operator-missing", second("lamp: PUBLISH topic=a retain"));
        says("value-missing", second("lamp: PUBLISH topic=a payload="));
    }

    @Test
    void values() {
        says("value-topic", Map.of("key", "topic", "value", "a/#"), second("lamp: PUBLISH topic=a/#"));
        says("value-topic", second("lamp: PUBLISH topic={1..6}/+"));
        says("value-filter", second("lamp: SUBSCRIBE filter=a#"));
        says("value-qos", second("lamp: SUBSCRIBE filter=a qos=3"));
        says("value-flag", second("lamp: PUBLISH topic=a retain=1"));
        says("value-topic", second("lamp: CONNECT will-topic=a/#"));
        says(
                "cast-most",
                Map.of("key", "keepalive", "most", "65535", "value", "65536"),
                second("lamp: CONNECT keepalive=65536"));
        says("cast-version", second("lamp: CONNECT version=3.1"));
        says("value-version", second("lamp: CONNECT version=4"));
        says("cast-code", Map.of("value", "1"), second("lamp: DISCONNECT code=1"));
    }

    @Test
    void braces() {
        says(
                "cast-hole-unknown",
                Map.of("name", "payloda", "nearest", "payload"),
                second("lamp: on PUBLISH topic=a PUBLISH topic=b payload={payloda}"));
        says("cast-hole-place", Map.of("name", "payload"), second("lamp: PUBLISH topic=b payload={payload}"));
        says("cast-hole-place", second("lamp: on SUBACK PUBLISH topic={topic}"));
        says("cast-range", Map.of("range", "{24..20}"), second("lamp: PUBLISH topic=b payload={24..20}"));
        says("cast-range", second("lamp: PUBLISH topic=b payload={20,5..24}"));
        says("cast-range", second("lamp: PUBLISH topic=b payload=\"{20 .. 24}\""));
    }

    @Test
    void whatTheLinesOfADeviceAreToOneAnother() {
        says("cast-connect-twice", Map.of("name", "lamp"), only("lamp: CONNECT\nlamp: CONNECT keepalive=5", 11));
        says("cast-connect-again", Map.of("name", "lamp"), second("lamp: after 5s CONNECT keepalive=5"));
    }

    @Test
    void aDeviceHearsWhatItSubscribesTo() {
        says("cast-user", Map.of("name", "lamp"), second("lamp: on PUBLISH user=kim DISCONNECT"));
        says("cast-deaf", Map.of("name", "lamp"), second("lamp: on PUBLISH topic=b DISCONNECT"));
        says("cast-deaf", only("lamp: on PUBLISH DISCONNECT", 10));
        says("cast-deaf", second("door: on PUBLISH filter=a DISCONNECT"));
        assertEquals(
                List.of(),
                CastParser.parse("lamp: on PUBLISH from=app DISCONNECT", 1).problems());
        assertEquals(
                List.of(),
                CastParser.parse("lamp: CONNECT clean=false\nlamp: on PUBLISH topic=b DISCONNECT", 1)
                        .problems());
    }

    @Test
    void propertiesOfMqtt5() {
        Map<String, String> facts = Map.of("key", "expiry", "name", "lamp");
        says("cast-needs-5", facts, second("lamp: PUBLISH topic=a expiry=5"));
        says("cast-needs-5", facts, second("lamp: CONNECT expiry=5"));
        says("cast-needs-5", Map.of("key", "user.NAME", "name", "lamp"), second("lamp: PUBLISH topic=a user.unit=K"));
        says("cast-needs-5", Map.of("key", "code", "name", "lamp"), second("lamp: after 1s DISCONNECT code=4"));
    }

    @Test
    void everyMistakeIsNamedAtItsLine() {
        List<Problem> problems = CastParser.parse("lamp: PUBLIS\nlamp: SUBSCRIBE filter=a\ndoor\n", 5)
                .problems();
        assertEquals(List.of(5, 7), problems.stream().map(Problem::line).toList());
    }
}
