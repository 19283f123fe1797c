package learnmqtt.check;

import static learnmqtt.check.AuthorMistake.says;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every mistake that an author can make in a block, at its line. */
class LanguageProblemsTest {
    /** A first line without fault, then the faulty one, which stands in line 11 of its file. */
    private static Problem second(String line) {
        return only("PUBLISH from=$p\n" + line, false, 11);
    }

    private static Problem only(String block, boolean anyOrder, int line) {
        return AuthorMistake.only(
                line, ExpectationParser.parse(block, 10, anyOrder).problems());
    }

    @Test
    void words() {
        says("word-unknown", Map.of("word", "Publish", "nearest", "PUBLISH"), second("Publish topic=a"));
        says("word-unknown", Map.of("word", "SUBSCRIB", "nearest", "SUBSCRIBE"), second("not SUBSCRIB"));
        says("word-unknown", Map.of("word", "Given", "nearest", "given"), second("Given CONNECT"));
        says("word-missing", Map.of("line", "not"), second("not"));
        says("word-unknown-far", second("wait for PUBLISH"));
        says("given-and-not", Map.of("line", "given not CONNECT"), second("given not CONNECT"));
        says("given-and-not", second("not given CONNECT client=a"));
    }

    @Test
    void keys() {
        says("key-unknown", Map.of("key", "topik", "nearest", "topic"), second("PUBLISH topik=a"));
        says("key-unknown", Map.of("key", "Count", "nearest", "count"), second("PUBLISH Count=1"));
        Map<String, String> far = Map.of("key", "colour", "word", "PINGREQ", "keys", "client from bytes user");
        says("key-elsewhere", far, second("PINGREQ colour=a"));
        Problem elsewhere = second("PINGREQ topic=a");
        says("key-elsewhere", Map.of("key", "topic", "word", "PINGREQ", "keys", "client from bytes user"), elsewhere);
        says("key-elsewhere", second("UNSUBSCRIBE qos=1"));
        says("key-twice", Map.of("key", "topic"), second("PUBLISH topic=a topic=b"));
        says("key-missing", Map.of("term", "=a"), second("PUBLISH =a"));
        says("from-never", Map.of("word", "CONNACK"), second("CONNACK from=a"));
        says("to-never", Map.of("word", "CONNECT"), second("CONNECT to=a"));
        says("from-and-to", second("PUBLISH from=a to=b"));
    }

    @Test
    void operators() {
        Map<String, String> equals = Map.of("operator", "==", "nearest", "=", "term", "topic==a");
        says("operator-unknown", equals, second("PUBLISH topic==a"));
        says(
                "operator-unknown",
                Map.of("operator", ">", "nearest", ">=", "term", "bytes>5"),
                second("PUBLISH bytes>5"));
        says("operator-missing", Map.of("term", "topic"), second("PUBLISH topic"));
        says("operator-on-key", Map.of("key", "retain", "operator", ">="), second("PUBLISH retain>=1"));
        says("operator-on-key", Map.of("key", "filter", "operator", "~"), second("PUBLISH filter~a"));
        says("value-decimal", Map.of("value", "warm", "operator", ">="), second("PUBLISH payload>=warm"));
        says("pattern", second("PUBLISH payload~\"(\""));
    }

    @Test
    void values() {
        says("value-missing", Map.of("key", "topic"), second("PUBLISH topic="));
        says("value-qos", Map.of("key", "qos", "value", "3"), second("PUBLISH qos=3"));
        says("value-flag", Map.of("key", "retain", "value", "yes"), second("PUBLISH retain=yes"));
        says("value-number", Map.of("key", "keepalive", "value", "1m"), second("CONNECT keepalive=1m"));
        says("value-code", Map.of("key", "code", "value", "256"), second("CONNACK code=256"));
        says("value-version", Map.of("key", "version", "value", "4"), second("CONNECT version=4"));
        says("value-party", Map.of("key", "by", "value", "me"), second("CLOSE by=me"));
        says("value-topic", Map.of("key", "topic", "value", "a/#"), second("PUBLISH topic=a/#"));
        says("value-filter", Map.of("key", "filter", "value", "a#"), second("SUBSCRIBE filter=a#"));
    }

    @Test
    void quotes() {
        says("quote-open", Map.of("term", "payload=\"open"), second("PUBLISH payload=\"open"));
        says("quote-glued", Map.of("term", "payload=\"a\"b"), second("PUBLISH payload=\"a\"b topic=c"));
        says("escape", Map.of("escape", "\\t"), second("PUBLISH payload=\"a\\tb\""));
        says("escape", Map.of("escape", "\\x"), second("PUBLISH payload=\"\\xG0\""));
    }

    @Test
    void variables() {
        Map<String, String> facts = Map.of("variable", "$p", "operator", ">=");
        says("variable-operator", facts, second("PUBLISH payload>=$p"));
        says("variable-unbound", Map.of("variable", "$q"), second("PUBLISH from!=$q"));
        says("variable-unbound", second("not PUBLISH from!=$q\nnot PUBLISH from=$q"));
        says("filter-variable", Map.of("variable", "$p"), second("PUBLISH filter=$p"));
    }

    @Test
    void given() {
        says("given-word", Map.of("word", "PINGREQ"), second("given PINGREQ"));
        says("given-retain", second("given PUBLISH topic=a"));
        says("given-to", second("given PUBLISH retain=true to=a"));
    }

    @Test
    void counts() {
        says("count-place", Map.of("line", "not PUBLISH count=1"), second("not PUBLISH count=1"));
        says("count-place", second("given CONNECT count>=2"));
        says("count-operator", Map.of("operator", "<="), second("PUBLISH count<=2"));
        says("count-value", Map.of("value", "0"), second("PUBLISH count=0"));
        says("count-value", Map.of("value", "$p"), second("PUBLISH count=$p"));
    }

    @Test
    void times() {
        says("within-place", second("not PUBLISH within=1s"));
        says("within-operator", Map.of("operator", "<="), second("PUBLISH within<=5s"));
        says("within-value", Map.of("value", "5"), second("PUBLISH within=5"));
        says("within-value", Map.of("value", "0s"), second("PUBLISH within=0s"));
        says("within-first", only("given CONNECT\nPUBLISH within=5s", false, 11));
        says("within-any-order", only("PUBLISH\nPUBLISH within=5s", true, 11));
    }

    @Test
    void blocks() {
        says("empty", only("\n# nothing\n", false, 10));
        says("only-not", only("# first\nnot PUBLISH", false, 11));
    }

    @Test
    void allMistakesAreFoundAtOnce() {
        List<Problem> problems = ExpectationParser.parse("PUBLISHED\nPUBLISH qos=3 topik=a\nPUBLISH =", 7, false)
                .problems();
        assertEquals(
                List.of("7 word-unknown", "8 value-qos", "8 key-unknown", "9 key-missing"),
                problems.stream()
                        .map(one -> one.line() + " " + one.key().substring("language.".length()))
                        .toList());
    }
}
