package learnmqtt.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "true",
                "\"\"",
                "{\"b\":1,\"a\":[1.50,-2E+3,\"한\\n\\\"\",{\"c\":null}],\"d\":false}"
            })
    void whatIsReadIsWrittenTheSame(String text) {
        assertEquals(text, JsonText.write(JsonText.read(text).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\"}",
                "{a:1}",
                "[1,]",
                "[1]x",
                "1 2",
                "'a'",
                "// c\n1",
                "NaN",
                "01",
                "1e99999999999",
                "\"\n\""
            })
    void whatIsNotJsonIsEmpty(String text) {
        assertEquals(Optional.empty(), JsonText.read(text));
    }

    @Test
    void nestingWithoutEndIsNotJson() {
        assertEquals(Optional.empty(), JsonText.read("[".repeat(100_000)));
    }

    @Test
    void indentedTextHasALineForEachMember() {
        Json value = Json.EMPTY.with("a", 1).with("b", Json.texts(List.of("x")));

        assertEquals("""
                {
                  "a": 1,
                  "b": [
                    "x"
                  ]
                }
                """, JsonText.writeIndented(value));
    }
}
