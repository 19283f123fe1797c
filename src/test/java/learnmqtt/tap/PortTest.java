package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the tap listens, and that it leaves nothing behind. */
class PortTest {
    private FakeBroker upstream;

    @BeforeEach
    void start() throws IOException {
        upstream = new FakeBroker();
    }

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void listensOnBothLoopbacksWithTheSamePort() throws IOException {
        try (Tap tap = start(TapSettings.loopback(0))) {
            assumeTrue(tap.addresses().size() == 2, "this machine has no ::1");
            InetSocketAddress six = tap.addresses().get(1);
            assertTrue(six.getAddress() instanceof Inet6Address);
            assertEquals(tap.port(), six.getPort());
            try (RawClient client = new RawClient(six.getAddress(), six.getPort()).send(Wire.connect("six"));
                    RawClient broker = upstream.accept()) {
                assertArrayEquals(Wire.connack(), client.read());
                broker.send(Wire.publish("a", "b"));
                assertArrayEquals(Wire.publish("a", "b"), client.read());
            }
        }
    }

    @Test
    void listensOnTheGivenAddressAlone() throws IOException {
        InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        try (Tap tap = start(new TapSettings(List.of(address), 0))) {
            assertEquals(1, tap.addresses().size());
            assertThrows(ConnectException.class, () -> new RawClient(tap.port()).close());
            new RawClient(address, tap.port()).close();
        }
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (Tap tap = start(TapSettings.loopback(0))) {
            int port = tap.port();
            PortTakenException taken = assertThrows(
                    PortTakenException.class,
                    () -> start(TapSettings.loopback(port)).close());
            assertEquals(port, taken.port());
        }
    }

    @Test
    void portThatIsTakenOnTheSecondAddressAloneIsNamedAndTheFirstLetGo() throws IOException {
        InetAddress first = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        InetAddress second = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        try (ServerSocket other = outOfOthersWay(second)) {
            TapSettings both = new TapSettings(List.of(first, second), other.getLocalPort());
            assertThrows(PortTakenException.class, () -> start(both).close());
            assertThrows(ConnectException.class, () -> new RawClient(first, other.getLocalPort()).close());
        }
    }

    /** Listens below the ports that systems give to connections, so that nobody takes the same one on another address. */
    private static ServerSocket outOfOthersWay(InetAddress address) throws IOException {
        for (int port = 20_000; ; port++) {
            try {
                return new ServerSocket(port, 1, address);
            } catch (BindException taken) {
                assertTrue(port < 30_000, taken::toString);
            }
        }
    }

    @Test
    void foreignAddressCannotBeListenedOn() throws IOException {
        InetAddress foreign = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        CannotListenException failure = assertThrows(
                CannotListenException.class,
                () -> start(new TapSettings(List.of(foreign), 1883)).close());
        assertEquals(foreign, failure.address());
        assertEquals(1883, failure.port());
    }

    @Test
    void portIsFreeAgainAfterCloseWithConnectionsOpen() throws IOException {
        int port;
        try (RawClient client = open(upstream)) {
            port = client.socket().getPort();
            assertTrue(client.ends());
        }
        for (int i = 0; i < 5; i++) {
            start(TapSettings.loopback(port)).close();
        }
    }

    @Test
    void hundredsOfConnectionsLeaveNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<RawClient> clients = new ArrayList<>();
        Tap tap = start(TapSettings.loopback(0));
        for (int i = 0; i < 300; i++) {
            RawClient client = new RawClient(tap.port()).send(Wire.connect("client" + i));
            clients.add(client);
            clients.add(upstream.accept());
            client.read();
        }
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().startsWith("tap-") && !before.contains(one))
                .findAny()
                .orElseThrow();
        assertTrue(thread.isDaemon());
        tap.close();
        for (RawClient client : clients) {
            assertTrue(client.ends());
            client.close();
        }
        thread.join(Sandbox.DEADLINE.toMillis());
        assertFalse(thread.isAlive());
        assertThrows(ConnectException.class, () -> new RawClient(tap.port()).close());
    }

    /** A client of a tap that is closed already. */
    private RawClient open(FakeBroker upstream) throws IOException {
        try (Tap tap = start(TapSettings.loopback(0))) {
            RawClient client = new RawClient(tap.port()).send(Wire.connect("a"));
            upstream.accept();
            client.read();
            return client;
        }
    }

    private Tap start(TapSettings settings) {
        return Tap.start(settings, upstream, new Timeline());
    }
}
