package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Devices that play along, in the real {@code ./learn}. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DevicesIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    private Learn home() {
        return Learn.with(
                "lesson",
                "home",
                "--lessons",
                Learn.course("devices").toString(),
                "--state",
                folder.resolve("state").toString(),
                "--port",
                "0");
    }

    /** The classes that were loaded, of ours and the library's, but for the exception that may be caught. */
    private List<String> loaded(Learn learn) throws Exception {
        Path log = folder.resolve("classes.txt");
        learn.where("LEARN_JAVA_OPTIONS", "-Xlog:class+load:file=" + log).toItsEnd();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("com.hivemq.") || line.contains("learnmqtt.client."))
                    .filter(line -> !line.contains("CastFailedException"))
                    .toList();
        }
    }

    @Test
    void aStartWithoutDevicesLoadsNothingForThem() throws Exception {
        assertEquals(List.of(), loaded(Learn.small(folder.resolve("state"))));
        assertTrue(loaded(home()).size() > 100);
    }

    @Test
    void theLampOfALessonAnswersTheLearner() throws Exception {
        try (LearnProcess learn = home().piped()) {
            learn.await("step 1 of 3");
            learn.type("var app = new MqttClient(broker, \"app\", new MemoryPersistence());");
            learn.type("app.connect();");
            learn.type("app.publish(\"home/lamp\", \"on\".getBytes(), 0, false);");
            learn.await("2 of 2");
            learn.type("/next");
            learn.await("step 2 of 3");
            learn.type("app.subscribe(\"home/+/temp\");\n/next");
            learn.await("step 3 of 3");
        }
    }
}
