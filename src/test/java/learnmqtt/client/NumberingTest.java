package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NumberingTest {
    private final Numbering numbering = new Numbering(0);

    @Test
    void countsMessagesAndSubscriptionsTogether() {
        assertLeaves("82060001 000161 00", "8206fff6 000161 00");
        assertLeaves("3004 000161 78", "3004 000161 78");
        assertLeaves("3206 000161 0003 78", "3206 000161 0001 78");
        assertEquals(3, numbering.last());
    }

    @Test
    void theAnswerGetsTheClientsOwnNumber() {
        assertLeaves("3406 000161 0001 78", "3406 000161 0014 78");
        assertArrives("5002 0014", "5002 0001");
        assertLeaves("6202 0001", "6202 0014");
        assertArrives("7002 0014", "7002 0001");
    }

    @Test
    void whatIsSentAgainKeepsItsNumber() {
        assertLeaves("3206 000161 0001 78", "3206 000161 0007 78");
        assertLeaves("3a06 000161 0001 78", "3a06 000161 0007 78");
        assertEquals(1, numbering.last());
    }

    @Test
    void aNumberThatTheClientUsesAgainIsAnotherOne() {
        assertLeaves("3206 000161 0001 78", "3206 000161 0001 78");
        assertArrives("4002 0001", "4002 0001");
        assertLeaves("3206 000161 0002 78", "3206 000161 0001 78");
        assertArrives("4002 0001", "4002 0002");
    }

    @Test
    void thereIsNoNumberZero() {
        Numbering last = new Numbering(0xffff);
        assertArrayEquals(bytes("3206 000161 0001 78"), last.leaving(bytes("3206 000161 0005 78")));
    }

    private void assertLeaves(String expected, String packet) {
        assertArrayEquals(bytes(expected), numbering.leaving(bytes(packet)));
    }

    private void assertArrives(String expected, String packet) {
        assertArrayEquals(bytes(expected), numbering.arriving(bytes(packet)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
