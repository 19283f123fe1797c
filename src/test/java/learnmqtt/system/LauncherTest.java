package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./learn} becomes the program: from anywhere, with its arguments, signals and exit code untouched. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {
    @TempDir
    Path folder;

    LauncherCopy launcher;

    @BeforeEach
    void copy() throws Exception {
        launcher = new LauncherCopy(folder);
    }

    @Test
    void theFirstRunBuildsAndLaterOnesStartAtOnce() throws Exception {
        Result first = launcher.run();
        assertEquals(List.of("Building Learn MQTT once, about a minute…"), first.err());
        assertEquals(0, first.code());
        assertEquals(List.of(), launcher.run().err());
        assertEquals(1, launcher.builds());
    }

    @Test
    void everyArgumentArrivesAsItIs() throws Exception {
        List<String> arguments = List.of("pub", "-m", "two words", "", "*", "\"'$HOME\\", "메시지", "--lang", "ko");
        List<String> out = launcher.run(arguments.toArray(String[]::new)).out();
        int main = out.indexOf("learnmqtt.cli.Main");
        assertEquals(arguments, out.subList(main + 1, out.size() - 1));
    }

    @Test
    void theWorkingDirectoryIsTheCallersAndTheProgramIsToldWhereItLives() throws Exception {
        List<String> out = launcher.run().out();
        assertEquals(folder.toRealPath().toString(), out.get(out.size() - 1));
        assertTrue(out.contains("-Dlearn.home=" + launcher.root().toRealPath()));
    }

    @Test
    void worksThroughLinksToLinks() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("direct"), launcher.root().resolve("learn"));
        Files.createSymbolicLink(
                folder.resolve("relative"),
                Path.of(launcher.root().getFileName().toString(), "learn"));
        Files.createSymbolicLink(bin.resolve("learn"), Path.of("../relative"));
        for (String command : List.of("direct", "learn")) {
            for (String called :
                    List.of("./bin/" + command, bin.resolve(command).toString())) {
                Result result = LauncherCopy.result(launcher.start(folder, List.of(called)));
                assertTrue(
                        result.out().contains("-Dlearn.home=" + launcher.root().toRealPath()), result.toString());
            }
        }
    }

    @Test
    void theExitCodeIsTheProgramsOwn() throws Exception {
        launcher.environment()
                .put(
                        "JAVA_HOME",
                        launcher.jdk("17", "[ \"$ARG\" = --warm-up ] || exit 130")
                                .toString());
        assertEquals(130, launcher.run().code());
    }

    @Test
    void signalsReachTheProgram() throws Exception {
        Path home = launcher.jdk("17.0.1", """
                case $* in
                  *--warm-up) ;;
                  *) trap 'exit 77' TERM; echo ready; while :; do sleep 0.1; done ;;
                esac""");
        launcher.environment().put("JAVA_HOME", home.toString());
        Process process = launcher.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("ready", out.readLine());
            process.destroy();
            assertEquals(77, process.waitFor());
        }
    }

    @Test
    void moreOptionsForTheVirtualMachineComeFromTheEnvironment() throws Exception {
        launcher.environment().put("LEARN_JAVA_OPTIONS", "-Xmx1g  -Da=*");
        List<String> out = launcher.run().out();
        assertTrue(out.containsAll(List.of("-Xmx1g", "-Da=*")), out.toString());
    }

    @Test
    void aNewerJdkIsSparedItsWarnings() throws Exception {
        String allow = "--sun-misc-unsafe-memory-access=allow";
        assertFalse(launcher.run().out().contains(allow));
        launcher.environment().put("JAVA_HOME", launcher.jdk("25.0.3", "").toString());
        assertTrue(launcher.run().out().contains(allow));
    }

    @Test
    void theArchiveOfClassesIsMadeOnceAndUsed() throws Exception {
        assertEquals(1, archives(launcher.run()));
        assertEquals(1, archives(launcher.run()));
        assertEquals(1, launcher.rehearsals());
    }

    @Test
    void aDamagedArchiveIsMadeAgain() throws Exception {
        launcher.run();
        String build = Files.readString(launcher.store().resolve("current")).strip();
        Files.writeString(launcher.store().resolve(build).resolve("17.jsa"), "cut");
        assertEquals(1, archives(launcher.run()));
        assertEquals(2, launcher.rehearsals());
    }

    @Test
    void anotherJdkGetsItsOwnArchive() throws Exception {
        launcher.run();
        launcher.environment().put("JAVA_HOME", launcher.jdk("17.0.16", "").toString());
        assertEquals(
                List.of("Getting ready for this Java once, some seconds…"),
                launcher.run().err());
        assertEquals(1, launcher.rehearsals());
        assertEquals(List.of(), launcher.run().err());
    }

    @Test
    void withoutAnArchiveTheProgramStartsAllTheSame() throws Exception {
        launcher.environment()
                .put(
                        "JAVA_HOME",
                        launcher.jdk("17.0.2", "case $* in *--warm-up) echo >>\"$0.rehearsals\"; exit 1 ;; esac")
                                .toString());
        assertEquals(0, archives(launcher.run()));
        assertEquals(0, archives(launcher.run()));
        assertEquals(1, launcher.rehearsals());
    }

    /** Which saves Java code between each class and the virtual machine. */
    @Test
    void theVirtualMachineItselfLoadsTheClassesOfPubAndSubAndBroker() throws Exception {
        launcher.run();
        for (String command : List.of("pub", "sub", "broker")) {
            Result result = launcher.run(command, "-a", "b");
            assertEquals(1, archives(result));
            assertFalse(result.out().contains("-cp"), result.toString());
            assertTrue(
                    result.out().stream().anyMatch(argument -> argument.startsWith("-Xbootclasspath/a:")),
                    result.toString());
        }
        assertEquals(3, launcher.rehearsals()); // pub and sub share theirs
    }

    /** What needs the JDK's tools is seen by another class loader only. */
    @Test
    void inASessionTheVirtualMachineItselfLoadsTheLibraries() throws Exception {
        List<String> out = launcher.run("list", "pub").out();
        String own = "/learn-mqtt.jar";
        assertTrue(out.get(out.indexOf("-cp") + 1).contains(own), out.toString());
        String boot = out.stream()
                .filter(argument -> argument.startsWith("-Xbootclasspath/a:"))
                .findAny()
                .orElseThrow();
        assertFalse(boot.contains(own), boot);
    }

    private static long archives(Result result) {
        assertEquals(0, result.code());
        return result.out().stream()
                .filter(argument -> argument.startsWith("-XX:SharedArchiveFile="))
                .count();
    }
}
