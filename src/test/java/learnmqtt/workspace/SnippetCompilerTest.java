package learnmqtt.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnippetCompilerTest {
    private final SnippetCompiler compiler = new SnippetCompiler(Workspaces.settings());

    @AfterEach
    void close() {
        compiler.close();
    }

    /** Line, column and code of the first mistake. */
    private Optional<String> mistake(String source) {
        return compiler.compile(source).map(problem -> problem.line() + ":" + problem.column() + " " + problem.code());
    }

    @Test
    void theLibrariesAndThePreludeAreKnown() {
        assertEquals(Optional.empty(), mistake("""
                var door = new MqttClient(broker, "door", new MemoryPersistence());
                door.connect();
                door.subscribe("home/#", (topic, message) -> System.out.println(message))
                """));
    }

    @Test
    void nothingIsRun() {
        assertEquals(Optional.empty(), mistake("""
                System.exit(1);
                while (true) {}
                throw new IllegalStateException();
                """));
    }

    @Test
    void aMistakeHasItsPlaceInTheWholeText() {
        assertEquals(Optional.of("3:5 compiler.err.cant.resolve.location.args"), mistake("""
                var door = new MqttClient(broker, "door", new MemoryPersistence());

                    door.conect();
                """));
    }

    @Test
    void whatCameBeforeIsKnownAndMayBeDeclaredAgain() {
        assertEquals(Optional.empty(), mistake("int count = 1;"));
        assertEquals(Optional.empty(), mistake("count++; var count = \"one\"; count.length()"));
        assertEquals(Optional.of("1:1 compiler.err.cant.resolve.location"), mistake("count.size"));
    }

    @Test
    void theFirstMistakeIsNamedAndWhatFollowsFromItIsNot() {
        assertEquals(
                Optional.of("1:16 compiler.err.cant.resolve.location"),
                mistake("var door = new MqttClint();\ndoor.x();"));
        assertEquals(Optional.of("2:5 compiler.err.dot.class.expected"), mistake("int a = \nint b = 2;"));
    }

    @Test
    void aMethodMayUseWhatIsDeclaredBelowItButNotWhatNobodyDeclares() {
        assertEquals(Optional.empty(), mistake("int twice() { return 2 * one(); }\nint one() { return 1; }"));
        assertEquals(Optional.of("2:1 compiler.err.cant.resolve"), mistake("\nint thrice() {\n    return thre();\n}"));
    }
}
