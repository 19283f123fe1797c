package learnmqtt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command takes, before or after its name; what was not given is empty. */
final class Options {
    /** All of them, as typed. */
    static final Set<String> NAMES =
            Set.of("--lang", "--port", "--listen", "--broker", "--lessons", "--state", "--plain", "--color", "--json");

    @Option(
            names = "--lang",
            paramLabel = "en|ko",
            converter = LanguageCode.class,
            scope = ScopeType.INHERIT,
            order = 1)
    private @Nullable String lang;

    @Option(names = "--port", paramLabel = "N", converter = PortNumber.class, scope = ScopeType.INHERIT, order = 2)
    private @Nullable Integer port;

    @Option(names = "--listen", paramLabel = "ADDRESS", scope = ScopeType.INHERIT, order = 3)
    private @Nullable String listen;

    @Option(names = "--broker", paramLabel = "URL", scope = ScopeType.INHERIT, order = 4)
    private @Nullable String broker;

    @Option(names = "--lessons", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 5)
    private @Nullable Path lessons;

    @Option(names = "--state", paramLabel = "DIR", scope = ScopeType.INHERIT, order = 6)
    private @Nullable Path state;

    @Option(names = "--plain", scope = ScopeType.INHERIT, order = 7)
    private boolean plain;

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT, order = 8)
    private Color color = Color.auto;

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 9)
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** When to use colours; the names are what is typed. */
    enum Color {
        auto,
        always,
        never
    }

    /** What was typed, with these options in the place of those of the same names; to be typed in a shell. */
    String commandWith(List<String> more) {
        List<String> typed =
                Objects.requireNonNull(command).commandLine().getParseResult().originalArgs();
        return new TypedCommand(typed).with(more).toString();
    }

    /** What starts the program again with the same course and the same progress. */
    String commandAgain() {
        List<String> again = new ArrayList<>();
        lessons().ifPresent(folder -> again.addAll(List.of("--lessons", folder.toString())));
        state().ifPresent(folder -> again.addAll(List.of("--state", folder.toString())));
        return new TypedCommand(again).toString();
    }

    Optional<String> lang() {
        return Optional.ofNullable(lang);
    }

    /** 0 for any free one. */
    Optional<Integer> port() {
        return Optional.ofNullable(port);
    }

    Optional<String> listen() {
        return Optional.ofNullable(listen);
    }

    Optional<String> broker() {
        return Optional.ofNullable(broker);
    }

    Optional<Path> lessons() {
        return Optional.ofNullable(lessons);
    }

    Optional<Path> state() {
        return Optional.ofNullable(state);
    }

    boolean plain() {
        return plain;
    }

    Color color() {
        return color;
    }

    boolean json() {
        return json;
    }
}
