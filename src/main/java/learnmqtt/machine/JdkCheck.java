package learnmqtt.machine;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Whether Java is new enough, and a whole JDK: with compiler, JShell and debugger. */
final class JdkCheck implements Check {
    private static final int OLDEST = 17;
    private static final List<String> NEEDED =
            List.of("java.compiler", "java.logging", "jdk.compiler", "jdk.jdi", "jdk.jshell");

    private final Jdk jdk;

    JdkCheck(Jdk jdk) {
        this.jdk = jdk;
    }

    @Override
    public String about() {
        return "jdk";
    }

    @Override
    public List<Observation> look() {
        if (jdk.feature() < OLDEST) {
            return List.of(Observation.problem(
                    about(), Statement.of("jdk-old", "version", jdk.version(), "home", jdk.home())));
        }
        List<String> missing = NEEDED.stream()
                .filter(module -> !jdk.modules().contains(module))
                .toList();
        if (!missing.isEmpty()) {
            return List.of(Observation.problem(
                    about(), Statement.of("jdk-partial", "home", jdk.home(), "missing", String.join(", ", missing))));
        }
        if (Stream.of("jshell", "jshell.exe")
                .noneMatch(name -> Files.isExecutable(jdk.home().resolve("bin").resolve(name)))) {
            return List.of(Observation.note(about(), Statement.of("jdk-without-jshell", "home", jdk.home())));
        }
        return List.of(
                Observation.ok(about(), Statement.of("jdk-whole", "version", jdk.version(), "home", jdk.home())));
    }
}
