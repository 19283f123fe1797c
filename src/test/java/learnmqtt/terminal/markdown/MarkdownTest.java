package learnmqtt.terminal.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import learnmqtt.i18n.Language;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.text.Shape;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String ENGLISH = """
            # A heading

            A topic is a *path* like `home/kitchen/temp`. **Nobody** makes it
            first. See [the standard](https://mqtt.org/spec) or [topics](5-topics.md).

            **Task:** Publish `TESTING` to the topic `debug` with the client id `testPub`.

            1. first
            2. second, and this one is so long that it has to be wrapped at forty columns
               - inner one
               - inner two

            > quoted words

            | Sign | Meaning | Example |
            |---|---|--:|
            | `+` | one level | 1 |
            | `#` | the rest, and the level above it | 20 |

            ```java
            var pub = new MqttClient(broker, "testPub", new MemoryPersistence()); // long
            ```

            ---

            <!-- nothing --> The end.
            """;

    @Test
    void atThirtyColumns() {
        assertEquals("""
                A heading

                A topic is a path like
                home/kitchen/temp. Nobody
                makes it first. See the
                standard
                (https://mqtt.org/spec) or
                topics.

                ┃ Task: Publish TESTING to the
                ┃ topic debug with the client
                ┃ id testPub.

                1. first
                2. second, and this one is so
                   long that it has to be
                   wrapped at forty columns
                   ◦ inner one
                   ◦ inner two

                │ quoted words

                Sign  Meaning          Example
                ────  ───────────────  ───────
                +     one level              1
                #     the rest, and         20
                      the level above
                      it

                var pub = new
                ↪ MqttClient(broker,
                ↪ "testPub", new
                ↪ MemoryPersistence()); //
                ↪ long

                ──────────────────────────────

                The end.
                """, english(30, Shape.SIGNS));
    }

    @Test
    void atFortyColumns() {
        assertEquals("""
                A heading

                A topic is a path like
                home/kitchen/temp. Nobody makes it
                first. See the standard
                (https://mqtt.org/spec) or topics.

                ┃ Task: Publish TESTING to the topic
                ┃ debug with the client id testPub.

                1. first
                2. second, and this one is so long that
                   it has to be wrapped at forty columns
                   ◦ inner one
                   ◦ inner two

                │ quoted words

                Sign  Meaning                    Example
                ────  ─────────────────────────  ───────
                +     one level                        1
                #     the rest, and the level         20
                      above it

                var pub = new MqttClient(broker,
                ↪ "testPub", new MemoryPersistence());
                ↪ // long

                ────────────────────────────────────────

                The end.
                """, english(40, Shape.SIGNS));
    }

    @Test
    void atEightyColumns() {
        assertEquals("""
                A heading

                A topic is a path like home/kitchen/temp. Nobody makes it first. See the
                standard (https://mqtt.org/spec) or topics.

                ┃ Task: Publish TESTING to the topic debug with the client id testPub.

                1. first
                2. second, and this one is so long that it has to be wrapped at forty columns
                   ◦ inner one
                   ◦ inner two

                │ quoted words

                Sign  Meaning                           Example
                ────  ────────────────────────────────  ───────
                +     one level                               1
                #     the rest, and the level above it       20

                   var pub = new MqttClient(broker, "testPub", new MemoryPersistence()); // long

                ────────────────────────────────────────────────────────────────────────────────

                The end.
                """, english(80, Shape.SIGNS));
    }

    @Test
    void atTwoHundredColumnsTextStaysComfortable() {
        assertEquals("""
                A heading

                A topic is a path like home/kitchen/temp. Nobody makes it first. See the standard
                (https://mqtt.org/spec) or topics.

                ┃ Task: Publish TESTING to the topic debug with the client id testPub.

                1. first
                2. second, and this one is so long that it has to be wrapped at forty columns
                   ◦ inner one
                   ◦ inner two

                │ quoted words

                Sign  Meaning                           Example
                ────  ────────────────────────────────  ───────
                +     one level                               1
                #     the rest, and the level above it       20

                    var pub = new MqttClient(broker, "testPub", new MemoryPersistence()); // long

                ────────────────────────────────────────────────────────────────────────────────────────

                The end.
                """, english(200, Shape.SIGNS));
    }

    @Test
    void inAscii() {
        assertEquals("""
                A heading

                A topic is a path like
                home/kitchen/temp. Nobody makes it
                first. See the standard
                (https://mqtt.org/spec) or topics.

                | Task: Publish TESTING to the topic
                | debug with the client id testPub.

                1. first
                2. second, and this one is so long that
                   it has to be wrapped at forty columns
                   - inner one
                   - inner two

                | quoted words

                Sign  Meaning                    Example
                ----  -------------------------  -------
                +     one level                        1
                #     the rest, and the level         20
                      above it

                var pub = new MqttClient(broker,
                \\ "testPub", new MemoryPersistence());
                \\ // long

                ----------------------------------------

                The end.
                """, english(40, Shape.ASCII));
    }

    @Test
    void inSentencesTablesAreRecords() {
        assertEquals("""
                A heading

                A topic is a path like home/kitchen/temp. Nobody makes it first. See the
                standard (https://mqtt.org/spec) or topics.

                Task: Publish TESTING to the topic debug with the client id testPub.

                1. first
                2. second, and this one is so long that it has to be wrapped at forty columns
                   - inner one
                   - inner two

                > quoted words

                Sign: +
                Meaning: one level
                Example: 1

                Sign: #
                Meaning: the rest, and the level above it
                Example: 20

                    var pub = new MqttClient(broker, "testPub", new MemoryPersistence()); // long

                The end.
                """, english(80, Shape.SENTENCES));
    }

    private static String english(int width, Shape shape) {
        return Rendered.text(new Markdown().rows(ENGLISH, Rendered.look(width, Language.EN, shape)));
    }
}
