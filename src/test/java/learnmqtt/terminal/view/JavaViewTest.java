package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import org.junit.jupiter.api.Test;

class JavaViewTest {

    @Test
    void aMistakeIsMarkedAtItsPlace() {
        Shown rejected = new Shown.Rejected(
                "pub.publsh(\"debug\");", 4, 6, "cannot find symbol\n  symbol:   method publsh(java.lang.String)");
        assertEquals("""
                    pub.publsh("debug");
                        ^^^^^^
                ✗ cannot find symbol
                  symbol: method publsh(java.lang.String)
                """, Rendered.signs(80, rejected));
    }

    @Test
    void aUsualSlipIsExplained() {
        assertEquals("""
                    pub.publish(debug);
                                ^^^^^
                ✗ cannot find symbol
                  symbol: variable debug
                  Nothing here is called debug. If it is a text, such as a topic, put it into
                  double quotation marks.
                """, Rendered.signs(80, rejected("debug", "cannot find symbol\n  symbol:   variable debug")));
        assertEquals("""
                    pub.publish(집);
                                ^^
                ✗ cannot find symbol
                  symbol: variable 집
                  Nothing here is called 집. If it is a text, such as a topic, put it into
                  double quotation marks.
                """, Rendered.signs(80, rejected("집", "cannot find symbol\n  symbol:   variable 집")));
        assertEquals(
                """
                    pub.connect;
                    ^^^^^^^^^^^
                ✗ cannot find symbol
                  symbol: variable connect
                  location: variable pub of type MqttClient
                  connect belongs to pub: if it is something to do, it needs round brackets, as in
                  pub.connect();
                """,
                Rendered.signs(
                        84,
                        new Shown.Rejected(
                                "pub.connect;",
                                0,
                                11,
                                "cannot find symbol\n  symbol:   variable connect\n"
                                        + "  location: variable pub of type MqttClient")));
        assertEquals(
                """
                    pub.publish("a");
                                ^^^
                ✗ incompatible types: java.lang.String cannot be converted to char[]
                  A password is an array of characters: write .toCharArray() behind the text.
                """,
                Rendered.signs(
                        80, rejected("\"a\"", "incompatible types: java.lang.String cannot be converted to char[]")));
        assertEquals("""
                    pub.publish('debug');
                                ^^^^^^^
                ✗ unclosed character literal
                  A text in Java stands in straight double quotation marks: "debug".
                """, Rendered.signs(80, rejected("'debug'", "unclosed character literal")));
        assertEquals("""
                    pub.publish(“debug”);
                                ^^^^^^^
                ✗ illegal character: '\\u201c'
                  A text in Java stands in straight double quotation marks: "debug".
                """, Rendered.signs(80, rejected("“debug”", "illegal character: '\\u201c'")));
        assertEquals("""
                    pub.publish(↪);
                                ^
                ✗ illegal character: '\\u21aa'
                  ↪ only shows that a long line goes on; it is not part of the code. Leave it
                  out.
                """, Rendered.signs(80, rejected("↪", "illegal character: '\\u21aa'")));
        assertEquals(
                """
                    pub.publish("a");
                    ^^^
                ✗ cannot find symbol
                  symbol: variable pub
                  There is no variable pub yet. Make it first, with the line that begins with
                  var.
                """,
                Rendered.signs(
                        80,
                        new Shown.Rejected(
                                "pub.publish(\"a\");", 0, 3, "cannot find symbol\n  symbol:   variable pub")));
        assertEquals(
                """
                    pub.publish("21");
                                ^^^^
                ✗ incompatible types: java.lang.String cannot be converted to byte[]
                  MQTT carries bytes: write .getBytes() behind the text, as in
                  "21.5".getBytes().
                """,
                Rendered.signs(
                        80, rejected("\"21\"", "incompatible types: java.lang.String cannot be converted to byte[]")));
    }

    private static Shown rejected(String wrong, String message) {
        return new Shown.Rejected("pub.publish(" + wrong + ");", 12, wrong.length(), message);
    }

    @Test
    void aValueOfSeveralLinesShowsItsFirst() {
        assertEquals(
                "  options = MqttConnectOptions …\n",
                Rendered.signs(
                        80, new Shown.Value("options", "MqttConnectOptions", "== Options ==\nuser : null\n==\n")));
    }

    @Test
    void thePlaceIsRightAfterKoreanText() {
        assertEquals(
                """
                    pub.publish("안녕하세요", text);
                                              ^^^^
                ✗ cannot find symbol
                """,
                Rendered.signs(80, new Shown.Rejected("pub.publish(\"안녕하세요\", text);", 21, 4, "cannot find symbol")));
    }

    @Test
    void koreanTextThatIsWrongIsMarkedInItsWholeWidth() {
        assertEquals("""
                    pub.보내기("debug");
                        ^^^^^^
                ✗ cannot find symbol
                """, Rendered.signs(80, new Shown.Rejected("pub.보내기(\"debug\");", 4, 3, "cannot find symbol")));
    }

    @Test
    void aLongLineIsCutSoThatThePlaceIsSeen() {
        String line =
                "var pub = new MqttClient(broker, \"testPub\", new MemoryPersistence()); pub.connect(); pub.publsh()";
        assertEquals(
                """
                    …pub.connect(); pub.publsh()
                                        ^^^^^^
                ✗ cannot find symbol
                """, Rendered.signs(32, new Shown.Rejected(line, line.indexOf("publsh"), 6, "cannot find symbol")));
    }

    @Test
    void theCaretBehindALineThatFillsTheRowStaysUnderIt() {
        String line = "pub.publish(debug)";
        assertEquals("""
                    …publish(debug)
                                   ^
                ✗ ';' expected
                """, Rendered.signs(20, new Shown.Rejected(line, line.length(), 1, "';' expected")));
    }

    @Test
    void aPlaceAtTheEndOfTheLineGetsACaretToo() {
        assertEquals("""
                    int x = 1
                             ^
                ✗ ';' expected
                """, Rendered.signs(80, new Shown.Rejected("int x = 1", 9, 1, "';' expected")));
    }

    @Test
    void withoutPicturesThePlaceIsSaidInWords() {
        assertEquals("""
                Java does not understand this line at column 5: publsh
                cannot find symbol
                """, Rendered.plain(80, new Shown.Rejected("pub.publsh();", 4, 6, "cannot find symbol")));
    }

    @Test
    void anExceptionOfPahoIsSaidInPlainWords() {
        Shown threw = new Shown.Threw(
                "org.eclipse.paho.client.mqttv3.MqttException",
                "Client is not connected",
                OptionalInt.of(32104),
                List.of("line 1"));
        Shown gloss = new Shown.Gloss(32104);
        assertEquals("""
                ✗ MqttException 32104: Client is not connected
                  at line 1
                  This client is not connected: call connect() first.
                """, Rendered.signs(80, threw, gloss));
        assertEquals("""
                MqttException 32104: Client is not connected
                위치: line 1
                이 클라이언트는 접속해 있지 않아요. 먼저 connect()를 호출해 주세요.
                """, Rendered.plainKorean(80, threw, gloss));
    }

    @Test
    void aValueHasItsNameAndAShortType() {
        String client = "org.eclipse.paho.client.mqttv3.MqttClient";
        assertEquals(
                """
                  sub = MqttClient@1b2c
                  $2 = "안녕"  (String)
                """,
                Rendered.signs(
                        80,
                        new Shown.Value("sub", client, client + "@1b2c"),
                        new Shown.Value("$2", "java.lang.String", "\"안녕\"")));
    }

    @Test
    void aTextThatLooksLikeAPathKeepsItsBeginning() {
        assertEquals("  x = a.b.c  (String)\n", Rendered.signs(80, new Shown.Value("x", "String", "a.b.c")));
    }

    @Test
    void outputKeepsItsShapeButNotItsControlCharacters() {
        Shown output = new Shown.Output("a\tb\n  \u001b[31mred\u001b[0m \u001b[2J\n", false);
        assertEquals("a    b\n  red \\x1B[2J\n", Rendered.signs(80, output));
    }

    @Test
    void errorOutputIsMarkedByAWord() {
        assertEquals("error output: no!\n", Rendered.signs(80, new Shown.Output("no!\n", true)));
    }
}
