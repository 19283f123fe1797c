package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTest {

    @ParameterizedTest
    @EnumSource(Command.class)
    void aWholeNameIsTheCommand(Command command) {
        assertEquals(Optional.of(command), Command.parse(command.toString()).command());
    }

    @Test
    void theBeginningOfOneNameIsEnough() {
        assertEquals(Optional.of(Command.NEXT), Command.parse("/n").command());
        assertEquals(Optional.of(Command.SKIP), Command.parse("/sk").command());
    }

    @Test
    void upperCaseIsTheSame() {
        assertEquals(Optional.of(Command.QUIT), Command.parse("/Quit").command());
    }

    @Test
    void theBeginningOfSeveralNamesIsNone() {
        assertEquals(Optional.empty(), Command.parse("/s").command());
        assertEquals(Optional.empty(), Command.parse("/h").command());
    }

    @Test
    void wordsAfterTheNameAreArguments() {
        Command.Call call = Command.parse("  /goto   publish now ");
        assertEquals(Optional.of(Command.GOTO), call.command());
        assertEquals(List.of("publish", "now"), call.arguments());
    }

    @Test
    void whatIsUnknownStaysAsItWasTyped() {
        assertEquals(new Command.Call(Optional.empty(), "/Nxt", List.of()), Command.parse("/Nxt"));
    }

    @Test
    void theNearestHasTheFewestOtherLetters() {
        assertEquals("/next", Command.nearest("/nxt"));
        assertEquals("/history", Command.nearest("/histroy"));
    }

    @Test
    void theNearestToAnAmbiguousBeginningBeginsLikeIt() {
        assertEquals("/skip", Command.nearest("/s"));
        assertEquals("/list", Command.nearest("/L"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/next", "/n", "/nonsense at all"})
    void aSlashAndALetterBeginACommand(String line) {
        assertTrue(Command.isCommand(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"// a comment", "/* a comment */", "/", "/ 2", "", "next", "a /next"})
    void everythingElseIsJava(String line) {
        assertFalse(Command.isCommand(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./learn sub -h 127.0.0.1 -i testSub -t debug",
                "./learn",
                "learn pub -t debug -m hi",
                "mosquitto_sub -t debug",
                "mosquitto -v",
                "curl -s --data 21.5C http://127.0.0.1:1883/"
            })
    void whatIsForAnotherTerminalIsKnown(String line) {
        assertTrue(Command.isForShell(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub.connect();", "learn = 3;", "var curl = 1", "mosquitto", "1 + 1", "learn(sub);"})
    void javaIsNotForAnotherTerminal(String line) {
        assertFalse(Command.isForShell(line));
    }
}
