package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.Test;

/** What a client sends is held back until the broker has taken the client in, and can be asked for. */
class HoldingBackTest {
    @Test
    void aClientIsHeldBackUntilTheBrokerSaysThatItIsConnected() throws Exception {
        CompletableFuture<Consumer<String>> connected = new CompletableFuture<>();
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Tap tap = Tap.start(TapSettings.loopback(0), upstream(broker, connected), new Timeline());
                RawClient client = new RawClient(tap.port())) {
            assertFalse(tap.holdsBack());
            client.send(Wire.connect("slow"));
            try (RawClient behind = new RawClient(broker.accept())) {
                behind.read();
                assertTrue(tap.holdsBack());
                connected.get(1, TimeUnit.MINUTES).accept("slow");
                assertFalse(tap.holdsBack());
            }
        }
    }

    private static Upstream upstream(ServerSocket broker, CompletableFuture<Consumer<String>> asked) {
        return new Upstream() {
            @Override
            public InetSocketAddress address() {
                return (InetSocketAddress) broker.getLocalSocketAddress();
            }

            @Override
            public boolean tellWhenConnected(Consumer<String> connected) {
                return asked.complete(connected);
            }
        };
    }
}
