package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder like {@code /proc}: 1883 is 075B, and 0A means listening. */
@DisabledOnOs(OS.WINDOWS)
class LinuxSocketsTest {
    private static final String TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:075B 00000000:0000 0A 00000000:00000000 00:00000000 00000000   112        0 4242 1 0
               1: 0100007F:075C 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 4243 1 0
            """;

    @TempDir
    private Path proc;

    private Path users;
    private LinuxSockets sockets;

    @BeforeEach
    void tables() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), TABLE);
        users = Files.writeString(
                proc.resolve("passwd"), "root:x:0:0::/root:/bin/sh\nmosquitto:x:112:119::/:/bin/false\n");
        sockets = new LinuxSockets(proc);
    }

    @Test
    void aProcessWithTheSocketOpenIsTheListener() throws IOException {
        Path links = Files.createDirectories(proc.resolve("4711/fd"));
        Files.createSymbolicLink(links.resolve("5"), Path.of("socket:[4242]"));
        assertEquals(OptionalLong.of(4711), sockets.listener(1883));
        assertEquals(OptionalLong.empty(), sockets.listener(1884), "a connection is no listener");
    }

    @Test
    void ofAHiddenProcessTheUserIsKnown() {
        assertEquals(OptionalLong.empty(), sockets.listener(1883));
        assertEquals(Optional.of("mosquitto"), sockets.owner(1883, users));
        assertEquals(Optional.of("112"), sockets.owner(1883, proc.resolve("none")));
        assertEquals(Optional.empty(), sockets.owner(1884, users));
    }
}
