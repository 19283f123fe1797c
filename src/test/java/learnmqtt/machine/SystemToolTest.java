package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import learnmqtt.machine.SystemTool.Told;
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
    void lsofTellsTheProcessAndItsProgramInLinesOfTheirOwn() {
        List<String> lines = List.of("p4711", "cmosquitto", "f5", "n127.0.0.1:1883", "p4712", "cother");
        assertEquals(Optional.of(new Told(4711, "mosquitto", false)), SystemTool.readLsof(lines));
        assertEquals(Optional.of(new Told(4711, "", false)), SystemTool.readLsof(List.of("p4711", "f12")));
        assertEquals(Optional.empty(), SystemTool.readLsof(List.of()));
        assertEquals(Optional.empty(), SystemTool.readLsof(List.of("lsof: WARNING: can't stat() file system")));
    }

    @Test
    void tasklistTellsTheProgramAndWhetherItIsAService() {
        List<String> service = List.of("", "\"mosquitto.exe\",\"4711\",\"Services\",\"0\",\"9,876 K\"");
        assertEquals(Optional.of(new Told(4711, "mosquitto.exe", true)), SystemTool.readTasklist(service, 4711));
        List<String> german = List.of("\"java.exe\",\"4711\",\"Console\",\"1\",\"123.456 K\"");
        assertEquals(Optional.of(new Told(4711, "java.exe", false)), SystemTool.readTasklist(german, 4711));
    }

    @Test
    void tasklistSaysInASentenceThatThereIsNone() {
        List<String> none = List.of("INFO: No tasks are running which match the specified criteria.");
        assertEquals(Optional.empty(), SystemTool.readTasklist(none, 4711));
        assertEquals(Optional.empty(), SystemTool.readTasklist(List.of(), 4711));
    }
}
