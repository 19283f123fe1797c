package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {
    private static ServerSocket listen(String address) throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName(address));
    }

    @Test
    void theHolderOfAPortIsNamed() throws IOException {
        try (ServerSocket socket = listen("127.0.0.1")) {
            Holder holder = Ports.holder(socket.getLocalPort()).orElseThrow();

            assertEquals(ProcessHandle.current().pid(), holder.pid());
            assertEquals("java", holder.name());
            assertTrue(holder.command().contains("java"), holder.command());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProgramOfOursIsKnownBehindTheLongestClassPath() throws IOException {
        Process ours =
                new ProcessBuilder("sh", "-c", "read line", "x".repeat(10_000), "learnmqtt.cli.Main", "broker").start();
        try {
            assertEquals("./learn broker", Holder.of(ours.pid()).orElseThrow().name());
        } finally {
            ours.destroy();
        }
    }

    @Test
    void aPortThatNobodyHoldsHasNoHolder() throws IOException {
        int port;
        try (ServerSocket socket = listen("127.0.0.1")) {
            port = socket.getLocalPort();
        }

        assertEquals(Optional.empty(), Ports.holder(port));
    }

    @Test
    void aTakenPortIsNotFreeOnAnyLoopbackAddress() throws IOException {
        try (ServerSocket socket = listen("127.0.0.1")) {
            assertFalse(Ports.isFree(socket.getLocalPort()));
        }
    }

    @Test
    void aFreePortAboveTheWantedOneIsOffered() throws IOException {
        try (ServerSocket socket = listen("127.0.0.1")) {
            int taken = socket.getLocalPort();

            int offered = Ports.free(taken);

            assertNotEquals(taken, offered);
            assertTrue(Ports.isFree(offered));
        }
    }

    @Test
    void theTopmostPortHasNoneAboveIt() {
        assertTrue(Ports.free(65535) > 0);
    }
}
