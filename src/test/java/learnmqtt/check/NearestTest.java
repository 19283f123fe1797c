package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void whatDiffersInAFewLettersIsProposed() {
        assertEquals(Optional.of("title"), Nearest.closeTo("Titel", List.of("id", "title")));
        assertEquals(Optional.of("client-id"), Nearest.closeTo("CLIENT_ID", List.of("topic", "client-id")));
    }

    @Test
    void whatHasHardlyALetterInCommonIsNot() {
        assertEquals(Optional.empty(), Nearest.closeTo("author", List.of("id", "title")));
        assertEquals(Optional.empty(), Nearest.closeTo("x", List.of("to", "by")));
        assertEquals(Optional.empty(), Nearest.closeTo("x", List.of()));
    }
}
