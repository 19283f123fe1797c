package learnmqtt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedCommandTest {
    private static String again(List<String> typed, String... more) {
        return new TypedCommand(typed).with(List.of(more)).toString();
    }

    @Test
    void whatIsNewStandsAtTheEnd() {
        assertEquals("./learn --port 1884", again(List.of(), "--port", "1884"));
        assertEquals("./learn lesson topics --port 1884", again(List.of("lesson", "topics"), "--port", "1884"));
    }

    @Test
    void anOptionTakesTheOldOnesPlace() {
        assertEquals("./learn check x --port 0", again(List.of("--port", "1883", "check", "x"), "--port", "0"));
        assertEquals("./learn jshell --port 0", again(List.of("jshell", "--port=1883"), "--port", "0"));
        assertEquals(
                "./learn --broker 'mqtt://[::1]:1883' --port 1884",
                again(List.of("--port", "1883"), "--broker", "mqtt://[::1]:1883", "--port", "1884"));
    }

    @Test
    void aWordThatAShellWouldTakeApartIsQuoted() {
        assertEquals(
                "./learn --state '/home/me/my state' --lessons 'it'\\''s' --port 0",
                again(List.of("--state", "/home/me/my state", "--lessons", "it's"), "--port", "0"));
    }

    @Test
    void aWordThatAShellWouldReplaceIsQuoted() {
        assertEquals(
                "./learn lesson '=ls' --state '~/state' --lessons 'a[1]' --port 0",
                again(List.of("lesson", "=ls", "--state", "~/state", "--lessons", "a[1]"), "--port", "0"));
    }
}
