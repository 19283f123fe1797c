package learnmqtt.likeness;

import java.nio.file.Path;
import java.util.List;

/** One of the two clients that are compared, running. */
interface Client {
    /** Begins it. */
    static Client mosquitto(String program, List<String> arguments, byte[] input, Path settings) throws Exception {
        return new TheirClient(program, arguments, input, settings);
    }

    static Client ours(String program, List<String> arguments, byte[] input, Path settings) {
        return new OurRun(program, arguments, input, settings);
    }

    /** Tells it to end, as {@code kill} does. */
    void stop() throws Exception;

    /** Waits for its end. */
    int exit() throws Exception;

    /** All that it has printed, after its end. */
    byte[] out() throws Exception;

    byte[] err() throws Exception;
}
