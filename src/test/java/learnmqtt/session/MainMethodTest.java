package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainMethodTest {
    @Test
    void whatWouldCallItIsSaid() {
        assertEquals(
                Optional.of(new MainMethod(2, "Main.main(null);")),
                MainMethod.uncalled("class Main {\n  static void main(String... args) {}\n}"));
        assertEquals(Optional.of(new MainMethod(1, "main();")), MainMethod.uncalled("void main() {}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "int remain(int n) { return n; }",
                "class Main { static void main(String[] a) {} }\nMain.main(null);",
                "void  main() {}\nmain();"
            })
    void whatIsCalledOrNotThereIsNoMistake(String source) {
        assertEquals(Optional.empty(), MainMethod.uncalled(source));
    }
}
