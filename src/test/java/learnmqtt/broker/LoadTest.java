package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final Figures figures = new Figures();
    private final Load load = new Load(Figures.Kind.PUBLISH_RECEIVED);

    private Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        load.tell(told::put);
        return told;
    }

    @Test
    void atFirstThereIsNone() {
        assertEquals(
                Map.of(
                        "load/publish/received/1min", "0.00",
                        "load/publish/received/5min", "0.00",
                        "load/publish/received/15min", "0.00"),
                told());
    }

    @Test
    void whatComesCountsPerMinuteAndFallsOff() {
        figures.add(Figures.Kind.PUBLISH_RECEIVED, 50);
        load.pass(10, figures);
        assertEquals(
                Map.of(
                        "load/publish/received/1min", "46.06",
                        "load/publish/received/5min", "9.84",
                        "load/publish/received/15min", "3.31"),
                told());
        load.pass(60, figures);
        assertEquals("16.94", told().get("load/publish/received/1min"));
    }

    @Test
    void whatAlwaysComesIsTheAverage() {
        for (int i = 0; i < 1_000; i++) {
            figures.add(Figures.Kind.PUBLISH_RECEIVED, 5);
            load.pass(10, figures);
        }
        told().forEach((topic, value) -> assertEquals("30.00", value, topic));
    }
}
