package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FreeingTest {
    private static Optional<Holder> holder(String name, boolean service, boolean own) {
        return Optional.of(new Holder(name, 4711, name, service, own));
    }

    private static String command(Platform platform, Optional<Holder> holder, Optional<String> owner) {
        return new Freeing(platform, true).remedy(1883, holder, owner).command();
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX,   sudo systemctl stop mosquitto",
        "MAC,     brew services stop mosquitto",
        "WINDOWS, net stop mosquitto",
        "OTHER,   sudo kill 4711",
    })
    void aServiceIsStoppedAsAService(Platform platform, String command) {
        assertEquals(command, command(platform, holder("mosquitto", true, false), Optional.empty()));
    }

    @Test
    void withoutSystemdAServiceIsEndedAsAnyProcess() {
        Remedy remedy = new Freeing(Platform.LINUX, false)
                .remedy(1883, holder("mosquitto", true, false), Optional.of("mosquitto"));
        assertEquals("sudo kill 4711", remedy.command());
    }

    @ParameterizedTest
    @CsvSource({"LINUX, kill 4711", "MAC, kill 4711", "WINDOWS, taskkill /F /PID 4711", "OTHER, kill 4711"})
    void aProgramOfOnesOwnIsEnded(Platform platform, String command) {
        assertEquals(command, command(platform, holder("mosquitto", false, true), Optional.of("me")));
    }

    @Test
    void aMosquittoThatTheSystemHidesIsKnownByItsUser() {
        assertEquals(
                "sudo systemctl stop mosquitto", command(Platform.LINUX, Optional.empty(), Optional.of("mosquitto")));
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void whereNobodyKnowsTheHolderItIsSaidHowToFindIt(Platform platform) {
        Remedy remedy = new Freeing(platform, true).remedy(1883, Optional.empty(), Optional.empty());
        assertEquals("find-holder", remedy.purpose().key());
        assertEquals(true, remedy.command().contains(":1883"), remedy.command());
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "Mac OS X, MAC",
        "Windows 11, WINDOWS",
        "FreeBSD, OTHER",
        "Darwin, MAC",
        "'', OTHER",
    })
    void aSystemIsKnownByItsName(String name, Platform platform) {
        assertEquals(platform, Platform.named(name));
    }
}
