package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class InboxTest {
    private static final int MOST_PRINTED = 1_000;

    private final Inbox inbox = new Inbox();
    private final VoiceOfCode voice = new VoiceOfCode(inbox::post);

    @Test
    void withoutRoomCodeStandsStill() throws Exception {
        for (int line = 0; line < MOST_PRINTED; line++) {
            voice.output("line", false);
        }
        Thread printing = new Thread(() -> voice.output("one more", false));
        printing.start();
        while (printing.getState() != Thread.State.WAITING) {
            assertTrue(printing.isAlive());
            Thread.onSpinWait();
        }
        inbox.take(Duration.ofSeconds(10));
        printing.join(10_000);
        assertFalse(printing.isAlive());
    }
}
