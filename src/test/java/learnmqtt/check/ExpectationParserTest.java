package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.check.Line.Count;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.Bytes;
import org.junit.jupiter.api.Test;

class ExpectationParserTest {
    private static Expectation read(String text) {
        Parsed parsed = ExpectationParser.parse(text, 1, false);
        assertEquals(List.of(), parsed.problems());
        return parsed.expectation();
    }

    private static Condition condition(String term) {
        return read("PUBLISH " + term).lines().get(0).conditions().get(0);
    }

    @Test
    void aLineHasItsNumberInTheFileAndItsSource() {
        Parsed parsed = ExpectationParser.parse("\n# comment\r\n  not PUBLISH  topic=a \nPUBLISH\n", 40, true);
        Line line = parsed.expectation().lines().get(0);
        assertEquals(42, line.number());
        assertEquals("not PUBLISH  topic=a", line.source());
        assertEquals(Kind.NOT, line.kind());
        assertEquals(43, parsed.expectation().lines().get(1).number());
        assertTrue(parsed.expectation().anyOrder());
    }

    @Test
    void everyOperatorIsRead() {
        for (Operator operator : Operator.values()) {
            assertEquals(operator, condition("payload" + operator + "5").operator());
        }
    }

    @Test
    void aBareDollarAndASmallLetterIsAVariable() {
        assertEquals(new Value.Variable("aB3"), condition("payload=$aB3").value());
        assertEquals(new Value.Literal("$A"), condition("payload=$A").value());
        assertEquals(new Value.Literal("$a-b"), condition("payload=$a-b").value());
        assertEquals(new Value.Literal("$a"), condition("payload=\"$a\"").value());
        assertEquals(new Value.Literal("$SYS/#"), condition("filter=$SYS/#").value());
    }

    @Test
    void aQuotedValueKnowsItsEscapes() {
        assertEquals(
                new Value.Literal("a \"b\" \\ c\n"),
                condition("payload=\"a \\\"b\\\" \\\\ c\\n\"").value());
        assertEquals(new Value.Literal("é"), condition("payload=\"\\xC3\\xA9\"").value());
        assertEquals(new Value.Literal(""), condition("payload=\"\"").value());
        assertEquals(new Value.Literal("한 글"), condition("payload=\"한 글\"").value());
    }

    @Test
    void bytesThatAreNoTextAreComparedAsBytes() {
        Value.Literal literal = (Value.Literal) condition("payload=\"\\xFFa\"").value();
        assertEquals(ByteText.of(Bytes.of(new byte[] {(byte) 0xFF, 'a'})), literal.text());
        assertEquals("\\xFFa", ByteText.shown(literal.text()));
    }

    @Test
    void countsAndTimes() {
        List<Line> lines = read("PUBLISH count=2\nPUBLISH count>=3 within=500ms\nPUBLISH within=5s\nPUBLISH within=2m")
                .lines();
        assertEquals(new Count(2, true), lines.get(0).count());
        assertEquals(new Count(3, false), lines.get(1).count());
        assertEquals(Optional.of(Duration.ofMillis(500)), lines.get(1).within());
        assertEquals(Optional.of(Duration.ofSeconds(5)), lines.get(2).within());
        assertEquals(Optional.of(Duration.ofMinutes(2)), lines.get(3).within());
        assertEquals(Count.AT_LEAST_ONE, lines.get(3).count());
    }

    @Test
    void patienceIsFiveSecondsOrTheSumOfTheTimes() {
        assertEquals(Duration.ofSeconds(5), read("PUBLISH\nPUBLISH within=2s").patience());
        assertEquals(
                Duration.ofSeconds(7),
                read("PUBLISH\nPUBLISH within=4s\nPUBLISH within=3s").patience());
    }

    @Test
    void everyKeyOfTheLanguageIsReadOnItsPackets() {
        read("""
                given SUBSCRIBE from=testSub filter=debug
                CONNECT client=a clean=true keepalive=60 version=3.1.1 user=u bytes>=20 expiry=5
                CONNECT will-topic=t will-payload=gone will-qos=1 will-retain=true
                CONNACK to=a session=false code=0 expiry=5
                PUBLISH from=$p topic=a payload~"2.*" qos=1 retain=false dup=false id=$i filter=a/#
                PUBLISH response-topic=a correlation="\\x00" content-type=text user.unit=C expiry>=3
                PUBACK to=$p id=$i code=0x10
                PUBREC code!=0x80
                PUBREL from=$p
                PUBCOMP to=$p
                SUBSCRIBE filter=$share/g/a qos=2 id=1
                SUBACK filter=a code<=2 qos>=1
                UNSUBSCRIBE filter=a id=2
                UNSUBACK filter=a code=17
                PINGREQ from=a bytes=2
                PINGRESP to=a
                DISCONNECT from=a code=4 expiry=0
                AUTH code=0x18
                CLOSE client=a clean=false by=tap
                HTTP bytes>=100 payload=21.5C
                not PUBLISH to!=$p
                """);
    }
}
