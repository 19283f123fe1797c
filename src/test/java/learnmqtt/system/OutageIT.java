package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Mosquitto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The broker that {@code --broker} names dies in the middle of a lesson, and comes back. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OutageIT {
    @TempDir
    Path folder;

    @Test
    void theLessonGoesOnAndTheClientComesBack() throws Exception {
        Learn.build();
        Mosquitto first = Mosquitto.start();
        try (LearnProcess learn = Learn.small(folder)
                .and("--broker", "mqtt://127.0.0.1:" + first.port())
                .piped()) {
            learn.await("step 1 of 3");
            learn.type("\nvar again = new MqttConnectOptions();\nagain.setAutomaticReconnect(true);");
            learn.type("var pub = new MqttClient(broker, \"pub\", new MemoryPersistence());\npub.connect(again);");
            learn.await("CONNACK to pub: accepted");
            first.close();
            learn.await("pub: closed by the broker");
            learn.await("The broker at 127.0.0.1:" + first.port() + " does not answer");
            learn.type("1 + 1");
            learn.await("= 2");
            try (Mosquitto second = Mosquitto.startAt(first.port())) {
                learn.await("CONNACK to pub: accepted");
                learn.type("pub.publish(\"debug\", new byte[0], 0, false);\n/next");
                learn.await("step 3 of 3");
                learn.type("1\n");
                assertEquals(0, learn.exitCode(), learn.said() + second.port());
            }
        } finally {
            first.close();
        }
    }
}
