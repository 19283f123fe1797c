package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

/** The lesson of the course {@code small}: something to read, a task, a question. */
final class SmallLesson {
    private SmallLesson() {}

    /** Plays it from its first step to its end. */
    static void complete(LearnProcess learn) throws IOException, InterruptedException {
        learn.await("step 1 of 3");
        learn.type("");
        learn.await("step 2 of 3");
        learn.type("var pub = new MqttClient(broker, \"pub\", new MemoryPersistence());");
        learn.type("pub.connect();\npub.publish(\"debug\", new byte[0], 0, false);\n/next");
        learn.await("step 3 of 3");
        learn.type("1\n");
        assertEquals(0, learn.exitCode(), learn.said());
    }
}
