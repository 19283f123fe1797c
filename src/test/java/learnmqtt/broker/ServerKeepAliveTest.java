package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.conf.AccessRules;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code max_keepalive}, here and at a real Mosquitto [5 §3.2.2.3.14]. */
class ServerKeepAliveTest {
    private static final int SERVER_KEEP_ALIVE = MqttPropertyType.SERVER_KEEP_ALIVE.value();
    private static final int UNSAID = -1;

    static Stream<Sandbox> brokers() {
        return Stream.of(Sandbox.embedded(tenSeconds(1883)), Sandbox.mosquitto(ServerKeepAliveTest::tenSeconds));
    }

    private static BrokerFiles tenSeconds(int port) {
        return new BrokerFiles(
                Map.of(BrokerFiles.MAIN, "listener " + port + " 127.0.0.1\nallow_anonymous true\nmax_keepalive 10"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void whoAsksForMoreOrForNoneIsToldTheLongest(Sandbox broker) throws IOException {
        try (Sandbox sandbox = broker.start()) {
            assertEquals(10, told(sandbox, 60));
            assertEquals(10, told(sandbox, 11));
            assertEquals(10, told(sandbox, 0));
            assertEquals(UNSAID, told(sandbox, 10));
            assertEquals(UNSAID, told(sandbox, 5));
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void aClientOfMqtt311KeepsItsOwn(Sandbox broker) throws IOException {
        try (Sandbox sandbox = broker.start();
                RawClient client = new RawClient(sandbox.port())) {
            assertEquals("20 02 00 00", client.send(connect(4, 60)).readHex());
        }
    }

    @Test
    void theBrokerHoldsAClientToWhatItTold() throws IOException {
        try (BareBroker broker = new BareBroker(new BrokerSettings(AccessRules.open(), 1), 0);
                RawClient silent = new RawClient(broker.port())) {
            silent.send(connect(5, 60)).read();
            byte[] goodbye = silent.read();
            assertEquals("e0", String.format("%02x", goodbye[0]));
            assertEquals("8d", String.format("%02x", goodbye[2])); // Keep Alive timeout
            assertTrue(silent.ends());
        }
    }

    private static int told(Sandbox sandbox, int asked) throws IOException {
        try (RawClient client = new RawClient(sandbox.port())) {
            byte[] connack = client.send(connect(5, asked)).read();
            EmbeddedChannel decoder = new EmbeddedChannel(new MqttDecoder());
            decoder.attr(AttributeKey.<MqttVersion>valueOf("NETTY_CODEC_MQTT_VERSION"))
                    .set(MqttVersion.MQTT_5);
            decoder.writeInbound(Unpooled.wrappedBuffer(connack));
            MqttConnAckMessage message = decoder.readInbound();
            var property = message.variableHeader().properties().getProperty(SERVER_KEEP_ALIVE);
            return property == null ? UNSAID : (Integer) property.value();
        }
    }

    private static byte[] connect(int version, int keepAlive) {
        return Wire.packet(
                0x10,
                Wire.text("MQTT"),
                new byte[] {(byte) version, 2, 0, (byte) keepAlive},
                version == 5 ? new byte[1] : new byte[0],
                Wire.text("silent"));
    }
}
