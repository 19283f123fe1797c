package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SystemToolTest {
    private static final List<String> NETSTAT = """

            Aktive Verbindungen

              Proto  Lokale Adresse         Remoteadresse          Status           PID
              TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN          1020
              TCP    127.0.0.1:1883         0.0.0.0:0              ABHÖREN          4711
              TCP    127.0.0.1:1884         127.0.0.1:51000        HERGESTELLT      99
              TCP    [::1]:1885             [::]:0                 ABHÖREN          815
              UDP    0.0.0.0:1886           *:*                                     7
            """.lines().toList();

    @Test
    void netstatTellsTheProcessInEveryLanguage() {
        assertEquals(OptionalLong.of(4711), SystemTool.readNetstat(NETSTAT, 1883));
        assertEquals(OptionalLong.of(815), SystemTool.readNetstat(NETSTAT, 1885));
    }

    @Test
    void connectionsAndOtherProtocolsAreNoListeners() {
        assertEquals(OptionalLong.empty(), SystemTool.readNetstat(NETSTAT, 1884));
        assertEquals(OptionalLong.empty(), SystemTool.readNetstat(NETSTAT, 1886));
        assertEquals(OptionalLong.empty(), SystemTool.readNetstat(NETSTAT, 883));
        assertEquals(OptionalLong.empty(), SystemTool.readNetstat(List.of(), 1883));
    }

    @Test
    void lsofTellsTheProcessInALineOfItsOwn() {
        assertEquals(OptionalLong.of(4711), SystemTool.readLsof(List.of("p4711", "f12", "p4712")));
        assertEquals(OptionalLong.empty(), SystemTool.readLsof(List.of()));
    }
}
