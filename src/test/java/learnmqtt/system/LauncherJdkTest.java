package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.system.LauncherCopy.Result;
import learnmqtt.terminal.text.Columns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java {@code ./learn} takes, and what it says where there is none that will do. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherJdkTest {
    @TempDir
    Path folder;

    LauncherCopy launcher;
    Path tools;

    /** A path with the tools of every system on it, and no Java. */
    @BeforeEach
    void copy() throws Exception {
        launcher = new LauncherCopy(folder);
        tools = Files.createDirectories(folder.resolve("tools"));
        List<String> names = List.of(
                "sh",
                "uname",
                "readlink",
                "find",
                "mkdir",
                "rm",
                "mv",
                "date",
                "cat",
                "sleep",
                "grep",
                "tail",
                "wc",
                "locale",
                "stty",
                "awk",
                "pwd");
        for (String name : names) {
            for (Path tool : List.of(Path.of("/bin", name), Path.of("/usr/bin", name))) {
                if (Files.exists(tool)) {
                    LauncherCopy.executable(tools.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
                }
            }
        }
        launcher.environment().put("PATH", tools.toString());
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() throws Exception {
        launcher.environment().remove("JAVA_HOME");
        refused(
                "Learn MQTT needs a JDK, version 17 or later, and there is no Java here. To install one: ",
                launcher.run());
    }

    @Test
    void theDoctorNeedsAJdkItselfAndSaysWhatToInstall() throws Exception {
        launcher.environment().put("JAVA_HOME", launcher.jdk("11.0.22", "").toString());
        Result result = launcher.run("doctor");
        refused("Learn MQTT needs a JDK, version 17 or later, and this Java is older: ", result);
        assertTrue(result.err().get(0).contains("To install one: "), result.toString());
    }

    @Test
    void theSentenceIsInTheLanguageOfTheLocaleOrTheOption() throws Exception {
        launcher.environment().remove("JAVA_HOME");
        String korean = "Learn MQTT를 실행하려면 JDK 17 이상이 필요한데, 이 컴퓨터에서 Java를 찾지 못했어요. 설치 방법: ";
        refused(korean, launcher.run("--lang", "ko"));
        refused(korean, launcher.run("--lang=ko"));
        launcher.environment().put("LC_ALL", "ko_KR.UTF-8");
        refused(korean, launcher.run());
        launcher.environment().put("LANGUAGE", "en");
        refused("Learn MQTT needs", launcher.run());
    }

    @Test
    void anOldJdkIsToldApart() throws Exception {
        Path old = launcher.jdk("11.0.22", "");
        launcher.environment().put("JAVA_HOME", old.toString());
        refused(
                "Learn MQTT needs a JDK, version 17 or later, and this Java is older: " + old + "/bin/java, 11.0.22. ",
                launcher.run());
    }

    @Test
    void aVeryOldOneWithoutADescriptionIsAsked() throws Exception {
        Path old = launcher.jdk("1.8.0_402", "echo '    java.version = 1.8.0_402' >&2; exit 0");
        Files.delete(old.resolve("release"));
        launcher.environment().put("JAVA_HOME", old.toString());
        refused("Learn MQTT needs a JDK, version 17 or later, and this Java is older: ", launcher.run());
    }

    @Test
    void aRuntimeWithoutJshellIsToldApart() throws Exception {
        Path runtime = launcher.jdk("21.0.2", "java.base jdk.compiler", "");
        launcher.environment().put("JAVA_HOME", runtime.toString());
        refused(
                "Learn MQTT needs a full JDK, and this Java comes without JShell and compiler: " + runtime
                        + "/bin/java, 21.0.2. ",
                launcher.run());
    }

    @Test
    void anUnfitJavaHomeGivesWayToThePath() throws Exception {
        Files.createSymbolicLink(
                tools.resolve("java"), launcher.jdk("17.0.15", "").resolve("bin/java"));
        launcher.environment().put("JAVA_HOME", launcher.jdk("11", "").toString());
        assertEquals(0, launcher.run().code());
        launcher.environment().put("JAVA_HOME", folder.resolve("nowhere").toString());
        assertEquals(0, launcher.run().code());
    }

    @Test
    void aStandInForJavaIsAskedOnceForTheJdkBehindIt() throws Exception {
        Path real = launcher.jdk("21.0.2", "");
        LauncherCopy.executable(tools.resolve("java"), """
                #!/bin/sh
                echo >>"$0.asked"
                echo '    java.home = %s' >&2
                echo '    java.version = 21.0.2' >&2
                [ "$1" != --list-modules ] || printf '%%s@21.0.2\\n' java.base jdk.compiler jdk.jshell
                """.formatted(real));
        launcher.environment().remove("JAVA_HOME");
        Files.createDirectories(launcher.store());
        for (int i = 0; i < 3; i++) {
            Result result = launcher.run();
            assertEquals(0, result.code(), result.toString());
        }
        assertEquals(2, Files.readAllLines(tools.resolve("java.asked")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void atANarrowTerminalTheSentenceIsBrokenAtBlanksAndItsCommandIsNot(String language) throws Exception {
        Tools.need("script");
        LauncherCopy.executable(tools.resolve("apt-get"), "#!/bin/sh\n");
        launcher.environment().remove("JAVA_HOME");
        Path seen = folder.resolve("seen");
        String command = "stty cols 40; ./learn --lang " + language;
        LauncherCopy.result(
                launcher.start(launcher.root(), List.of(Tools.path("script"), "-qec", command, seen.toString())));
        List<String> lines = Files.readString(seen)
                .lines()
                .filter(line -> !line.startsWith("Script "))
                .toList();
        String fix = lines.stream()
                .filter(line -> line.contains("sudo "))
                .findFirst()
                .orElse("");
        assertTrue(fix.contains("sudo apt install default-jdk"), () -> String.join("\n", lines));
        assertTrue(lines.stream().allMatch(line -> Columns.of(line) <= 40), () -> String.join("\n", lines));
        assertEquals(
                launcher.run("--lang", language).err(),
                List.of(String.join(" ", lines).strip()));
    }

    private static void refused(String sentence, Result result) {
        assertEquals(3, result.code());
        assertEquals(1, result.err().size(), result.toString());
        assertTrue(result.err().get(0).startsWith(sentence), result.toString());
    }
}
