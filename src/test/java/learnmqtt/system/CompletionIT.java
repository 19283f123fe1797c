package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of {@code ./learn completion}, in the shells that they are for. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CompletionIT {
    private static final String TO_ITS_BEGINNING = "\u0001";

    /** What is typed, and what is offered for its last word; all that is offered where it begins with {@code =}. */
    private static final Map<String, String> OFFERS = Map.ofEntries(
            Map.entry("./learn les", "= lesson"),
            Map.entry("learn wat", "= watch"),
            Map.entry("./learn --lang ko --plain comp", "= completion"),
            Map.entry(
                    "./learn lesson ",
                    "= broker decoupled publishers subscribers terminal-clients topics what-is-mqtt who-may-connect wildcards"),
            Map.entry("./learn lesson topics ", "="),
            Map.entry("./learn watch heat", "= heat-alarm"),
            Map.entry("./learn check heat-alarm si", "= silent-bar"),
            Map.entry("./learn reset w", "= what-is-mqtt who-may-connect wildcards"),
            Map.entry("./learn --color ", "= always auto never"),
            Map.entry("./learn lesson topics --lang ", "= en ko"),
            Map.entry("./learn list --js", "= --json"),
            Map.entry("./learn check --", "--external --seconds --port --help"),
            Map.entry("./learn author ", "= check"),
            Map.entry("./learn completion ", "= bash fish zsh"),
            Map.entry("./learn --port ", "="),
            Map.entry("./learn sub --retain", "= --retain-as-published --retain-handling --retained-only"),
            Map.entry("./learn pub --stdin", "= --stdin-file --stdin-line"),
            Map.entry("./learn pub -q ", "= 0 1 2"),
            Map.entry("./learn pub -f READ", "= README.md"),
            Map.entry("./learn jshell READ", "= README.md"));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void scripts() throws Exception {
        Learn.build();
        for (String shell : List.of("bash", "zsh", "fish")) {
            LauncherCopy.Result result = Learn.with("completion", shell, "--state", folder.toString(), "--lang", "en")
                    .toItsEnd();
            assertEquals(0, result.code(), result.toString());
            Files.write(folder.resolve(shell), result.out());
        }
    }

    @Test
    void bashOffersWhatFits() throws Exception {
        Tools.need("bash");
        String ask = "source " + folder.resolve("bash")
                + "; COMP_LINE=$1 COMP_POINT=${#1}; _learn; printf '%s\\n' \"${COMPREPLY[@]}\"";
        for (String typed : OFFERS.keySet()) {
            offered(typed, run("bash", "--norc", "-c", ask, "bash", typed));
        }
    }

    @Test
    void bashCompletesAValueBehindAnEqualsSign() throws Exception {
        Tools.need("bash", "script");
        try (LearnProcess bash = shell("bash --norc -i")) {
            bash.type("source " + folder.resolve("bash") + "; PS1=ready:");
            bash.await("ready:");
            bash.press("./learn --lang=k\t list --js\t" + TO_ITS_BEGINNING + "echo got: \n");
            bash.await("got: ./learn --lang=ko list --json");
        }
    }

    @Test
    void fishOffersWhatFits() throws Exception {
        Tools.need("fish");
        String ask = "source " + folder.resolve("fish") + "; complete -C $argv[1]";
        for (String typed : OFFERS.keySet()) {
            List<String> lines = run("fish", "--no-config", "-c", ask, typed);
            offered(typed, lines.stream().map(line -> line.split("\t", 2)[0]).toList());
        }
        assertTrue(
                run("fish", "--no-config", "-c", ask, "./learn lesson w").contains("wildcards\tWildcards"),
                "a title beside each name");
        assertEquals(
                List.of("--lang=ko"),
                run("fish", "--no-config", "-c", ask, "./learn --lang=k").stream()
                        .map(line -> line.split("\t", 2)[0])
                        .toList());
    }

    /** fish looks into its folder of completions for commands of the PATH alone. */
    @Test
    void fishOffersFromTheFileThatTheScriptNames() throws Exception {
        Tools.need("fish");
        List<String> script = Files.readAllLines(folder.resolve("fish"));
        String place = script.get(1).replaceFirst(".* completion fish >~/", "");
        Path file = folder.resolve("home").resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, script);
        Process fish = new ProcessBuilder(
                        Tools.path("env"),
                        "-u",
                        "XDG_CONFIG_HOME",
                        "HOME=" + folder.resolve("home"),
                        Tools.path("fish"),
                        "-c",
                        "complete -C './learn les'")
                .directory(LauncherCopy.PROJECT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        fish.getOutputStream().close();
        String offered = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(offered.startsWith("lesson\t"), place + ": " + offered);
        for (String language : List.of("en", "ko")) {
            LauncherCopy.Result help =
                    Learn.with("completion", "--help", "--lang", language).toItsEnd();
            assertTrue(String.join("\n", help.out()).contains("~/" + place), place);
        }
        assertTrue(Files.readString(LauncherCopy.PROJECT.resolve("README.md")).contains("~/" + place), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source %s; compdef _learn learn", "fpath=(%s $fpath); compinit -u -D"})
    void zshCompletesWhatFits(String setUp) throws Exception {
        Tools.need("zsh", "script");
        boolean sourced = setUp.startsWith("source");
        Path found = Files.createDirectories(folder.resolve("functions")).resolve("_learn");
        Files.write(found, Files.readAllLines(folder.resolve("zsh")));
        try (LearnProcess zsh = shell("zsh -f -i")) {
            zsh.type("PS1=; autoload -Uz compinit; compinit -u -D; setopt no_always_last_prompt; "
                    + setUp.formatted(sourced ? folder.resolve("zsh") : found.getParent()) + "; echo rea''dy");
            zsh.await("ready");
            for (String[] line : new String[][] {
                {"./learn les\t", "./learn lesson"},
                {"learn watch hea\t", "learn watch heat-alarm"},
                {"./learn --lang=k\t", "./learn --lang=ko"},
                {"./learn --lang ko reset wil\t", "./learn --lang ko reset wildcards"},
                {"./learn check heat-alarm si\t", "./learn check heat-alarm silent-bar"},
                {"./learn jshell READ\t", "./learn jshell README.md"},
                {"./learn list --js\t", "./learn list --json"},
                {"./learn sub --will-q\t2 --remo\t", "./learn sub --will-qos 2 --remove-retained"},
            }) {
                zsh.press(line[0] + TO_ITS_BEGINNING + "echo got: \n");
                zsh.await("got: " + line[1]);
            }
        }
    }

    private static void offered(String typed, List<String> offers) {
        String wanted = OFFERS.getOrDefault(typed, "");
        Set<String> words = Arrays.stream(wanted.replace("=", "").strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new TreeSet<>(offers);
        seen.remove("");
        if (wanted.startsWith("=")) {
            assertEquals(words, seen, typed);
        } else {
            assertTrue(seen.containsAll(words), typed + ": " + seen);
        }
    }

    private static List<String> run(String shell, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Tools.path(shell)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(LauncherCopy.PROJECT.toFile());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), err);
        assertEquals("", err);
        return out.lines().toList();
    }

    /** A shell at a terminal. */
    private static LearnProcess shell(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Tools.path("script"), "-qefc", "stty cols 200 rows 40; exec " + command, "/dev/null")
                .directory(LauncherCopy.PROJECT.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new LearnProcess(builder.redirectErrorStream(true).start());
    }
}
