package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteBrokerTest {
    @ParameterizedTest
    @CsvSource({
        "mqtt://localhost, localhost, 1883",
        "mqtt://broker.example:1884, broker.example, 1884",
        "tcp://10.0.0.1:2000/, 10.0.0.1, 2000",
        "MQTT://host, host, 1883",
        "mqtt://[::1], ::1, 1883",
        "mqtt://[fe80::1%eth0]:5, fe80::1%eth0, 5"
    })
    void urlNamesHostAndPort(String url, String host, int port) {
        RemoteBroker broker = RemoteBroker.parse(url);
        assertEquals(new RemoteBroker(host, port), broker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:1883",
                "mqtt://",
                "mqtt://:1883",
                "mqtts://host",
                "http://host",
                "mqtt://host:0",
                "mqtt://host:65536",
                "mqtt://host:x",
                "mqtt://::1",
                "mqtt://host/path",
                "mqtt://user@host",
                "mqtt://a b"
            })
    void otherTextIsRefusedWithAnExample(String url) {
        BrokerUrlException refusal = assertThrows(BrokerUrlException.class, () -> RemoteBroker.parse(url));
        assertEquals(url, refusal.url());
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("write for example mqtt://localhost:1883"));
    }
}
