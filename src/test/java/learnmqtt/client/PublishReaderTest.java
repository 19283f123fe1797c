package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import learnmqtt.mosquitto.PropertyName;
import learnmqtt.mosquitto.Received;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;
import org.junit.jupiter.api.Test;

class PublishReaderTest {
    @Test
    void readsAMessageWithoutProperties() {
        Received message = read(new PublishReader(MqttVersion.V3_1_1), "3508 0003 612f62 0102 78");
        assertEquals("a/b", message.topic());
        assertEquals("x", message.payload().text());
        assertEquals(Qos.EXACTLY_ONCE, message.qos());
        assertEquals(true, message.retain());
        assertEquals(0x102, message.id());
    }

    @Test
    void readsEveryProperty() {
        Received message = read(
                new PublishReader(MqttVersion.V5),
                "302b 0001 61 26 0101 02ffffffff 03000163 08000172 09000200ff 0bac02 230009 2600016b000176 2600016b000177 78");
        assertEquals(
                1,
                message.properties()
                        .number(PropertyName.PAYLOAD_FORMAT_INDICATOR)
                        .orElse(0));
        assertEquals(
                0xffff_ffffL,
                message.properties()
                        .number(PropertyName.MESSAGE_EXPIRY_INTERVAL)
                        .orElse(0));
        assertEquals("c", message.properties().text(PropertyName.CONTENT_TYPE).orElse(""));
        assertEquals("r", message.properties().text(PropertyName.RESPONSE_TOPIC).orElse(""));
        assertEquals(
                "00 ff",
                message.properties()
                        .binary(PropertyName.CORRELATION_DATA)
                        .orElseThrow()
                        .hex());
        assertEquals(
                300,
                message.properties()
                        .number(PropertyName.SUBSCRIPTION_IDENTIFIER)
                        .orElse(0));
        assertEquals(
                List.of(Map.entry("k", "v"), Map.entry("k", "w")),
                message.properties().user());
        assertEquals("x", message.payload().text());
    }

    @Test
    void anAliasStandsForItsTopic() {
        PublishReader reader = new PublishReader(MqttVersion.V5);
        read(reader, "3008 0001 61 03 230009 78");
        assertEquals("a", read(reader, "3007 0000 03 230009 79").topic());
    }

    private static Received read(PublishReader reader, String hex) {
        return reader.read(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
