package learnmqtt.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.conf.PasswordFile;
import learnmqtt.interop.Peer.Introduction;
import learnmqtt.interop.Peer.Library;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Clients of other people before our broker: connect, QoS 0 to 2, retained messages, Will, session, login. */
class OtherClientsTest {
    /** {@code ann} with the password {@code secret}. */
    private static final String ANN = "ann:$7$101$1O6rSxRGUXk2QrP3$76mLaHfdkialE6FL6XV7xE++ktIiif"
            + "kQbi1HOLIX3qGyrhUU1+LbYsU9gkOs7EVQPK8nz5cx5XXC95hEgDYlWQ==";

    private static final Map<String, Library> LIBRARIES = Map.of(
            "Paho for Java",
            PahoPeer::new,
            "HiveMQ",
            HivePeer::new,
            "MQTT.js, 3.1.1",
            (port, introduction) -> new ScriptPeer(4, port, introduction),
            "MQTT.js, 5",
            (port, introduction) -> new ScriptPeer(5, port, introduction));

    private interface Conversation {
        void play(Library library, int port) throws Exception;
    }

    @TestFactory
    Stream<DynamicNode> eachLibrary() {
        return LIBRARIES.entrySet().stream()
                .map(library -> DynamicContainer.dynamicContainer(
                        library.getKey(),
                        Stream.of(
                                test("QoS 0 to 2", library.getValue(), OtherClientsTest::messages),
                                test("retained", library.getValue(), OtherClientsTest::retained),
                                test("Will", library.getValue(), OtherClientsTest::will),
                                test("session", library.getValue(), OtherClientsTest::session),
                                test("login", library.getValue(), OtherClientsTest::login))));
    }

    private static DynamicTest test(String name, Library library, Conversation conversation) {
        return DynamicTest.dynamicTest(name, () -> {
            BrokerSettings settings = name.equals("login")
                    ? new BrokerSettings(false, Optional.of(PasswordFile.parse(List.of(ANN))), Optional.empty(), 65_535)
                    : BrokerSettings.open();
            try (EmbeddedBroker broker = EmbeddedBroker.start(settings);
                    Tap tap = Tap.start(TapSettings.loopback(0), broker, new Timeline())) {
                conversation.play(library, tap.port());
            }
        });
    }

    private static void messages(Library library, int port) throws Exception {
        try (Peer sub = library.connect(port, Introduction.of("sub"));
                Peer pub = library.connect(port, Introduction.of("pub"))) {
            sub.subscribe("a/+", 2);
            for (int qos = 0; qos <= 2; qos++) {
                pub.publish("a/" + qos, "값 " + qos, qos, false);
                assertEquals("a/" + qos + " 값 " + qos + " q" + qos, sub.next());
            }
        }
    }

    private static void retained(Library library, int port) throws Exception {
        try (Peer pub = library.connect(port, Introduction.of("pub"));
                Peer sub = library.connect(port, Introduction.of("sub"))) {
            pub.publish("state", "on", 1, true);
            sub.subscribe("state", 1);
            assertEquals("state on q1 retained", sub.next());
            pub.publish("state", "off", 1, true);
            assertEquals("state off q1", sub.next());
        }
    }

    /** A client that another one with its identifier pushes out has not said goodbye. */
    private static void will(Library library, int port) throws Exception {
        try (Peer watch = library.connect(port, Introduction.of("watch"));
                Peer first = library.connect(port, Introduction.of("same").leaving("gone"))) {
            watch.subscribe("will", 1);
            try (Peer second = library.connect(port, Introduction.of("same").leaving("never"))) {
                assertEquals("will gone q1", watch.next());
                second.disconnect();
            }
            watch.publish("will", "over", 1, false);
            assertEquals("will over q1", watch.next());
            assertFalse(first.sessionPresent());
        }
    }

    private static void session(Library library, int port) throws Exception {
        try (Peer first = library.connect(port, Introduction.of("keeper").keeping())) {
            assertFalse(first.sessionPresent());
            first.subscribe("news", 1);
            first.disconnect();
        }
        try (Peer pub = library.connect(port, Introduction.of("pub"))) {
            pub.publish("news", "while away", 1, false);
        }
        try (Peer again = library.connect(port, Introduction.of("keeper").keeping())) {
            assertTrue(again.sessionPresent());
            assertEquals("news while away q1", again.next());
        }
    }

    private static void login(Library library, int port) throws Exception {
        library.connect(port, Introduction.of("ann").as("ann", "secret")).close();
        assertThrows(
                Exception.class,
                () -> library.connect(port, Introduction.of("x").as("ann", "wrong")));
        assertThrows(Exception.class, () -> library.connect(port, Introduction.of("y")));
    }
}
