package learnmqtt.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "/home is no absolute path there")
class StateDirectoryTest {
    private static Path choose(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/known");
        return StateDirectory.choose(Optional.empty(), environment, properties);
    }

    @Test
    void theOptionGoesBeforeAll() {
        assertEquals(
                Path.of("here"),
                StateDirectory.choose(
                        Optional.of(Path.of("here")), Map.of("XDG_STATE_HOME", "/xdg"), new Properties()));
    }

    @Test
    void linuxAndMacOsFollowXdg() {
        for (String system : new String[] {"Linux", "Mac OS X"}) {
            assertEquals(
                    Path.of("/xdg/learn-mqtt"), choose(system, Map.of("XDG_STATE_HOME", "/xdg", "HOME", "/home/me")));
            assertEquals(Path.of("/home/me/.local/state/learn-mqtt"), choose(system, Map.of("HOME", "/home/me")));
            assertEquals(Path.of("/home/known/.local/state/learn-mqtt"), choose(system, Map.of()));
        }
    }

    @Test
    void aRelativeOrEmptyVariableIsPassedOver() {
        assertEquals(
                Path.of("/home/me/.local/state/learn-mqtt"),
                choose("Linux", Map.of("XDG_STATE_HOME", "state", "HOME", "/home/me")));
        assertEquals(
                Path.of("/home/me/.local/state/learn-mqtt"),
                choose("Linux", Map.of("XDG_STATE_HOME", "", "HOME", "/home/me")));
    }

    @Test
    void windowsKeepsItWithLocalData() {
        assertEquals(Path.of("/local/learn-mqtt"), choose("Windows 11", Map.of("LOCALAPPDATA", "/local")));
        assertEquals(Path.of("/home/known/AppData/Local/learn-mqtt"), choose("Windows 11", Map.of()));
    }
}
